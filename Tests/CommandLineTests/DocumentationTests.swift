import Foundation
import Testing

/// Console blocks of the documents are run, so that they cannot go stale.
///
/// A block that begins ```` ```console ```` is a transcript; the working directory is a copy of the package's `docs`,
/// `rules` and example settings. A block with a name after its language (```` ```json house.json ````) is a file there
/// from then on. `swift run -c release slant` stands for the program that the tests have built.
struct DocumentationTests {
    @Test(arguments: try documents())
    func whatADocumentShowsIsWhatIsSeen(path: String) throws {
        let text = String(decoding: try Data(contentsOf: Shell.package.appendingPathComponent(path)), as: UTF8.self)
        let shell = try Shell()
        defer { shell.remove() }
        for name in ["docs", "rules", "README.md", ".lintrc.example"] {
            let original = Shell.package.appendingPathComponent(name)
            guard FileManager.default.fileExists(atPath: original.path) else { continue }
            try FileManager.default.copyItem(at: original, to: shell.directory.appendingPathComponent(name))
        }
        for block in DocumentationTests.blocks(of: text) {
            if let name = block.fileName {
                try shell.write(block.text, to: name)
            } else if block.language == "console" {
                try check(Transcript(block.text), in: shell, path: path, after: block.line)
            }
        }
    }

    private func check(_ transcript: Transcript, in shell: Shell, path: String, after line: Int) throws {
        for step in transcript.steps {
            let typed = step.line.replacingOccurrences(of: "swift run -c release slant", with: "slant")
            for difference in step.differences(from: try shell.run(typed)) {
                Issue.record("\(path):\(line + step.number): $ \(step.line)\n\(difference)")
            }
        }
    }

    private struct Block {
        let language: String
        let fileName: String?
        var text = ""
        /// The line of the fence, from 1.
        let line: Int
    }

    private static func blocks(of text: String) -> [Block] {
        var blocks: [Block] = []
        var isInside = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                isInside.toggle()
                guard isInside else { continue }
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                blocks.append(
                    Block(language: words.first ?? "", fileName: words.count > 1 ? words[1] : nil, line: index + 1))
            } else if isInside {
                blocks[blocks.count - 1].text += line + "\n"
            }
        }
        return blocks
    }

    static func documents() throws -> [String] {
        let docs = Shell.package.appendingPathComponent("docs")
        let files = try FileManager.default.contentsOfDirectory(atPath: docs.path)
        return (["README.md", "CONTRIBUTING.md"] + files.sorted().map { "docs/\($0)" }).filter {
            $0.hasSuffix(".md") && FileManager.default.fileExists(atPath: Shell.package.appendingPathComponent($0).path)
        }
    }

    /// `docs/rules` is written by `slant rules docs`, never by hand.
    @Test func thePagesOfRulesAreThoseThatSlantWrites() throws {
        let shell = try Shell()
        defer { shell.remove() }
        _ = try shell.run("slant rules docs pages")
        let kept = Shell.package.appendingPathComponent("docs/rules").path
        let seen = try shell.run("diff -r pages '\(kept)' | head -n 20")
        #expect(seen.standardOutput.isEmpty, "docs/rules is stale; write it anew with: slant rules docs")
    }
}
