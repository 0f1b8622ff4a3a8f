import Foundation
import Testing

/// Situations in which tools of this kind have failed their users, kept beside the project in `../shared/cases` and
/// judged by the script that comes with them. Where they or Python are missing, the test says so and skips.
struct SharedCasesTests {
    /// Formats that have no reader yet.
    private static let later = "eml,docx,odt,srt,vtt,xml"

    @Test(arguments: [
        "positions", "markup", "sentences", "quotations", "suppression-config-baseline", "output-and-exit-codes",
        "file-system", "engine", "false-positives",
    ])
    func casesHold(theme: String) throws {
        let shared = SharedCasesTests.shared
        let script = shared.appendingPathComponent("measure/run_cases.py").path
        let cases = shared.appendingPathComponent("cases/cases.jsonl").path
        let shell = try Shell()
        defer { shell.remove() }
        guard FileManager.default.fileExists(atPath: script), FileManager.default.fileExists(atPath: cases),
            try shell.run("command -v python3").exitCode == 0
        else {
            print("skipped: ../shared/cases or python3 is not here")
            return
        }
        let pack = shared.appendingPathComponent("cases/cases-pack.json").path
        let program = try Shell.program().path
        let seen = try shell.run(
            "python3 '\(script)' '\(program)' '\(cases)' '\(pack)' --theme \(theme) --later \(SharedCasesTests.later)")
        let failing = seen.standardOutput.split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/^FAILS ([^:]+):/#).map { String($0.output.1) }
        }
        print(seen.standardOutput)
        #expect(seen.standardError.isEmpty)
        #expect(failing.isEmpty, "\(seen.standardOutput)")
    }

    /// The folder `shared` beside the project, or beside a folder that holds it.
    private static var shared: URL {
        var folder = Shell.package
        while folder.path.count > 1 {
            folder.deleteLastPathComponent()
            let shared = folder.appendingPathComponent("shared")
            if FileManager.default.fileExists(atPath: shared.appendingPathComponent("cases").path) { return shared }
        }
        return Shell.package.appendingPathComponent("shared")
    }
}
