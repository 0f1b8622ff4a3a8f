import SlantArticle
import SlantDiagnostics
import SlantRules
import SlantText

/// One text on its way from findings to diagnostics. Every step is a line of `steps`; there is no other order.
struct LintPass {
    /// A finding with its place in the file.
    struct Candidate {
        let finding: Finding
        let range: TextRange
        let isContiguous: Bool
        var severity: Severity
    }

    /// A step: what it is called, and what it does to the pass.
    struct Step: Sendable {
        let name: String
        let run: @Sendable (inout LintPass) -> Void
    }

    /// What happens to findings, in order. Baseline, changed lines and output follow elsewhere: they know files.
    static let steps = [
        Step(name: "accepted vocabulary") { $0.dropAccepted() },
        Step(name: "suppression") { $0.dropSuppressed() },
        Step(name: "severity from configuration") { $0.applySeverities() },
        Step(name: "evidence") { $0.addDensities() },
        Step(name: "comments that do nothing") { $0.reportDirectives() },
        Step(name: "duplicates") { $0.dropDuplicates() },
        Step(name: "order") { $0.sort() },
    ]

    let file: FileText
    let article: Article
    let packs: CompiledPacks
    let settings: RuleSettings
    let vocabulary: Vocabulary
    private var suppression: Suppression
    private var candidates: [Candidate] = []
    private(set) var suppressed: [LintResult.Suppressed] = []
    private(set) var score = 0.0
    /// What the program says of its own accord.
    private var ownDiagnostics: [Diagnostic] = []
    /// What is milder is counted and not worded.
    private let minSeverity: Severity
    private(set) var hidden: [Severity: Int] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Finds what the rules find; the steps are still to be run.
    init(
        file: FileText, article: Article, packs: CompiledPacks, settings: RuleSettings, vocabulary: Vocabulary,
        minSeverity: Severity
    ) {
        self.minSeverity = minSeverity
        self.file = file
        self.article = article
        self.packs = packs
        self.settings = settings
        self.vocabulary = vocabulary
        suppression = Suppression(prose: article.text.prose, file: file) { name in
            LintPass.rules(named: name, in: packs)
        }
        candidates = packs.findings(in: article, settings: settings.settings).map(candidate)
    }

    mutating func run() {
        for step in LintPass.steps { step.run(&self) }
    }

    private func candidate(_ finding: Finding) -> Candidate {
        let place = article.text.prose.offsets.fileRange(of: article.text.proseRange(of: finding.tokens))
        return Candidate(
            finding: finding, range: place.range, isContiguous: place.isContiguous,
            severity: finding.severity ?? packs.rules[finding.rule].severity)
    }

    // MARK: Steps

    private mutating func dropAccepted() {
        guard !vocabulary.isEmpty else { return }
        candidates.removeAll { vocabulary.accepts($0.finding.tokens, in: article.text) }
    }

    private mutating func dropSuppressed() { candidates = heard(candidates) }

    /// Those that no comment silences.
    private mutating func heard(_ candidates: [Candidate]) -> [Candidate] {
        var heard: [Candidate] = []
        for candidate in candidates {
            let rule = candidate.finding.rule
            guard let directive = suppression.directive(silencing: rule, at: candidate.range, in: file) else {
                heard.append(candidate)
                continue
            }
            let diagnostic = DiagnosticMaker(pass: self).diagnostic(of: candidate)
            suppressed.append(LintResult.Suppressed(diagnostic: diagnostic, reason: directive.reason))
        }
        return heard
    }

    private mutating func applySeverities() {
        for index in candidates.indices {
            if let severity = settings.severities[candidates[index].finding.rule] {
                candidates[index].severity = severity
            }
        }
    }

    /// The score of the text, and findings about too much in one place, over what is left.
    private mutating func addDensities() {
        let findings = candidates.map(\.finding)
        let (packs, settings) = (packs, settings.settings)
        score = Evidence(findings) { packs.weight(of: $0, settings) }.highestSum
        let dense = packs.densities(in: article, over: findings, settings: settings).map(candidate)
        var heard = heard(dense)
        for index in heard.indices {
            if let severity = self.settings.severities[heard[index].finding.rule] { heard[index].severity = severity }
        }
        candidates += heard
    }

    private mutating func reportDirectives() {
        let reporter = DirectiveReport(settings: settings, packs: packs)
        var own = suppression.problems + reporter.unknown(suppression.unknownNames)
        own += reporter.unused(suppression.entries)
        for diagnostic in own {
            guard let rule = diagnostic.id.flatMap(OwnRule.init), let severity = settings.severity(of: rule) else {
                continue
            }
            var diagnostic = diagnostic
            diagnostic.severity = severity
            ownDiagnostics.append(diagnostic)
        }
    }

    /// The same rule at the same place says one thing once.
    private mutating func dropDuplicates() {
        struct Key: Hashable {
            let rule: Int
            let tokens: Range<Int>
        }
        var seen: Set<Key> = []
        candidates.removeAll { !seen.insert(Key(rule: $0.finding.rule, tokens: $0.finding.tokens)).inserted }
    }

    private mutating func sort() {
        let maker = DiagnosticMaker(pass: self)
        for severity in candidates.map(\.severity) + ownDiagnostics.map(\.severity) where severity < minSeverity {
            hidden[severity, default: 0] += 1
        }
        diagnostics = candidates.filter { $0.severity >= minSeverity }.map { maker.diagnostic(of: $0) }
        diagnostics += ownDiagnostics.filter { $0.severity >= minSeverity }
        diagnostics.sort { ($0.range.start, $0.id ?? "", $0.range.end) < ($1.range.start, $1.id ?? "", $1.range.end) }
    }

    // MARK: Names in comments

    /// The numbers of the rules that a name in a comment stands for; `nil` for a name that nobody answers to. A rule
    /// of a pack that ships but is not in use is known, and stands for nothing.
    private static func rules(named name: String, in packs: CompiledPacks) -> [Int]? {
        let rules = packs.names.rules(name)
        if !rules.isEmpty { return rules }
        guard let selector = RuleSelector(name) else { return nil }
        if !OwnRule.named(by: selector).isEmpty { return [] }
        return selector.isOfUnusedPack(in: packs.names) ? [] : nil
    }
}

extension RuleSelector {
    /// Whether it names rules of a pack that ships and is not linked: nothing is known of them.
    func isOfUnusedPack(in names: RuleNames) -> Bool {
        switch self {
        case .tag: return false
        case .rule(let id):
            let pack = String(id.prefix { $0 != "/" })
            return !names.hasPack(pack) && ShippedRules.packNames.contains(pack)
        case .pack(let pack): return !names.hasPack(pack) && ShippedRules.packNames.contains(pack)
        }
    }
}
