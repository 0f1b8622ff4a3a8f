import SlantArticle
import SlantMatching
import SlantText

/// A headline that asks what the body cannot say.
struct HeadlineQuestions {
    let scope: RuleScope
    let body: [Sentence]

    /// Questions in the body that make the article a list of questions and answers.
    private static let questionsOfAList = 3

    func findings(_ heads: [PatternMatch]) -> [Finding] {
        let text = scope.article.text
        guard let head = heads.first, let end = text.sentences[head.sentence].tokens.last,
            text.tokens[end].word == Punctuation.question.word, !isListOfQuestions
        else { return [] }
        return [scope.finding(at: text.sentences[head.sentence].tokens)]
    }

    private var isListOfQuestions: Bool {
        let text = scope.article.text
        let asked = body.filter { $0.tokens.last.map { text.tokens[$0].word == Punctuation.question.word } ?? false }
        return asked.count >= HeadlineQuestions.questionsOfAList
    }
}
