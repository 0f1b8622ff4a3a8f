import Foundation
import Testing

/// The cases of `Cases/*.console`: each in a directory of its own.
struct TranscriptTests {
    @Test(arguments: try consoleFiles())
    func whatIsSeenIsWhatTheCaseShows(name: String) throws {
        let file = TranscriptTests.folder.appendingPathComponent(name)
        let transcript = Transcript(String(decoding: try Data(contentsOf: file), as: UTF8.self))
        let shell = try Shell()
        defer { shell.remove() }
        for file in transcript.files { try shell.write(file.text, to: file.path) }
        try #require(!transcript.steps.isEmpty)
        for step in transcript.steps {
            for difference in step.differences(from: try shell.run(step.line)) {
                Issue.record("\(name):\(step.number): $ \(step.line)\n\(difference)")
            }
        }
    }

    static let folder = Shell.package.appendingPathComponent("Tests/CommandLineTests/Cases")

    static func consoleFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".console") }.sorted()
    }

    @Test func threeDotsLeaveLinesOut() {
        #expect(Transcript.matches(["a", "b", "c"], ["a", "…"]))
        #expect(Transcript.matches(["a", "b", "c"], ["…", "c"]))
        #expect(Transcript.matches(["a"], ["a", "…"]))
        #expect(!Transcript.matches(["a", "b"], ["a"]))
        #expect(!Transcript.matches(["a"], ["…", "b"]))
    }

    @Test func aTranscriptHasFilesAndSteps() {
        let transcript = Transcript(
            """
            About this case.
            == a.md
            \\$ 5 is a price.

            == b.md
            B.
            $ slant a.md
            out
            slant: notice: n

            $ false
            2> err
            ? 1
            $ slant b.md
            …
            """)
        #expect(transcript.files.map(\.path) == ["a.md", "b.md"])
        #expect(transcript.files.map(\.text) == ["$ 5 is a price.\n\n", "B.\n"])
        #expect(transcript.steps.map(\.output) == [["out"], [], ["…"]])
        #expect(transcript.steps.map(\.error) == [["slant: notice: n"], ["err"], []])
        #expect(transcript.steps.map(\.exitCode) == [0, 1, nil])
    }
}
