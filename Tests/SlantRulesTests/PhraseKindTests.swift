import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind phrase")
struct PhraseKindTests {
    @Test("marks the words that a pattern names, whatever their case")
    func marksWords() throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "so called""#)
        #expect(
            bench.marked("The so-called truce held. So called experts left.")
                == "The ⟦so-called⟧ truce held. ⟦So called⟧ experts left.")
    }

    @Test("marks only the focus of a pattern")
    func marksFocus() throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "the [puppet] (government|regime)""#)
        #expect(
            bench.marked("The puppet government fell; the puppet show began.")
                == "The ⟦puppet⟧ government fell; the puppet show began.")
    }

    @Test("the longest of several patterns wins, and matches do not overlap")
    func longestWins() throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": ["strike", "strike force", "force"]"#)
        #expect(bench.marked("The strike force left; a strike began.") == "The ⟦strike force⟧ left; a ⟦strike⟧ began.")
    }

    @Test(
        "a replacement takes over capitals",
        arguments: [
            ("His cronies met.", "allies"), ("Cronies met.", "Allies"), ("CRONIES OF THE MAYOR MET.", "ALLIES"),
        ])
    func replacementCapitals(text: String, expected: String) throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "cronies", "replace": "allies""#)
        #expect(bench.replacements(in: text) == [expected])
    }

    @Test(
        "a replacement inflects like the match",
        arguments: [
            ("The firm refuted it.", "denied"), ("The firm refutes it.", "denies"),
            ("They kept refuting it.", "denying"),
            ("It had refuted this.", "denied"), ("It will refute this.", "deny"),
        ])
    func replacementInflects(text: String, expected: String) throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "<refute:v>", "replace": "<deny:v>""#)
        #expect(bench.replacements(in: text) == [expected])
    }

    @Test(
        "past and participle are told apart by the word before",
        arguments: [
            ("She clawed it back.", "took it back"), ("She had clawed it back.", "taken it back"),
        ])
    func participle(text: String, expected: String) throws {
        let bench = try RuleBench(
            rule: #""kind": "phrase", "match": "<claw:v> it back", "replace": "<take:v> it back""#)
        #expect(bench.replacements(in: text) == [expected])
    }

    @Test("a match inside its own replacement is no finding")
    func ownReplacement() throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "suspect", "replace": "a named suspect""#)
        #expect(
            bench.marked("The suspect ran. They held a named suspect.")
                == "The ⟦suspect⟧ ran. They held a named suspect.")
    }
}
