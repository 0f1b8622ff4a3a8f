import SlantArticle
import SlantAuthoring
import SlantDiagnostics
import SlantRules
import SlantTestSupport
import Testing

/// What is flagged of one side is flagged of the other: the same sentence with the names changed round gives the same
/// rules as often, at the same severity, and for each jeer at one wing there is one at the other.
@Suite("Fairness")
struct FairnessTests {
    /// A and B are the nouns of the two sides, a and b their adjectives.
    private static let templates = [
        "The {a}-backed fighters left the valley at dawn.",
        "The {a} regime shut the coast road.",
        "In May {A} claimed that the pact was dead, while {B} said it held.",
        "On Friday {A} admitted that the map was wrong.",
        "Last week {A} slammed {B} over the pact.",
        "The {a} troops liberated the town.",
        "At dusk {a} forces neutralised four fighters.",
        "Critics of {A} say the pact is dead.",
        "In its fight against terrorism, {A} closed the port.",
        "An alleged {a} attack killed nine people.",
        "The vote gave {A} a pretext to close the port.",
        "Nine {a} civilians were killed on the road.",
        "The cowardly {a} attack shook the town.",
        "The so-called {a} republic printed stamps.",
        "After the raid {A} vowed revenge on {B}.",
        "The {a} propaganda machine blamed {B}.",
        "Some {a} extremists met in a barn.",
        "The radical {a} movement won two seats.",
        "A {a} hardliner insisted that the pact was dead.",
        "The {a} militants bragged about the raid.",
        "It is widely believed that {A} paid for the hall.",
        "The vote was a humiliating defeat for {A}.",
        "A climate alarmist from {A} met a denier from {B}.",
        "The {a} mob stood at the gate, and the {b} thugs left.",
        "Paid {a} protesters filled the hall.",
        "The {a} terrorists left by boat.",
        "Heroic {a} soldiers held the bridge.",
        "A rigged {a} election kept him in office.",
        "The cronies of {A} met the henchmen of {B}.",
    ]

    /// Rules that are each other's mirror.
    private static let twins = ["politics/pro-choice": "politics/pro-life"]

    @Test("names changed round change nothing", arguments: templates)
    func swap(template: String) throws {
        let packs = try RuleBench.shipped.get().packs
        for pair in MirroredSides.wings + MirroredSides.offices + MirroredSides.conflicts {
            let there = FairnessTests.findings(in: FairnessTests.filled(template, pair, turned: false), packs)
            let back = FairnessTests.findings(in: FairnessTests.filled(template, pair, turned: true), packs)
            #expect(there == back, "\(pair.nouns.0) against \(pair.nouns.1): “\(template)”")
        }
    }

    /// Jeers at two wings and two sides of a quarrel, and words of praise that each keeps for its own.
    private static let taunts: [(String, String)] = [
        ("libtard", "Trumptard"), ("moonbat", "wingnut"), ("commie", "fascist"), ("woke mob", "MAGA cultist"),
        ("radical left", "rabid right"), ("loony left", "hard right"), ("far left", "far right"),
        ("tree-hugger", "gun nut"), ("champagne socialist", "country-club Republican"), ("union baron", "fat cat"),
        ("climate alarmist", "climate denier"), ("do-gooder", "bible-thumper"), ("baby-killer", "forced-birther"),
        ("cop-hater", "killer cop"), ("nanny state", "corporate welfare"), ("Remoaner", "gammon"),
        ("greedy unions", "greedy landlords"), ("scrounger", "profiteer"), ("anti-vaxxer", "lockdown zealot"),
        ("eco-zealot", "planet killer"), ("socialist utopia", "free-market zealot"), ("cop killer", "hero cop"),
        ("job-killing regulations", "dirty energy"), ("stolen election", "rigged election"),
        ("pro-choice", "pro-life"), ("attack on voting rights", "attack on gun rights"),
    ]

    @Test("for each jeer at one side there is one at the other", arguments: taunts)
    func jeers(at one: String, and other: String) throws {
        let packs = try RuleBench.shipped.get().packs
        for word in [one, other] {
            #expect(!FairnessTests.findings(in: "The \(word) left at nine.", packs).isEmpty, "“\(word)” is let pass")
        }
    }

    private static func filled(_ template: String, _ pair: MirroredPair, turned: Bool) -> String {
        let nouns = turned ? (pair.nouns.1, pair.nouns.0) : pair.nouns
        let adjectives = turned ? (pair.adjectives.1, pair.adjectives.0) : pair.adjectives
        return template.replacing("{A}", with: nouns.0).replacing("{B}", with: nouns.1)
            .replacing("{a}", with: adjectives.0).replacing("{b}", with: adjectives.1)
    }

    /// Each finding as its rule and severity, sorted: the words differ with the names.
    private static func findings(in text: String, _ packs: CompiledPacks) -> [String] {
        let snippet = Snippet(text, packs: packs)
        return snippet.findings(ofRules: packs.rules.indices).map { finding in
            let rule = packs.rules[finding.rule]
            return "\(twins[rule.id] ?? rule.id): \((finding.severity ?? rule.severity).rawValue)"
        }.sorted()
    }
}
