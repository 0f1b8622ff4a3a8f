import SlantArticle
import SlantDiagnostics
import SlantTestSupport
import SlantText
import Testing

@testable import SlantReport

/// Articles made by hand: what is printed must not depend on how well voices are found.
struct ArticleDumpTests {
    private let text = "Reyl said the shots\nThe “peace camp” stands"

    private func article() throws -> Article {
        let tokens = try TestLanguage.tokenized(text)
        let reyl = Source(id: 0, name: "Dan Reyl", role: nil, nature: .person, mentions: [0..<1])
        return Article(
            text: tokens, phrases: PhraseSpans(),
            quotations: [
                Quotation(
                    range: ProseRange(24, 40), tokens: 5..<7, depth: 0, isClosed: true, use: .scare, source: nil)
            ],
            attributions: [
                Attribution(
                    kind: .indirect, act: .speech, force: .asserts, content: [2..<4], cue: [1..<2], cueLemma: "say",
                    mention: 0..<1, source: 0, isVague: false)
            ],
            reportingVerbs: [],
            voices: [
                VoiceSpan(tokens: 2..<4, voice: .reported, source: 0),
                VoiceSpan(tokens: 5..<7, voice: .scare, quotation: 0),
            ],
            sources: [reyl], referents: [])
    }

    @Test func everyVoiceThatIsNotTheOutletsIsMarked() throws {
        let file = FileText(path: "a.md", text: text)
        #expect(
            ArticleDump(width: nil).text(of: try article(), in: file, name: "a.md") == """
                a.md:1 Reyl said ⟦the shots⟧{reported: Reyl}
                a.md:2 The “⟦peace camp⟧{scare}” stands

                """)
    }

    @Test func onATerminalLinesAreWrappedUnderTheirText() throws {
        let file = FileText(path: "a.md", text: text)
        let dump = ArticleDump(width: 40).text(of: try article(), in: file, name: "a.md")
        #expect(dump.split(separator: "\n")[1] == "       Reyl}")
    }

    @Test func aRowHasPlacesInBytesOfTheFile() throws {
        var row = ArticleRow(try article())
        #expect(
            String(decoding: row.bytes(id: "x", path: nil), as: UTF8.self)
                == #"{"id":"x","path":null,"sentences":[[0,19],[20,47]],"quotes":[[24,40]],"#
                + #""attributions":[{"kind":"indirect","act":"speech","content":[[10,19]],"cue":[[5,9]],"#
                + #""source":[[0,4]],"sourceId":0,"vague":false}],"#
                + #""voices":[{"start":10,"end":19,"voice":"reported","sourceId":0},"#
                + #"{"start":27,"end":37,"voice":"scare","sourceId":null}],"#
                + #""sources":[{"id":0,"name":"Dan Reyl","role":null,"nature":"person","mentions":[[0,4]]}],"#
                + #""referents":[]}"# + "\n")
    }
}
