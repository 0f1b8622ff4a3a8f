import SlantAuthoring
import SlantDiagnostics
import SlantRules
import SlantTestSupport
import Testing

@Suite("Running examples")
struct ExampleRunnerTests {
    private func report(_ rules: String) throws -> (report: ExampleReport, pack: Pack) {
        let bench = try RuleBench(
            """
            { "pack": "house", "language": "en",
              "lists": { "spun": ["<spin:n>"] },
              "rules": [
            \(rules)
            ] }
            """)
        let pack = try #require(bench.packs.packs.first)
        return (ExampleRunner.report(on: pack, in: bench.packs), pack)
    }

    private func place(_ failure: ExampleFailure, in pack: Pack) -> String {
        let position = pack.file.position(of: failure.diagnostic.range.start)
        return "\(position.line):\(position.scalarColumn) “\(pack.file[failure.diagnostic.range])”"
    }

    @Test("examples that hold are counted")
    func holds() throws {
        let (report, _) = try report(
            #"{ "id": "spin", "kind": "phrase", "match": "spin", "message": "m", "examples": { "flag": ["It is ⟦spin⟧."], "pass": ["It is so."] } }"#
        )
        #expect(report.failures.isEmpty)
        #expect(report.summary == "house: 1 rule, 2 examples hold")
    }

    @Test("a flagged “pass” example is shown at the words, with the pattern that matched")
    func flaggedPass() throws {
        let (report, pack) = try report(
            """
            { "id": "spin", "kind": "phrase", "match": ["whirl", "@spun"], "message": "m",
              "examples": { "flag": ["It is ⟦spin⟧."],
                "pass": ["The spin cycle takes four minutes."] } }
            """)
        let failure = try #require(report.failures.first)
        #expect(report.failures.count == 1)
        #expect(failure.diagnostic.message == "this “pass” example is flagged")
        #expect(failure.diagnostic.id == "house/spin")
        #expect(place(failure, in: pack) == "6:19 “spin”")
        #expect(
            failure.lines.map(\.text) == [
                "The ⟦spin⟧ cycle takes four minutes.", "The spin cycle takes four minutes.",
            ])
        let note = try #require(failure.diagnostic.notes.first)
        #expect(note.message == #""@spun" matched here"#)
        #expect(pack.file[note.range] == "@spun")
        #expect(report.summary == "house: 1 rule, 1 of 2 examples hold")
    }

    @Test(
        "a “flag” example must be flagged at its marks, all of them and no others",
        arguments: [
            (#"["It is ⟦whirl⟧."]"#, "this “flag” example is not flagged", "whirl"),
            (#"["It is ⟦spin again⟧."]"#, "this “flag” example is flagged at other words", "spin"),
            (#"["⟦Spin⟧ and ⟦whirl⟧."]"#, "this “flag” example is not flagged here", "whirl"),
            (
                #"["It is spin."]"#, "this “flag” example marks no words; put ⟦ ⟧ around those that are flagged",
                #""It is spin.""#
            ),
            (#"["It is ⟦spin."]"#, "a ⟦ or ⟧ in this example has no partner", #""It is ⟦spin.""#),
        ])
    func flag(examples: String, message: String, words: String) throws {
        let (report, pack) = try report(
            #"{ "id": "spin", "kind": "phrase", "match": "spin", "message": "m", "examples": { "flag": \#(examples) } }"#
        )
        let failure = try #require(report.failures.first)
        #expect(failure.diagnostic.message == message)
        #expect(pack.file[failure.diagnostic.range] == words)
    }

    @Test("a rule is judged alone, whatever is off by default or milder")
    func alone() throws {
        let (report, _) = try report(
            """
            { "id": "spin", "kind": "phrase", "match": "spin", "message": "m", "default": "off", "severity": "suggestion",
              "examples": { "flag": ["It is ⟦spin⟧."] } },
            { "id": "is", "kind": "phrase", "match": "is", "message": "m", "examples": { "pass": ["It was spin."] } }
            """)
        #expect(report.failures.isEmpty)
    }

    @Test("a rule that counts sees the findings of the others")
    func density() throws {
        let (report, _) = try report(
            """
            { "id": "spin", "kind": "phrase", "match": ["spin", "hype"], "message": "m" },
            { "id": "much", "kind": "density", "count": "house/*", "per": "sentence", "max": 1, "message": "m",
              "examples": { "flag": ["⟦Spin⟧ and hype."], "pass": ["Spin. Hype."] } }
            """)
        #expect(report.failures.isEmpty)
    }

    @Test("headlines are written as in Markdown")
    func markdown() throws {
        let (report, _) = try report(
            ##"{ "id": "spin", "kind": "phrase", "match": "spin", "region": "headline", "message": "m", "examples": { "flag": ["# All ⟦spin⟧"], "pass": ["All spin."] } }"##
        )
        #expect(report.failures.isEmpty)
    }
}
