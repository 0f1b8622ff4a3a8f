import Testing

/// Rules of the house that a compiler does not know.
@Suite("House rules")
struct HouseRulesTests {
    /// The files that may do unsafe things, each with its reason beside the code. The benchmark asks the system for
    /// times and starts other programs; it does not ship.
    private static func mayBeUnsafe(_ file: SourceTree.File) -> Bool {
        ["Tokenizer.swift", "Matcher.swift", "Inflate.swift"].contains(file.name) || file.path.contains("/Platform/")
            || file.module == "slant-bench"
    }

    /// Whether a line has the word as an expression: no case, member, label or text of that name.
    private static func isUnsafe(_ line: String) -> Bool {
        guard let code = line.split(separator: "\"").first else { return false }
        let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == ":") }.map(String.init)
        return words.enumerated().contains { index, word in
            word == "unsafe" && index + 1 < words.count && words[max(0, index - 1)] != "case"
        }
    }

    @Test("unsafe expressions stand only where they are argued for")
    func unsafe() throws {
        for file in try SourceTree.swiftFiles(in: "Sources") where !HouseRulesTests.mayBeUnsafe(file) {
            for (number, line) in file.code where HouseRulesTests.isUnsafe(line) {
                Issue.record("\(file.path):\(number): unsafe code outside the files that may have it")
            }
        }
    }

    @Test("nothing traps on what a user wrote")
    func traps() throws {
        for file in try SourceTree.swiftFiles(in: "Sources") {
            for (number, line) in file.code {
                for word in ["try!", " as! ", "fatalError("] where line.contains(word) {
                    Issue.record("\(file.path):\(number): \(word)")
                }
            }
        }
    }

    @Test("a file is read in one sitting: at most 400 lines")
    func length() throws {
        for file in try SourceTree.swiftFiles(in: "Sources") {
            #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test("no file is named for nothing")
    func names() throws {
        for file in try SourceTree.swiftFiles(in: "Sources") {
            for word in ["Utils", "Helper", "Manager", "Common", "Extensions", "Misc", "Placeholder"] {
                #expect(!file.name.contains(word), "\(file.path)")
            }
        }
    }
}
