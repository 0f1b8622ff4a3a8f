import SlantArticle
import SlantDiagnostics
import SlantText

/// Counts the framing of one article, after its rules have run.
struct ProfileMaker {
    let article: Article
    let result: LintResult
    /// Classes of reporting words, by lemma.
    let reportingClasses: [String: VerbClass]

    private var text: TokenizedText { article.text }

    var profile: Profile {
        let count = WordCount(of: article)
        let speakers = SpeakerList(of: article, words: count, classes: reportingClasses).speakers
        let own = OwnSentences(of: article)
        let harm = harm(in: own.own)
        let sides = SideList(of: article, speakers: speakers)
        var sentences = Profile.Sentences()
        sentences.total = own.total
        sentences.narrator = own.own.count
        sentences.harm = harm.filter { !$0.isEmpty }.count
        return Profile(
            result: result, prose: text.prose, headline: headline, words: count.words, sentences: sentences,
            blocks: blocks, voices: voices, speakers: speakers, sides: sides.sides, others: sides.others,
            unsourced: claims,
            harm: harm.flatMap { $0 })
    }

    private var headline: String? {
        text.prose.blocks.first { $0.region == .headline && !$0.range.isEmpty }.map {
            ShownText.oneLine(text.prose[$0.range])
        }
    }

    private var blocks: [Profile.Block] {
        text.prose.blocks.enumerated().compactMap { index, block in
            guard !block.range.isEmpty else { return nil }
            let range = text.prose.offsets.fileRange(of: block.range).range
            let line = result.file.lines.line(holding: range.start) + 1
            return Profile.Block(range: range, line: line, region: block.region, index: index)
        }
    }

    private var voices: [Profile.Stretch] {
        article.voices.filter { $0.voice != .narrator && !$0.tokens.isEmpty }.map { span in
            var shown = text.proseRange(of: span.tokens)
            if let quotation = span.quotation.map({ article.quotations[$0] }), quotation.tokens == span.tokens {
                shown = quotation.range
            }
            return Profile.Stretch(range: fileRange(span.tokens), shown: shown, voice: span.voice, source: span.source)
        }
    }

    /// Findings that say of their words that nobody stands for them.
    private var claims: [Profile.Claim] {
        result.diagnostics.compactMap { diagnostic in
            guard diagnostic.kind == "attribution" || diagnostic.tags.contains("unsourced"), let rule = diagnostic.id
            else { return nil }
            return Profile.Claim(range: diagnostic.range, rule: rule)
        }
    }

    /// By sentence of the outlet's own.
    private func harm(in sentences: [Int]) -> [[Profile.Harm]] {
        let finder = HarmFinder(article: article)
        return sentences.map { index in
            finder.places(in: text.sentences[index].tokens).map { place in
                let holding = article.attributions(touching: index..<index + 1).first { attribution in
                    attribution.source != nil && attribution.act == .speech
                        && attribution.content.contains { $0.contains(place.verb.lowerBound) }
                }
                return Profile.Harm(
                    range: fileRange(place.verb), agent: place.agent.map(fileRange),
                    patient: place.patient.map(fileRange), source: holding?.source)
            }
        }
    }

    private func fileRange(_ tokens: Range<Int>) -> TextRange {
        text.prose.offsets.fileRange(of: text.proseRange(of: tokens)).range
    }
}
