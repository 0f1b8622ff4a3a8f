package import SlantArticle
import SlantDiagnostics
package import SlantMatching
package import SlantText

/// Any set of packs, embedded and custom alike, linked at start: one lexicon, one matcher, all rules.
///
/// Immutable; a class only so that every text and every step shares it by one count.
package final class CompiledPacks: Sendable {
    /// What one text is looked at with, beside the packs: which rules run, and how.
    package struct Settings: Sendable {
        /// By rule index: whether it runs.
        package var isOn: [Bool]
        /// By rule index: voices other than the rule's own.
        package var voices: [CaseSet<Voice>?]
        /// By rule index: regions other than the rule's own.
        package var regions: [CaseSet<Region>?]
        /// By rule index: `limit` other than the rule's own.
        package var limits: [Int?]
        /// By rule index: weights other than the rule's own.
        package var weights: [Double?]

        package init(
            isOn: [Bool], voices: [CaseSet<Voice>?], regions: [CaseSet<Region>?], limits: [Int?], weights: [Double?]
        ) {
            self.isOn = isOn
            self.voices = voices
            self.regions = regions
            self.limits = limits
            self.weights = weights
        }
    }

    /// What a kind made of a rule.
    struct Compiled: Sendable {
        let kind: any Kind
        let unless: Unless
        /// Indices of the rules whose findings this one replaces.
        let supersedes: [Int]
    }

    /// In order of packs, then of the file.
    package let rules: [Rule]
    package let packs: [Pack]
    /// The rules by every name they have.
    package let names: RuleNames
    package let language: Language
    package let lexicon: Lexicon
    /// Makes articles with this lexicon.
    package let articles: ArticleBuilder
    /// Cuts texts into the words that these packs know.
    package let tokenizer: Tokenizer
    let compiled: [Compiled]
    /// The rules that judge the findings of others.
    private let judging: [Int]
    let matcher: Matcher
    let setCount: Int
    /// The rule that a triggered set belongs to, by set.
    let ruleOfSet: [Int?]
    /// Rules whose kind looks at whole articles; few.
    private let ofArticles: [Int]

    init(_ readers: [PackReader], names: RuleNames, linker: RuleLinker) {
        var linker = linker
        var rules: [Rule] = []
        var packs: [Pack] = []
        var compiled: [Compiled] = []
        var ruleOfSet = [Int?](repeating: nil, count: linker.setCount)
        for reader in readers {
            packs.append(reader.pack(rulesFrom: rules.count))
            for reading in reader.readings {
                if let set = reading.kind.trigger { ruleOfSet[Int(set.rawValue)] = rules.count }
                rules.append(reading.rule)
                let supersedes = reading.rule.supersedes.compactMap { names.rule($0) }
                let kind = reading.kind.resolved(names, pack: reading.rule.pack)
                compiled.append(Compiled(kind: kind, unless: reading.unless, supersedes: supersedes))
            }
        }
        self.rules = rules
        self.packs = packs
        self.names = names
        self.compiled = compiled
        judging = CompiledPacks.rules(of: .findings, in: compiled)
        ofArticles = CompiledPacks.rules(of: .article, in: compiled)
        self.ruleOfSet = ruleOfSet
        language = linker.language
        matcher = linker.matcher()
        setCount = linker.setCount
        lexicon = linker.lexicon.frozen()
        articles = ArticleBuilder(grammar: linker.grammar)
        tokenizer = Tokenizer(language: language, lexicon: lexicon)
    }

    init(
        rules: [Rule], packs: [Pack], language: Language, lexicon: Lexicon, articles: ArticleBuilder,
        compiled: [Compiled], matcher: Matcher, setCount: Int, ruleOfSet: [Int?]
    ) {
        self.rules = rules
        self.packs = packs
        names = RuleNames(rules)
        self.language = language
        self.lexicon = lexicon
        self.articles = articles
        tokenizer = Tokenizer(language: language, lexicon: lexicon)
        self.compiled = compiled
        judging = CompiledPacks.rules(of: .findings, in: compiled)
        self.matcher = matcher
        self.setCount = setCount
        self.ruleOfSet = ruleOfSet
        ofArticles = CompiledPacks.rules(of: .article, in: compiled)
    }

    private static func rules(of stage: KindStage, in compiled: [Compiled]) -> [Int] {
        compiled.indices.filter { type(of: compiled[$0].kind).stage == stage }
    }

    /// Every rule as its pack has it: those on that are on by default.
    package var defaultSettings: Settings {
        Settings(
            isOn: rules.map(\.isOnByDefault), voices: Array(repeating: nil, count: rules.count),
            regions: Array(repeating: nil, count: rules.count), limits: Array(repeating: nil, count: rules.count),
            weights: Array(repeating: nil, count: rules.count))
    }

    // MARK: Finding

    /// What the rules find in an article, the density kind excepted: by place, then by rule.
    ///
    /// One pass of the matcher over the text, and work for each candidate.
    package func findings(in article: Article, settings: Settings) -> [Finding] {
        var isOn = [Bool](repeating: true, count: setCount)
        for (set, rule) in ruleOfSet.enumerated() { if let rule { isOn[set] = settings.isOn[rule] } }
        let matches = matcher.matches(in: article.text, phrases: article.phrases, isOn: isOn)
        var found: [Finding] = []
        var ofArticle: [Int: ArraySlice<PatternMatch>] = [:]
        var start = 0
        while start < matches.count {
            let set = matches[start].set
            var end = start + 1
            while end < matches.count, matches[end].set == set { end += 1 }
            if let rule = ruleOfSet[Int(set.rawValue)], ofArticles.contains(rule) {
                ofArticle[rule] = matches[start..<end]
            } else if let rule = ruleOfSet[Int(set.rawValue)] {
                let scope = scope(of: rule, in: article, settings)
                found += compiled[rule].kind.findings(in: scope, matches: matches[start..<end], counted: [])
            }
            start = end
        }
        let sides = ofArticles.contains { settings.isOn[$0] } ? Sides(in: article) : nil
        for rule in ofArticles where settings.isOn[rule] {
            let scope = scope(of: rule, in: article, settings, sides)
            found += compiled[rule].kind.findings(in: scope, matches: ofArticle[rule] ?? [], counted: [])
        }
        return ordered(limited(withoutSuperseded(found), settings))
    }

    /// What the patterns of all rules match, whatever becomes of it: for measuring the matcher alone.
    package func matches(in article: Article) -> [PatternMatch] {
        matcher.matches(in: article.text, phrases: article.phrases)
    }

    /// What rules of the kind `density` find, over the findings that are left after suppression.
    package func densities(in article: Article, over findings: [Finding], settings: Settings) -> [Finding] {
        var found: [Finding] = []
        var counted: [CountedFinding]?
        for rule in judging where settings.isOn[rule] {
            let others =
                counted
                ?? findings.map {
                    CountedFinding(finding: $0, id: rules[$0.rule].id, weight: weight(of: $0.rule, settings))
                }
            counted = others
            found += compiled[rule].kind.findings(
                in: scope(of: rule, in: article, settings), matches: [], counted: others)
        }
        return ordered(limited(found, settings))
    }

    /// What a finding of a rule weighs.
    package func weight(of rule: Int, _ settings: Settings) -> Double { settings.weights[rule] ?? rules[rule].weight }

    /// Whether a rule judges the findings of others rather than words.
    package func judgesFindings(_ rule: Int) -> Bool { type(of: compiled[rule].kind).stage == .findings }

    /// Whether a rule's patterns match in an article and its own `unless` silences every match: for `rules lint`.
    package func matchesButIsSilenced(_ rule: Int, in article: Article) -> Bool {
        let matches = matches(of: rule, in: article)
        let scope = scope(of: rule, in: article, defaultSettings)
        return !matches.isEmpty && matches.allSatisfy { scope.isSilenced($0) }
    }

    /// Where the patterns of a rule match, whatever voices, regions and `unless` make of it: for trying patterns.
    package func matches(of rule: Int, in article: Article) -> [Range<Int>] {
        guard let set = compiled[rule].kind.trigger else { return [] }
        var isOn = [Bool](repeating: false, count: setCount)
        isOn[Int(set.rawValue)] = true
        return matcher.matches(in: article.text, phrases: article.phrases, isOn: isOn).map(\.focus)
    }

    // MARK: Telling

    /// The message of a finding with its fields filled in, the words of the article as they stand.
    package func message(of finding: Finding, in article: Article) -> String {
        rules[finding.rule].message.filled { field in
            field == "match"
                ? ShownWords.shown(article.text.prose[proseRange(of: finding, in: article)]) : finding.fields[field]
        }
    }

    /// Where a finding stands in the prose. A scare-quoted stretch that a rule asks for as such has its marks with it.
    package func proseRange(of finding: Finding, in article: Article) -> ProseRange {
        if rules[finding.rule].looksAtMarks,
            let quotation = article.quotations.first(where: { $0.use == .scare && $0.tokens == finding.tokens })
        {
            return quotation.range
        }
        return article.text.proseRange(of: finding.tokens)
    }

    private func scope(
        of rule: Int, in article: Article, _ settings: Settings, _ sides: Sides? = nil
    ) -> RuleScope {
        RuleScope(
            article: article, rule: rule, voices: settings.voices[rule] ?? rules[rule].voices,
            regions: settings.regions[rule] ?? rules[rule].regions, unless: compiled[rule].unless, matcher: matcher,
            compared: sides)
    }

    /// Without the findings that another rule's finding on the same words stands for.
    private func withoutSuperseded(_ findings: [Finding]) -> [Finding] {
        var replaced: [Int: Set<Int>] = [:]
        for finding in findings {
            for rule in compiled[finding.rule].supersedes { replaced[rule, default: []].formUnion(finding.tokens) }
        }
        guard !replaced.isEmpty else { return findings }
        return findings.filter { replaced[$0.rule]?.isDisjoint(with: $0.tokens) ?? true }
    }

    /// At most `limit` of each rule, the first ones. `findings` ascend within a rule.
    private func limited(_ findings: [Finding], _ settings: Settings) -> [Finding] {
        var counts: [Int: Int] = [:]
        return findings.filter { finding in
            guard let limit = settings.limits[finding.rule] ?? rules[finding.rule].limit else { return true }
            counts[finding.rule, default: 0] += 1
            return counts[finding.rule, default: 0] <= limit
        }
    }

    private func ordered(_ findings: [Finding]) -> [Finding] {
        findings.sorted {
            ($0.tokens.lowerBound, $0.tokens.upperBound, $0.rule) < (
                $1.tokens.lowerBound, $1.tokens.upperBound, $1.rule
            )
        }
    }
}
