import SlantTestSupport
import SlantText
import Testing

@Suite("Sentences")
struct SentenceTests {
    private func sentences(_ text: String) throws -> [String] {
        let found = try TestLanguage.tokenized(text)
        return found.sentences.map { found.string($0.tokens) }
    }

    @Test(
        "a stop ends a sentence only where one can begin",
        arguments: [
            ("The raid failed. It rained.", 2), ("The raid by U.S. Marines failed.", 1),
            ("The raid by S. Lee failed.", 1),
            ("It began at 5 p.m. Obviously, it was dark.", 2), ("The raid at 5 p.m. failed.", 1),
            ("He joined Acme Inc. The firm closed.", 2), ("He joined Acme Inc. last year.", 1),
            ("The raid et al. failed, i.e. it ended, e.g. at dawn.", 1), ("It cost 5.4 million. It was late.", 2),
            ("He said “the plan is ready.” Nobody agreed.", 2), ("She cried “Not again!” much too late.", 1),
            ("The deal held (not all of it. But most.) It was thin.", 3), ("Wait… Then it fell.", 2),
            ("wait…then it fell", 1),
            ("Gen. Ada Lund met Prof. Tom Reyl on Jan. 6 in St. Paul.", 1), ("Was it late? 40 people left.", 2),
            ("The clerk was ill. Officials said no.", 2), ("He lives in Joliet, Ill. with his son.", 1),
            ("She asked about plan B. The answer was no.", 2), ("終わった。次だ。", 2),
        ])
    func counts(text: String, expected: Int) throws {
        let found = try sentences(text)
        #expect(found.count == expected, "\(found)")
    }

    @Test("every token is in exactly one sentence, and none reaches over its block")
    func partition() throws {
        let found = try TestLanguage.tokenized("A raid began\nFailed talks. More\n“Quoted.” he said\n...")
        #expect(found.sentences.flatMap(\.tokens) == Array(found.tokens.indices))
        for sentence in found.sentences {
            #expect(found.blockTokens[sentence.block].contains(sentence.tokens.lowerBound))
            #expect(found.blockTokens[sentence.block].upperBound >= sentence.tokens.upperBound)
        }
    }

    @Test("a sentence without end is cut, so that work on it is bounded")
    func longSentence() throws {
        let found = try TestLanguage.tokenized(String(repeating: "and so on, ", count: 2_000))
        #expect(found.sentences.allSatisfy { $0.tokens.count <= Sentence.longest })
    }

    @Test("capitals say nothing in a line of titles")
    func titleCase() throws {
        #expect(try TestLanguage.tokenized("Council Votes to Close the Old Harbour Road").sentences[0].isTitleCase)
        #expect(try TestLanguage.tokenized("COUNCIL VOTES TO CLOSE ROAD").sentences[0].isTitleCase)
        #expect(try !TestLanguage.tokenized("The council of Ostra voted to close the road").sentences[0].isTitleCase)
    }
}
