import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind reply")
struct ReplyKindTests {
    private static let keys = """
        "kind": "reply", "match": ["<accuse:v> [#name]"], "words": 10, "voice": ["narrator", "reported"],
        "answered": ["<decline:v> to comment", "could not be reached", "<deny:v>"],
        "speaker": ["#possessive (<lawyer:n>|<spokesman:n>)"]
        """

    private func marked(_ text: String, keys: String = ReplyKindTests.keys) throws -> String {
        try RuleBench(rule: keys).marked(text)
    }

    @Test("who is accused and never heard is found once, at the name")
    func unheard() throws {
        let text = """
            Minister Ann Ruiz accused ⟦Pavel Dorn⟧ of selling the keys of the depot.
            Ruiz accused Dorn of lying about it, too.
            """
        #expect(try marked(MarkedText(parsing: text).text) == text)
    }

    @Test(
        "an answer, or that one was sought, silences it",
        arguments: [
            "“I never had a key,” Dorn said.", "Dorn denied it.", "Dorn declined to comment on the keys.",
            "He could not be reached on Monday.", "His lawyer said the keys were lost.",
            "Dorn’s lawyer said the keys were lost.", "A spokesman for Dorn said the keys were lost.",
            "Dorn told a friend that the keys were lost.",
        ])
    func answered(answer: String) throws {
        let text = "Minister Ann Ruiz accused Pavel Dorn of selling the keys of the depot. \(answer)"
        #expect(try marked(text) == text)
    }

    @Test("somebody else's answer is none")
    func otherAnswer() throws {
        let text =
            "Minister Ann Ruiz accused ⟦Pavel Dorn⟧ of selling the keys. Tom Reyl denied that he had bought them."
        #expect(try marked(MarkedText(parsing: text).text) == text)
    }

    @Test("the accused's own post speaks for him")
    func post() throws {
        let text = "Minister Ann Ruiz accused Mayor Pavel Dorn of selling the keys. The mayor said they were lost."
        #expect(try marked(text) == text)
    }

    @Test("a short text has no room for an answer")
    func short() throws {
        let text = "Minister Ann Ruiz accused Pavel Dorn of selling the keys of the depot."
        #expect(try marked(text, keys: ReplyKindTests.keys.replacing("\"words\": 10,", with: "")) == text)
    }

    @Test("what is said between marks accuses nobody in the outlet's name")
    func quoted() throws {
        let text = "“She accused Pavel Dorn of selling the keys of the depot,” Ann Ruiz said on Monday."
        #expect(try marked(text) == text)
    }
}
