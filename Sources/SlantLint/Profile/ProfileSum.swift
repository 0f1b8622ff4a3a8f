import SlantArticle
package import SlantDiagnostics

/// Many profiles in one: sums, and medians of what is compared between articles of different lengths.
///
/// It holds no article: memory grows with the number of different values (a median needs how often each occurred), not
/// with the number of articles.
package struct ProfileSum: Sendable {
    /// What the articles have in common: the value of a field; `nil` for all of them.
    package let name: String?
    package private(set) var articles = 0
    package private(set) var words = Profile.Words()
    package private(set) var sentences = Profile.Sentences()
    package private(set) var verbs = VerbCounts()
    package private(set) var unsourced = 0
    package private(set) var findings: [Severity: Int] = [:]
    /// In order of first appearance.
    package private(set) var sides: [Profile.Side] = []

    private var wordCounts = Histogram()
    private var outlet = Histogram()
    private var quoted = Histogram()
    private var reported = Histogram()
    private var sources = Histogram()
    private var claims = Histogram()

    package init(name: String? = nil) { self.name = name }

    /// Below so many articles a median says little (UX: “fewer than 20 articles”).
    package static let thin = 20

    /// Medians over the articles, the lower one of an even number.
    package var medians: Medians {
        Medians(
            words: wordCounts.median, outlet: outlet.median, quoted: quoted.median, reported: reported.median,
            sources: sources.median, unsourcedTenths: claims.median)
    }

    /// Each of an article in the middle; 0 where there is none.
    package struct Medians: Hashable, Sendable {
        package let words: Int
        /// Per 1,000 words: the outlet's own, quoted, reported.
        package let outlet: Int
        package let quoted: Int
        package let reported: Int
        /// Sources that are named or described.
        package let sources: Int
        /// Claims without a source, in tenths per 1,000 words.
        package let unsourcedTenths: Int
    }

    package mutating func add(_ profile: Profile) {
        articles += 1
        words.narrator += profile.words.narrator
        words.quoted += profile.words.quoted
        words.reported += profile.words.reported
        words.scare += profile.words.scare
        sentences.total += profile.sentences.total
        sentences.narrator += profile.sentences.narrator
        sentences.harm += profile.sentences.harm
        for speaker in profile.speakers { verbs.add(speaker.verbsByClass) }
        unsourced += profile.unsourced.count
        for diagnostic in profile.result.diagnostics { findings[diagnostic.severity, default: 0] += 1 }
        for side in profile.sides { add(side) }
        addMedians(of: profile)
    }

    private mutating func add(_ side: Profile.Side) {
        let index = sides.firstIndex { $0.name == side.name } ?? sides.count
        if index == sides.count { sides.append(Profile.Side(name: side.name)) }
        sides[index].verbs.add(side.verbs)
        sides[index].words.quoted += side.words.quoted
        sides[index].words.reported += side.words.reported
        sides[index].persons += side.persons
        sides[index].personsWithNameAndPost += side.personsWithNameAndPost
    }

    private mutating func addMedians(of profile: Profile) {
        let total = profile.words.total
        wordCounts.add(total)
        sources.add(profile.speakers.count { $0.nature != .vague })
        guard total > 0 else { return }
        outlet.add(ProfileSum.perThousand(profile.words.outlet, of: total))
        quoted.add(ProfileSum.perThousand(profile.words.quoted, of: total))
        reported.add(ProfileSum.perThousand(profile.words.reported, of: total))
        claims.add(ProfileSum.perThousand(10 * profile.unsourced.count, of: total))
    }

    private static func perThousand(_ count: Int, of total: Int) -> Int { (1_000 * count + total / 2) / total }
}

/// How often each value occurred: enough for an exact median in memory that does not grow with the number of values.
struct Histogram: Sendable {
    private var counts: [Int: Int] = [:]
    private var total = 0

    mutating func add(_ value: Int) {
        counts[value, default: 0] += 1
        total += 1
    }

    /// The value in the middle, the lower one of two; 0 of nothing.
    var median: Int {
        var seen = 0
        for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
            seen += count
            if 2 * seen >= total { return value }
        }
        return 0
    }
}
