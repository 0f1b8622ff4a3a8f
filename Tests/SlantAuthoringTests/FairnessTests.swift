import SlantArticle
import SlantAuthoring
import SlantDiagnostics
import SlantRules
import SlantTestSupport
import Testing

/// What is flagged of one side is flagged of the other: the same sentence with the names changed round gives the same
/// rules as often, at the same severity.
@Suite("Fairness")
struct FairnessTests {
    /// Sides in pairs, as nouns that stand as subject or object; with them the adjective of each.
    private static let pairs: [(a: Side, b: Side)] = [
        (Side("Democrats", "Democratic"), Side("Republicans", "Republican")),
        (Side("progressives", "progressive"), Side("conservatives", "conservative")),
        (Side("the left", "left-wing"), Side("the right", "right-wing")),
        (Side("unions", "union"), Side("employers", "employer")),
        (Side("Israel", "Israeli"), Side("Palestine", "Palestinian")),
        (Side("Russia", "Russian"), Side("Ukraine", "Ukrainian")),
        (Side("Armenia", "Armenian"), Side("Azerbaijan", "Azerbaijani")),
        (Side("India", "Indian"), Side("Pakistan", "Pakistani")),
        (Side("Washington", "American"), Side("Tehran", "Iranian")),
        (Side("Ankara", "Turkish"), Side("the Kurds", "Kurdish")),
        (Side("Belgrade", "Serbian"), Side("Pristina", "Kosovan")),
        (Side("Seoul", "South Korean"), Side("Pyongyang", "North Korean")),
        (Side("Beijing", "Chinese"), Side("Taipei", "Taiwanese")),
        (Side("Saudi Arabia", "Saudi"), Side("Iran", "Iranian")),
        (Side("Ethiopia", "Ethiopian"), Side("Tigray", "Tigrayan")),
        (Side("Israel", "Israeli"), Side("Hezbollah", "Hezbollah")),
    ]

    struct Side: Sendable {
        let noun: String
        let adjective: String

        init(_ noun: String, _ adjective: String) {
            self.noun = noun
            self.adjective = adjective
        }
    }

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
    ]

    @Test("names changed round change nothing", arguments: templates)
    func swap(template: String) throws {
        let packs = try RuleBench.shipped.get().packs
        for (a, b) in FairnessTests.pairs {
            let there = FairnessTests.findings(in: FairnessTests.filled(template, a, b), packs)
            let back = FairnessTests.findings(in: FairnessTests.filled(template, b, a), packs)
            #expect(there == back, "\(a.noun) against \(b.noun): “\(template)”")
        }
    }

    private static func filled(_ template: String, _ a: Side, _ b: Side) -> String {
        template.replacing("{A}", with: a.noun).replacing("{B}", with: b.noun).replacing("{a}", with: a.adjective)
            .replacing("{b}", with: b.adjective)
    }

    /// Each finding as its rule and severity, in order: the words differ with the names.
    private static func findings(in text: String, _ packs: CompiledPacks) -> [String] {
        let snippet = Snippet(text, packs: packs)
        return snippet.findings(ofRules: packs.rules.indices).map { finding in
            let rule = packs.rules[finding.rule]
            return "\(rule.id): \((finding.severity ?? rule.severity).rawValue)"
        }
    }
}
