import SlantText

/// Puts what was found into an `Article`: attributions with their sources, the voice of every token, phrases.
struct ArticleAssembly {
    let reading: Reading
    let speakers: QuotationSpeakers
    let verbs: [VerbDraft]
    let resolver: SourceResolver
    let parties: [Party]

    var article: Article {
        let order = SortedIndices(speakers.drafts.indices.map(start)).indices
        let attributions = order.map { attribution($0) }
        let quotations = quotations
        let index = PartyIndex(parties)
        let sources = resolver.sources(index)
        var finder = ReferentFinder(reading: reading)
        finder.run()
        return Article(
            text: reading.text, phrases: phrases(quotations, sources), quotations: quotations,
            attributions: attributions,
            reportingVerbs: reportingVerbs, voices: voices(attributions, order: order, quotations: quotations),
            sources: sources, referents: finder.referents(index), parties: parties)
    }

    /// The first token of a draft.
    private func start(_ index: Int) -> Int {
        var first = Int.max
        for range in speakers.drafts[index].content { first = min(first, range.lowerBound) }
        for range in speakers.drafts[index].cueTokens { first = min(first, range.lowerBound) }
        return first
    }

    private func isVague(_ index: Int) -> Bool {
        guard speakers.drafts[index].mention != nil else { return true }
        return resolver.sourceOfDraft[safe: index].flatMap { $0 }.map { resolver.drafts[$0].nature == .vague } ?? false
    }

    private func attribution(_ index: Int) -> Attribution {
        let draft = speakers.drafts[index]
        let content = merged(draft.content)
        var words = 0
        var quoted = 0
        for range in content {
            for token in range where reading.text.tokens[token].isWordLike {
                words += 1
                if reading.has(token, .quoted) { quoted += 1 }
            }
        }
        let cue = draft.cue.map { reading.grammar.cues[$0] }
        return Attribution(
            kind: quoted == 0 ? .indirect : quoted == words ? .direct : .mixed,
            act: quoted > 0 ? .speech : draft.act, force: draft.force, content: content, cue: draft.cueTokens,
            cueLemma: cue?.lemma, mention: draft.mention?.range, source: resolver.sourceOfDraft[safe: index] ?? nil,
            isVague: isVague(index))
    }

    private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        if ranges.count == 1, !ranges[0].isEmpty { return ranges }
        var out: [Range<Int>] = []
        for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = out.last, range.lowerBound < last.upperBound {
                out[out.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                out.append(range)
            }
        }
        return out
    }

    private var quotations: [Quotation] {
        reading.stretches.enumerated().map { index, stretch in
            Quotation(
                range: stretch.range, tokens: stretch.tokens, depth: stretch.depth, isClosed: stretch.isClosed,
                use: speakers.use[index],
                source: speakers.use[index] == .speech
                    ? speakers.speaker[index].flatMap { resolver.sourceOfDraft[safe: $0] ?? nil } : nil)
        }
    }

    private var reportingVerbs: [ReportingVerb] {
        verbs.enumerated().map { index, verb in
            let cue = reading.grammar.cues[verb.cue]
            return ReportingVerb(
                token: verb.token, lemma: cue.lemma, verbClass: cue.verbClass, subject: verb.subject?.range,
                source: resolver.sourceOfVerb[index], complement: verb.complement)
        }
        .sorted { $0.token < $1.token }
    }

    private func phrases(_ quotations: [Quotation], _ speakers: [Source]) -> PhraseSpans {
        var sources: [Range<Int>] = []
        var vague: [Range<Int>] = []
        for source in speakers {
            for mention in source.mentions {
                if source.nature == .vague { vague.append(mention) } else { sources.append(mention) }
            }
        }
        return PhraseSpans(
            names: reading.names, sources: sources.sorted { $0.lowerBound < $1.lowerBound },
            vagueSources: reading.vagueSources(adding: vague),
            scares: quotations.filter { $0.use == .scare && $0.depth == 0 }.map(\.tokens))
    }

    /// Quotations first, then reported clauses around them.
    private func voices(_ attributions: [Attribution], order: [Int], quotations: [Quotation]) -> [VoiceSpan] {
        var quoted: [VoiceSpan] = []
        let blocks = reading.text.prose.blocks
        for (index, quotation) in quotations.enumerated() where quotation.depth == 0 && !quotation.tokens.isEmpty {
            // All of a block quote is somebody's, what stands between marks in it too.
            guard blocks[reading.stretches[index].block].quoteDepth == 0 else { continue }
            quoted.append(
                VoiceSpan(
                    tokens: quotation.tokens, voice: quotation.use == .scare ? .scare : .quoted,
                    source: quotation.source, quotation: index))
        }
        for (index, block) in blocks.enumerated() where block.quoteDepth > 0 {
            let tokens = reading.text.blockTokens[index]
            if !tokens.isEmpty { quoted.append(VoiceSpan(tokens: tokens, voice: .quoted)) }
        }
        var reported: [VoiceSpan] = []
        for (place, index) in order.enumerated()
        where speakers.drafts[index].isReported && (!attributions[place].isVague || speakers.drafts[index].isTurn) {
            let voice: Voice = speakers.drafts[index].isTurn ? .quoted : .reported
            for range in attributions[place].content {
                let from = max(range.lowerBound, speakers.drafts[index].reportedFrom)
                guard from < range.upperBound else { continue }
                reported.append(
                    VoiceSpan(tokens: from..<range.upperBound, voice: voice, source: attributions[place].source))
            }
        }
        return VoiceLayers(over: quoted, under: reported).spans
    }
}
