package import SlantArticle

/// How often verbs of each class occur.
package struct VerbCounts: Hashable, Sendable {
    private var counts: [VerbClass: Int] = [:]

    package init() {}

    package mutating func add(_ verbClass: VerbClass, _ count: Int) { counts[verbClass, default: 0] += count }
    package mutating func add(_ other: VerbCounts) { counts.merge(other.counts, uniquingKeysWith: +) }

    package subscript(verbClass: VerbClass) -> Int { counts[verbClass] ?? 0 }

    /// Those that report words: requests, promises and thoughts are no part of "4 of 5", here as in findings.
    package var reporting: Int { counts.reduce(0) { $1.key.reportsWords ? $0 + $1.value : $0 } }

    /// Those that doubt or concede.
    package var lowering: Int { self[.doubting] + self[.conceding] }

    /// Those that vouch.
    package var endorsing: Int { self[.endorsing] }

    /// Those of a tone.
    package func count(_ tone: VerbTone) -> Int {
        counts.reduce(0) { VerbTone($1.key) == tone ? $0 + $1.value : $0 }
    }
}
