/// Right, wrong and missed, and what follows from them.
package struct HitCount: Hashable, Sendable {
    /// Found and marked.
    package var right = 0
    /// Found and not marked.
    package var wrong = 0
    /// Marked and not found.
    package var missed = 0
    /// Neither: known only where whole texts are counted.
    package var neither = 0

    package init() {}

    package init(right: Int, wrong: Int, missed: Int) {
        self.right = right
        self.wrong = wrong
        self.missed = missed
    }

    /// One text that is marked or not, and called so or not.
    package init(isMarked: Bool, isFound: Bool) {
        switch (isMarked, isFound) {
        case (true, true): right = 1
        case (false, true): wrong = 1
        case (true, false): missed = 1
        case (false, false): neither = 1
        }
    }

    mutating func add(_ other: HitCount) {
        right += other.right
        wrong += other.wrong
        missed += other.missed
        neither += other.neither
    }

    /// Words that are marked, and words that are found.
    mutating func add<Item: Hashable>(gold: Set<Item>, found: Set<Item>) {
        let both = gold.intersection(found).count
        right += both
        wrong += found.count - both
        missed += gold.count - both
    }

    /// The share of what is found that is right; 0 where nothing is found.
    package var precision: Double { HitCount.share(right, of: right + wrong) }
    /// The share of what is marked that is found; 0 where nothing is marked.
    package var recall: Double { HitCount.share(right, of: right + missed) }
    /// The harmonic mean of both.
    package var f1: Double { HitCount.harmonic(precision, recall) }
    /// The mean of F1 of what is marked and F1 of what is not.
    package var macroF1: Double {
        let other = HitCount(right: neither, wrong: missed, missed: wrong)
        return (f1 + other.f1) / 2
    }

    static func share(_ part: Int, of whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

    static func harmonic(_ one: Double, _ other: Double) -> Double {
        one + other > 0 ? 2 * one * other / (one + other) : 0
    }
}

/// A figure and the interval that holds it in 95 of 100 corpora of the same kind.
package struct Estimate: Hashable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double
}

/// Intervals by drawing texts again and again from those that there are (Efron's bootstrap). The draws are the same each
/// time, so that the same input gives the same bytes.
enum Bootstrap {
    /// So many corpora are drawn; the interval leaves out 25 at either end.
    private static let draws = 1_000

    /// Each measure of the sum of some counts, with its interval.
    static func estimates(_ items: [HitCount], _ measures: [(HitCount) -> Double]) -> [Estimate] {
        let total = items.reduce(into: HitCount()) { $0.add($1) }
        guard !items.isEmpty else {
            return measures.map { Estimate(value: $0(total), low: $0(total), high: $0(total)) }
        }
        var random = RepeatableNumbers(seed: 7)
        var drawn = [[Double]](repeating: [], count: measures.count)
        for _ in 0..<draws {
            var sum = HitCount()
            for _ in items.indices { sum.add(items[random.next(below: items.count)]) }
            for (index, measure) in measures.enumerated() { drawn[index].append(measure(sum)) }
        }
        return measures.indices.map { index in
            let values = drawn[index].sorted()
            return Estimate(
                value: measures[index](total), low: values[draws / 40], high: values[draws - draws / 40 - 1])
        }
    }
}

/// Numbers that look drawn and are the same each time: SplitMix64 (Steele, Lea, Flood 2014).
struct RepeatableNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// 0 to `bound` - 1; `bound` is small, so that what the remainder prefers cannot be seen.
    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

extension Double {
    /// `0.79`: so many decimals, rounded half up; not negative.
    func decimals(_ count: Int) -> String {
        let factor = (0..<count).reduce(1) { product, _ in product * 10 }
        let scaled = Int(Swift.min(self, 1e12) * Double(factor) + 0.5)
        let rest = String(scaled % factor)
        return "\(scaled / factor)." + String(repeating: "0", count: count - rest.count) + rest
    }
}
