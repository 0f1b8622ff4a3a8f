import Foundation
import SlantDiagnostics
import SlantLint
import Testing

/// The lines of Swift that README shows to those who embed the linter.
struct EmbeddingTests {
    @Test func theLinesOfREADMECompileAndFind() throws {
        let draft = "The regime fell."
        // README: begin
        let linter = Linter()
        let result = linter.result(for: FileText(path: "draft.md", text: draft))
        for finding in result.diagnostics {
            print(result.file.position(of: finding.range.start).line, finding.message)
        }
        // README: end
        #expect(result.wordCount == 3)
    }

    @Test func theseLinesStandInREADME() throws {
        let own = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let begin = try #require(own.range(of: "// README: begin\n"))
        let end = try #require(own.range(of: "        // README: end"))
        let lines = own[begin.upperBound..<end.lowerBound].split(separator: "\n").map { $0.dropFirst(8) }
        let readme = try String(contentsOf: Shell.package.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains(lines.joined(separator: "\n")))
    }

    @Test func theNewestVersionOfTheChangelogIsTheProgram() throws {
        let log = try String(contentsOf: Shell.package.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        let newest = try #require(log.firstMatch(of: #/## \[(\d+\.\d+\.\d+)\]/#))
        let shell = try Shell()
        defer { shell.remove() }
        #expect(try shell.run("slant --version").standardOutput == "slant \(newest.output.1)\n")
    }
}
