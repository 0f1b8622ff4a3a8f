import SlantRules

/// What several weak signals in one sentence add up to: the sum of the weights of its rules, each rule once.
struct Evidence {
    /// The highest sum in a sentence of the text; 0 without findings.
    let highestSum: Double

    init(_ findings: [Finding], weight: (_ rule: Int) -> Double) {
        let places = findings.map { UInt64($0.sentence) << 32 | UInt64($0.rule) }.sorted()
        var highest = 0.0
        var sum = 0.0
        for (index, place) in places.enumerated() {
            let before = index > 0 ? places[index - 1] : nil
            if before == place { continue }
            if before.map({ $0 >> 32 }) != place >> 32 { sum = 0 }
            sum += weight(Int(place & 0xFFFF_FFFF))
            highest = max(highest, sum)
        }
        // Tenths add up to 0.30000000000000004; nobody means more than six digits.
        highestSum = Evidence.rounded(highest)
    }

    private static func rounded(_ sum: Double) -> Double {
        guard sum < 1e9 else { return sum }
        return Double(Int(sum * 1_000_000 + 0.5)) / 1_000_000
    }
}
