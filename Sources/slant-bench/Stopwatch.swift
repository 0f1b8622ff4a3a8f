/// Times work.
struct Stopwatch {
    /// Runs `work` until it has taken a good part of a second, at least `least` times; the best run in seconds.
    static func best(of least: Int = 3, _ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        var best = Double.infinity
        var total = 0.0
        var runs = 0
        while runs < least || (total < 0.6 && runs < 200) {
            let spent = clock.measure(work)
            let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
            best = min(best, seconds)
            total += seconds
            runs += 1
        }
        return best
    }
}
