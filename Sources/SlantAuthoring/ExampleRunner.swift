package import SlantDiagnostics
import SlantJSON
package import SlantRules

/// Runs the examples of a pack: `slant rules test`.
package enum ExampleRunner {
    /// Every rule of a pack against its own examples, each with only that rule on, at any severity.
    package static func report(on pack: Pack, in packs: CompiledPacks) -> ExampleReport {
        var count = 0
        var failures: [ExampleFailure] = []
        for index in pack.rules {
            let rule = packs.rules[index]
            let examples =
                rule.flag.map { (example: $0, isFlag: true) } + rule.pass.map { (example: $0, isFlag: false) }
            count += examples.count
            for (example, isFlag) in examples {
                let run = ExampleRun(example, isFlag: isFlag, rule: index, packs: packs)
                if let failure = run.failure { failures.append(failure) }
            }
        }
        let places = PatternProbe(pack: pack, packs: packs)
        failures = failures.map { $0.adding(places.notes(for: $0)) }
        return ExampleReport(pack: pack, ruleCount: pack.rules.count, exampleCount: count, failures: failures)
    }
}

/// What the examples of a pack showed.
package struct ExampleReport: Sendable {
    package let pack: Pack
    package let ruleCount: Int
    package let exampleCount: Int
    /// In the order of the file.
    package let failures: [ExampleFailure]

    init(pack: Pack, ruleCount: Int, exampleCount: Int, failures: [ExampleFailure]) {
        self.pack = pack
        self.ruleCount = ruleCount
        self.exampleCount = exampleCount
        self.failures = failures.sorted { $0.diagnostic.range < $1.diagnostic.range }
    }

    /// `house: 1 rule, 3 of 4 examples hold`.
    package var summary: String {
        let rules = "\(ruleCount) rule\(ruleCount == 1 ? "" : "s")"
        let examples = "example\(exampleCount == 1 ? "" : "s")"
        let held = exampleCount - failures.count
        switch exampleCount {
        case 0: return "\(pack.name): \(rules), no examples"
        case held: return "\(pack.name): \(rules), \(exampleCount) \(examples) hold\(exampleCount == 1 ? "s" : "")"
        default:
            return "\(pack.name): \(rules), \(held == 0 ? "none" : String(held)) of \(exampleCount) \(examples) hold"
        }
    }
}

/// An example that a rule does not keep.
package struct ExampleFailure: Sendable {
    /// An error at the words in question, in the pack's file; its notes name the patterns that matched.
    package let diagnostic: Diagnostic
    /// The example with the program's marks.
    package let found: MarkedText
    /// The example with its own marks.
    package let expected: MarkedText
    /// Index of the rule.
    package let rule: Int

    init(diagnostic: Diagnostic, found: MarkedText, expected: MarkedText, rule: Int) {
        self.diagnostic = diagnostic
        self.found = found
        self.expected = expected
        self.rule = rule
    }

    /// What stands below the source line, label and marked text.
    package var lines: [(label: String, text: String)] {
        [("found:", found.description), ("expected:", expected.description)]
    }

    func adding(_ notes: [Note]) -> ExampleFailure {
        var diagnostic = diagnostic
        diagnostic.notes += notes
        return ExampleFailure(diagnostic: diagnostic, found: found, expected: expected, rule: rule)
    }

    /// Marks that only the program made.
    var unexpected: [Range<Int>] {
        let wanted = Set(expected.marks.map(\.range))
        return found.marks.map(\.range).filter { !wanted.contains($0) }
    }
}

/// One example and what its rule found in it.
struct ExampleRun {
    private let example: Rule.Example
    private let isFlag: Bool
    private let rule: Int
    private let id: String
    private let found: [Range<Int>]

    init(_ example: Rule.Example, isFlag: Bool, rule: Int, packs: CompiledPacks) {
        self.example = example
        self.isFlag = isFlag
        self.rule = rule
        id = packs.rules[rule].id
        let snippet = Snippet(example.text, packs: packs)
        found = snippet.findings(of: rule).map { snippet.range(of: $0) }
    }

    /// `nil` where the example holds.
    var failure: ExampleFailure? {
        let wanted = example.marked.marks.map(\.range)
        guard let (message, range) = problem(wanted) else { return nil }
        let place = range.map { example.fileRange(ofUTF8: $0) } ?? example.string.range
        return ExampleFailure(
            diagnostic: Diagnostic(id: id, severity: .error, message: message, range: place),
            found: MarkedText(text: example.text, marks: found.map { .init($0) }),
            expected: MarkedText(text: example.text, marks: wanted.map { .init($0) }), rule: rule)
    }

    /// What is wrong, and at which bytes of the example.
    private func problem(_ wanted: [Range<Int>]) -> (message: String, range: Range<Int>?)? {
        if !example.marked.isBalanced { return ("a ⟦ or ⟧ in this example has no partner", nil) }
        guard isFlag else {
            if let mark = wanted.first {
                return ("this “pass” example has marks; what is flagged belongs under “flag”", mark)
            }
            return found.first.map { ("this “pass” example is flagged", $0) }
        }
        if wanted.isEmpty { return ("this “flag” example marks no words; put ⟦ ⟧ around those that are flagged", nil) }
        if found.isEmpty { return ("this “flag” example is not flagged", wanted.first) }
        if let extra = found.first(where: { !wanted.contains($0) }) {
            return ("this “flag” example is flagged at other words", extra)
        }
        return wanted.first { !found.contains($0) }.map { ("this “flag” example is not flagged here", $0) }
    }
}
