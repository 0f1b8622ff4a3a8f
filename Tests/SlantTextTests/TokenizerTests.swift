import SlantTestSupport
import SlantText
import Testing

@Suite("Tokens")
struct TokenizerTests {
    private func tokens(_ text: String, words: [String] = []) throws -> [String] {
        let found = try TestLanguage.tokenized(text, words: words)
        return found.tokens.map(found.string)
    }

    @Test(
        "words, numbers and marks stand apart",
        arguments: [
            ("The port was calm.", ["The", "port", "was", "calm", "."]),
            ("In 1944, 5,000 people left at 9:30.", ["In", "1944", ",", "5,000", "people", "left", "at", "9:30", "."]),
            ("The raid...failed", ["The", "raid", "...", "failed"]),
            ("It cost $40.5 million", ["It", "cost", "$", "40.5", "million"]),
            (
                "don't, O'Brien and the ministry's clerk",
                ["don't", ",", "O'Brien", "and", "the", "ministry's", "clerk"]
            ),
        ])
    func cuts(text: String, expected: [String]) throws {
        #expect(try tokens(text) == expected)
    }

    @Test(
        "an abbreviation keeps its stops",
        arguments: [
            ("U.S. Marines", ["U.S.", "Marines"]), ("Mr. Lund", ["Mr.", "Lund"]),
            ("No. 5 but no.", ["No.", "5", "but", "no", "."]),
            ("S. Lee", ["S.", "Lee"]), ("at 5 p.m. sharp", ["at", "5", "p.m.", "sharp"]),
            ("i.e. this", ["i.e.", "this"]),
            ("J.K. Rowe", ["J.K.", "Rowe"]), ("Acme Inc. of Oslo", ["Acme", "Inc.", "of", "Oslo"]),
        ])
    func abbreviations(text: String, expected: [String]) throws {
        #expect(try tokens(text) == expected)
    }

    @Test("a hyphen joins and is no token; free and long ones are dashes")
    func hyphens() throws {
        let found = try TestLanguage.tokenized("a so-called truce - or not – in non\u{2011}war pre- and post-war")
        #expect(
            found.tokens.map(found.string) == [
                "a", "so", "called", "truce", "-", "or", "not", "–", "in", "non", "war", "pre", "and", "post", "war",
            ])
        #expect(found.tokens[2].shape.contains(.hyphenBefore))
        #expect(found.tokens[10].shape.contains(.hyphenBefore))
        #expect(!found.tokens[12].shape.contains(.hyphenBefore))
    }

    @Test("addresses, handles and topics are one token that nothing matches")
    func addresses() throws {
        let found = try TestLanguage.tokenized(
            "Write to regime@example.org, ask @regime, see www.example.org/regime and https://example.org/a?regime=1.")
        let addresses = found.tokens.filter { $0.kind == .address }.map(found.string)
        #expect(
            addresses == ["regime@example.org", "@regime", "www.example.org/regime", "https://example.org/a?regime=1"])
    }

    @Test("quotation marks stand beside the tokens, with what they touch")
    func marks() throws {
        let found = try TestLanguage.tokenized("He said “we will act” and 'left' the rebels' camp.")
        #expect(
            found.marks.map(\.form) == [.leftDouble, .rightDouble, .straightSingle, .straightSingle, .straightSingle])
        #expect(found.marks.map(\.spaceBefore) == [true, false, true, false, false])
        #expect(found.marks.map(\.spaceAfter) == [false, true, false, true, true])
        #expect(
            found.marks.map { found.string(found.tokens[Int($0.nextToken)]) } == ["we", "and", "left", "the", "camp"])
    }

    @Test("feet, inches and centuries have no quotation marks")
    func noMarks() throws {
        for text in ["The guard is 5'10\" tall", "In the '90s it fell", "a man of 6' 2\"", "50's lawyer"] {
            #expect(try TestLanguage.tokenized(text).marks.isEmpty, "\(text)")
        }
    }

    @Test("folding changes no position: case, apostrophes, soft hyphens, composed letters")
    func folding() throws {
        let found = try TestLanguage.tokenized(
            "REGIME re\u{AD}gime coup d’état cafe\u{301}", words: ["regime", "d'état", "café"])
        let words = found.tokens.map { found.lexicon.spelling(of: $0.word) }
        #expect(words == ["regime", "regime", "", "d'état", "café"])
    }

    @Test("a possessive ending belongs to its token and not to its word")
    func possessive() throws {
        let found = try TestLanguage.tokenized("the regime’s men; it's late", words: ["regime"])
        #expect(found.string(found.tokens[1]) == "regime’s")
        #expect(found.lexicon.spelling(of: found.tokens[1].word) == "regime")
        #expect(found.tokens[1].shape.contains(.possessive))
        #expect(!found.tokens[4].shape.contains(.possessive))
    }

    @Test("in a mixed line US is not us; in a line of capitals it may be")
    func capitals() throws {
        let mixed = try TestLanguage.tokenized("the US told us and the U.S. left", words: ["=US"])
        #expect(
            mixed.tokens.map { mixed.lexicon.spelling(of: $0.word) }.filter { $0.lowercased().hasSuffix("us") } == [
                "=US", "us", "=US",
            ])
        let shouted = try TestLanguage.tokenized("THEY TOLD US", words: ["=US"])
        #expect(shouted.lexicon.spelling(of: shouted.tokens[2].word) == "us")
    }

    @Test("a word longer than a token can say is cut and known to nobody")
    func longWord() throws {
        let found = try TestLanguage.tokenized(String(repeating: "a", count: 200_000))
        #expect(found.tokens.count == 4)
        #expect(found.tokens.allSatisfy { $0.word == .unknown })
    }
}
