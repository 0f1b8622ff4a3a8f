import Foundation
import Testing

/// `slant score` says what the scorers of `../shared/measure` say, which share nothing with it. Where they, the marked
/// texts or Python are missing, the test says so and skips.
struct ScoreAgainstScriptsTests {
    private static let measures = ["sentence", "word", "score"]

    @Test(arguments: ["warning", "suggestion"])
    func biasIsCountedAlike(level: String) throws {
        guard let shared = try ScoreAgainstScriptsTests.shared() else { return }
        let shell = try Shell()
        defer { shell.remove() }
        // A part is enough to count alike; the whole is compared by `.ci/checks/score.sh`.
        _ = try shell.run("head -n 400 '\(shared)/data/babe-dev.jsonl' > gold.jsonl")
        _ = try shell.run(
            "slant --no-config --min-severity \(level) --input jsonl --format jsonl - < gold.jsonl > rows.jsonl")
        let ours = try json(shell, "slant score --no-config --min-severity \(level) --format json --bias gold.jsonl")
        let theirs = try json(
            shell, "python3 '\(shared)/measure/score_bias.py' gold.jsonl rows.jsonl --min \(level) --json")
        for measure in ScoreAgainstScriptsTests.measures {
            let expected = try #require(theirs[measure] as? [String: Double])
            let found = try #require(ours[measure] as? [String: Any])
            for (name, value) in expected {
                let figure = try #require(found[name] as? Double)
                #expect(abs(figure - value) < 1e-9, "\(measure) \(name)")
            }
        }
    }

    @Test func voicesAreCountedAlike() throws {
        guard let shared = try ScoreAgainstScriptsTests.shared() else { return }
        let shell = try Shell()
        defer { shell.remove() }
        _ = try shell.run("head -n 20 '\(shared)/data/polnear-dev.jsonl' > gold.jsonl")
        _ = try shell.run("slant inspect --no-config --input jsonl --format jsonl - < gold.jsonl > rows.jsonl")
        let ours = try json(shell, "slant score --no-config --format json --voice gold.jsonl")
        let theirs = try json(shell, "python3 '\(shared)/measure/score_voice.py' gold.jsonl rows.jsonl --json")
        #expect(Set(ours.keys) == Set(theirs.keys))
        for (name, value) in theirs {
            let expected = try #require(value as? [String: Double])
            let found = try #require(ours[name] as? [String: Double])
            for (key, figure) in expected { #expect(abs((found[key] ?? -1) - figure) < 0.0005, "\(name) \(key)") }
        }
    }

    private func json(_ shell: Shell, _ line: String) throws -> [String: Any] {
        let seen = try shell.run(line)
        let value = try JSONSerialization.jsonObject(with: Data(seen.standardOutput.utf8))
        return try #require(value as? [String: Any], "\(seen.standardError)")
    }

    /// The folder beside the project, or beside a folder that holds it.
    private static func shared() throws -> String? {
        let shell = try Shell()
        defer { shell.remove() }
        var folder = Shell.package
        while folder.path.count > 1, try shell.run("command -v python3").exitCode == 0 {
            folder.deleteLastPathComponent()
            let shared = folder.appendingPathComponent("shared").path
            if FileManager.default.fileExists(atPath: shared + "/measure/score_bias.py") { return shared }
        }
        print("skipped: ../shared/measure or python3 is not here")
        return nil
    }
}
