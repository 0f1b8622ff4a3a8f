import SlantAuthoring
import SlantDiagnostics
import SlantRules
import SlantTestSupport
import Testing

@Suite("Looking over a pack")
struct PackLintTests {
    /// A rule that lacks nothing, with some keys put before.
    private func messages(_ keys: String, message: String = "“{match}” is loaded", match: String = "\"regime\"") throws
        -> [String]
    {
        let bench = try RuleBench(
            """
            { "pack": "t", "language": "en", "rules": [ { "id": "r", "kind": "phrase", "match": \(match),
              "message": "\(message)", \(keys) } ] }
            """)
        let pack = try #require(bench.packs.packs.first)
        return PackLint.diagnostics(for: pack, in: bench.packs).map(\.message)
    }

    private let complete =
        #""advice": "Write government.", "basis": "our own", "examples": { "flag": ["The ⟦regime⟧ fell."], "pass": ["It fell."] }"#

    @Test("a rule that lacks nothing is not spoken of")
    func clean() throws { #expect(try messages(complete).isEmpty) }

    @Test("what is missing is named")
    func missing() throws {
        #expect(
            try messages(#""tags": []"#) == [
                "this rule lacks \"advice\": what to write instead",
                "this rule lacks \"basis\": the guide or paper that it rests on",
                "this rule lacks \"examples\" with \"flag\": a sentence that must be flagged",
                "this rule lacks \"examples\" with \"pass\": a sentence that must not be flagged",
            ])
    }

    @Test("a message is measured with the words of its example")
    func longMessage() throws {
        let text = "“{match}” " + String(repeating: "x", count: 91)
        #expect(try messages(complete, message: text) == [])
        #expect(try messages(complete, message: text + "yyy").first?.hasPrefix("with the words of its example") == true)
    }

    @Test("a message has no full stop, advice has one")
    func stops() throws {
        #expect(try messages(complete, message: "“{match}” is loaded.") == ["a message has no full stop"])
        let found = try messages(complete.replacing("government.", with: "government"))
        #expect(found == ["advice is a sentence with a full stop"])
    }

    @Test("each mirror must be flagged")
    func mirrors() throws {
        #expect(try messages(complete + #", "mirror": ["regime"]"#).isEmpty)
        #expect(try messages(complete + #", "mirror": ["junta"]"#).count == 1)
    }

    @Test("a pattern that its own \"unless\" always silences is named")
    func selfSilenced() throws {
        let found = try messages(
            complete + #", "unless": { "sentence": "tax" }"#, match: #"["tax [regime]", "regime"]"#)
        #expect(found == ["\"tax [regime]\" is silenced by the rule's own \"unless\""])
    }

    @Test("a list that no pattern uses is named, but not in a pack that holds lists alone")
    func unusedLists() throws {
        let bench = try RuleBench(
            """
            { "pack": "t", "language": "en", "lists": { "used": ["regime"], "stale": ["junta"], "inner": ["clique"],
              "outer": ["@inner"] }, "rules": [ { "id": "r", "kind": "phrase", "match": ["@used", "@t/outer"],
              "message": "“{match}” is loaded", \(complete) } ] }
            """, #"{ "pack": "words", "language": "en", "lists": { "shared": ["desk"] }, "rules": [] }"#)
        let found = bench.packs.packs.map { PackLint.diagnostics(for: $0, in: bench.packs).map(\.message) }
        #expect(found == [["no pattern uses the list \"@stale\""], []])
    }
}
