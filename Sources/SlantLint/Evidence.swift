import SlantRules

/// What several weak signals in one sentence add up to: the sum of the weights of its rules, each rule once.
struct Evidence {
    /// The highest sum in a sentence of the text; 0 without findings.
    let highestSum: Double

    init(_ findings: [Finding], weight: (Int) -> Double) {
        var sums: [Int: Double] = [:]
        var seen: Set<[Int]> = []
        for finding in findings where seen.insert([finding.sentence, finding.rule]).inserted {
            sums[finding.sentence, default: 0] += weight(finding.rule)
        }
        // Tenths add up to 0.30000000000000004; nobody means more than six digits.
        highestSum = Evidence.rounded(sums.values.max() ?? 0)
    }

    private static func rounded(_ sum: Double) -> Double {
        guard sum < 1e9 else { return sum }
        return Double(Int(sum * 1_000_000 + 0.5)) / 1_000_000
    }
}
