import SlantArticle
import SlantDiagnostics
import SlantRules
import Testing

/// The files of a language are data that people write: what is wrong with them is told, at its place.
@Suite("Files of a language")
struct LanguageFilesTests {
    @Test("a list of words that nobody asks for is refused, with the nearest name")
    func unknownList() throws {
        let text = #"{"verbs": [], "nouns": [], "according": ["according to"], "words": {"subordinater": ["because"]}}"#
        let result = ArticleGrammarLoader.load([PackFile(file: FileText(path: "attribution.json", text: text))])
        let problem = try #require(result.problems.first?.diagnostics.first)
        #expect(problem.message == #"unknown list of words "subordinater"; did you mean "subordinator"?"#)
        let marked = Array(text.utf8)[Int(problem.range.start)..<Int(problem.range.end)]
        #expect(String(decoding: marked, as: UTF8.self).contains("subordinater"))
        #expect(result.data.words.isEmpty)
    }

    @Test("an unknown class of words is refused, with the nearest name")
    func unknownClass() throws {
        let text = #"{"classes": {"clauseOpner": ["because"]}}"#
        let result = LanguageLoader.load([PackFile(file: FileText(path: "words.json", text: text))], tag: "en")
        let messages = result.problems.flatMap(\.diagnostics).map(\.message)
        #expect(messages == [#"unknown word class "clauseOpner"; did you mean "clauseOpener"?"#])
    }
}
