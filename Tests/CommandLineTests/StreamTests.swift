import Foundation
import Testing

/// Which stream says what, in which colours, and what happens when nobody listens.
struct StreamTests {
    private func shell() throws -> Shell {
        let shell = try Shell()
        let pack = """
            { "pack": "house", "language": "en", "rules": [
              { "id": "regime", "kind": "phrase", "match": ["<regime:n>"], "message": "“{match}” takes a side" } ] }
            """
        try shell.write(pack, to: "house.json")
        try shell.write("{ \"extends\": [], \"packs\": [\"house.json\"] }\n", to: ".lintrc")
        try shell.write("The regime fell.\n", to: "a.md")
        return shell
    }

    private static let escape = "\u{1B}"

    @Test func aPipeHasNoColours() throws {
        let shell = try shell()
        defer { shell.remove() }
        let seen = try shell.run("slant a.md missing.md")
        #expect(!seen.standardOutput.isEmpty && !seen.standardError.isEmpty)
        #expect(!seen.standardOutput.contains(StreamTests.escape))
        #expect(!seen.standardError.contains(StreamTests.escape))
    }

    @Test func theOptionForColourWinsOverTheEnvironment() throws {
        let shell = try shell()
        defer { shell.remove() }
        let refused = ["NO_COLOR": "1", "TERM": "dumb"]
        let seen = try shell.run("slant --color always a.md missing.md", environment: refused)
        let escape = StreamTests.escape
        #expect(seen.standardOutput.contains("\(escape)[33mwarning\(escape)[0m"))
        #expect(seen.standardError.contains("slant: \(escape)[31merror\(escape)[0m: missing.md"))
    }

    /// `script` gives a program a terminal; where it is missing there is nothing to see.
    @Test(arguments: [
        ("", true), ("NO_COLOR=1", false), ("NO_COLOR=", true), ("TERM=dumb", false),
    ]) func aTerminalHasColoursUnlessItIsRefused(setting: String, isColored: Bool) throws {
        let shell = try shell()
        defer { shell.remove() }
        guard try shell.run("command -v script").exitCode == 0 else { return }
        let line = "script -qec '\(setting) slant a.md' /dev/null"
        let seen = try shell.run(line, environment: ["TERM": "xterm"])
        #expect(seen.standardOutput.contains(StreamTests.escape) == isColored)
    }

    @Test func aReaderWhoGoesAwayEndsTheRunQuietly() throws {
        let shell = try shell()
        defer { shell.remove() }
        try shell.write(String(repeating: "The regime fell.\n\n", count: 20_000), to: "big.md")
        let seen = try shell.run("slant --quiet big.md | head -n 1")
        #expect(seen.standardOutput == "big.md:1:5: warning: “regime” takes a side [house/regime]\n")
        #expect(seen.standardError.isEmpty)
        let deaf = try shell.run("(trap '' PIPE; slant --quiet big.md) | head -n 1")
        #expect(deaf.standardError.isEmpty)
    }

    @Test func aFullDiskIsAnError() throws {
        let shell = try shell()
        defer { shell.remove() }
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let seen = try shell.run("slant a.md > /dev/full")
        #expect(seen.exitCode == 3)
        #expect(seen.standardError.hasPrefix("slant: error: standard output: "))
    }

    @Test func theOrderIsTheSameWithAnyNumberOfWorkers() throws {
        let shell = try shell()
        defer { shell.remove() }
        for number in 0..<60 {
            try shell.write("The regime fell. A regime rose.\n", to: "n/\(number % 7)/\(number).md")
        }
        let runs = try [1, 2, 8].map { try shell.run("slant --quiet -j \($0) n").standardOutput }
        #expect(Set(runs).count == 1)
        #expect(runs[0].split(separator: "\n").count == 120)
    }

    /// As root nothing is unreadable: then there is nothing to see.
    @Test func oneFileMayNotBeReadAndTheOthersAreLinted() throws {
        let shell = try shell()
        defer { shell.remove() }
        try shell.write("The regime fell.\n", to: "n/b.md")
        guard try shell.run("chmod 000 n/b.md && ! cat n/b.md 2>/dev/null").exitCode == 0 else { return }
        let seen = try shell.run("slant --quiet n a.md")
        #expect(seen.exitCode == 3)
        #expect(seen.standardError == "slant: error: n/b.md: no permission to read it\n")
        #expect(seen.standardOutput.hasPrefix("a.md:1:5: "))
    }

    @Test func ctrlCPrintsWhatThereIsAndEndsWith130() throws {
        let shell = try shell()
        defer { shell.remove() }
        // The second file is a pipe that nobody writes to until the signal has come; it opens once slant reads it.
        try shell.write(String(repeating: "A calm day. The regime fell.\n\n", count: 40), to: "n/a.md")
        let line = """
            mkfifo z.md; slant --quiet -j 1 --format json=part.json n/a.md z.md > out 2> err & p=$!
            exec 9> z.md; sleep 1; kill -INT $p; sleep 1; echo 'The regime rose.' >&9; exec 9>&-; wait $p; echo "code $?"
            """
        // What runs in the background is deaf to Ctrl-C, unless a shell has job control; and so is all below it.
        try shell.write("set -m\n\(line)\n", to: "run.sh")
        let hearing = "env --default-signal=INT"
        guard try shell.run("command -v bash && \(hearing) true").exitCode == 0 else { return }
        let seen = try shell.run("\(hearing) bash run.sh")
        #expect(seen.standardOutput.contains("code 130"))
        let out = try shell.run("cat out").standardOutput
        #expect(out.hasPrefix("n/a.md:1:17: warning: “regime” takes a side [house/regime]\n"))
        #expect(try shell.run("cat err").standardError.isEmpty)
        #expect(try shell.run("cat err").standardOutput.contains("slant: interrupted after "))
        let report = try JSONSerialization.jsonObject(with: Data(try shell.run("cat part.json").standardOutput.utf8))
        #expect((report as? [String: Any])?["summary"] != nil)
    }
}
