import SlantText
import Testing

@Suite("A or an")
struct IndefiniteArticleTests {
    @Test(
        "the sound decides, not the letter",
        arguments: [
            "apology", "ally", "hour-long talk", "honest man", "heiress", "uninformed guess", "unidentified man",
            "8-year term",
            "11-day siege", "18th birthday", "FBI agent", "MP", "LGBT group", "élite", "“outspoken” man", "umbrella",
        ])
    func an(words: String) { #expect(IndefiniteArticle(before: words) == .an, "\(words)") }

    @Test(
        "you and one begin with consonants",
        arguments: [
            "critic", "historic day", "university", "unilateral step", "user", "European", "one-off", "once-proud club",
            "Ukrainian town", "useful aid", "1,800-page report", "100", "UN report", "NATO base", "house",
            "uranium plant",
        ])
    func a(words: String) { #expect(IndefiniteArticle(before: words) == .a, "\(words)") }

    @Test("what nobody speaks has none")
    func none() { #expect(IndefiniteArticle(before: "— ") == nil) }

    @Test("it is written as the other one was")
    func written() {
        #expect(IndefiniteArticle.an.written(like: "a", before: "ally") == "an")
        #expect(IndefiniteArticle.an.written(like: "A", before: "ally") == "An")
        #expect(IndefiniteArticle.an.written(like: "A", before: "MP") == "An")
        #expect(IndefiniteArticle.an.written(like: "A", before: "ALLY") == "AN")
        #expect(IndefiniteArticle.a.written(like: "AN", before: "CRITIC") == "A")
        #expect(IndefiniteArticle.a.written(like: "An", before: "critic") == "A")
    }
}
