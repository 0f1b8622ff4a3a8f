import SlantArticle
import SlantDiagnostics
import SlantRules
import SlantTestSupport
import SlantText
import Testing

@Suite("Kind verb")
struct VerbKindTests {
    private let keys = #""kind": "verb", "match": ["<claim:v>", "<insist:v>"]"#

    @Test(
        "a reporting verb is found, other uses of the word are not",
        arguments: [
            "The minister ⟦claimed⟧ that it was fair.",
            "He claimed asylum.",
            "The insurance claim failed.",
            "The fire claimed ten lives.",
            "Kato, ⟦insisting⟧ he had paid, left the room.",
        ])
    func reporting(text: String) throws {
        #expect(try RuleBench(rule: keys).marked(MarkedText(parsing: text).text) == text)
    }

    @Test("inside a quotation the verb is the speaker's own")
    func quoted() throws {
        let text = "“The firm claimed it was safe,” Ann Lee said."
        #expect(try RuleBench(rule: keys).marked(text) == text)
    }

    @Test("with contrast a neutral verb for another source makes it worse, and is shown")
    func contrast() throws {
        let bench = try RuleBench(
            rule: #""kind": "verb", "severity": "suggestion", "match": "<claim:v>", "contrast": "warning""#)
        let article = bench.article("Mayor Ann Lee said the tram was late. Rival Tom Weir claimed that it was early.")
        let finding = try #require(bench.findings(in: article).first)
        #expect(finding.severity == .warning)
        #expect(finding.fields["source"]?.contains("Weir") == true)
        #expect(finding.fields["other"]?.contains("Lee") == true)
        #expect(finding.related.map { article.text.string($0.tokens) } == ["said"])
        let alone = try #require(bench.findings(in: bench.article("Rival Tom Weir claimed that it was early.")).first)
        #expect(alone.severity == nil && alone.related.isEmpty)
    }

    @Test("the verb shown is the nearest of another source, in the same sentence if it can be")
    func nearestContrast() throws {
        let bench = try RuleBench(
            rule: #""kind": "verb", "severity": "suggestion", "match": "<claim:v>", "contrast": "warning""#)
        let article = bench.article(
            "The mayor said it was late. Ann Lee claimed that 20 trams ran; Tom Weir said that 30 had been late.")
        let finding = try #require(bench.findings(in: article).first)
        #expect(finding.fields["other"]?.contains("Weir") == true)
    }

    @Test("contrast is a severity, whatever it is compared with")
    func contrastWord() {
        let found = RuleBench.problems(in: RuleBench.pack(rule: #""kind": "verb", "match": "a", "contrast": "loud""#))
        #expect(found.count == 1)
    }
}
