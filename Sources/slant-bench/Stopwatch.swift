#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Times work and reads what the process has used.
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

    /// Largest resident size of any finished child so far, in bytes: it never falls, so measure from small to large.
    static func peakMemoryOfChildren() -> Int {
        var usage = rusage()
        #if canImport(Glibc)
        unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        #else
        unsafe getrusage(RUSAGE_CHILDREN, &usage)
        #endif
        #if canImport(Darwin)
        return Int(usage.ru_maxrss)
        #else
        return Int(usage.ru_maxrss) * 1_024
        #endif
    }
}
