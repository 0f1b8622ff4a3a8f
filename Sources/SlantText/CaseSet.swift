/// An enumeration of at most 32 cases, each with a number of its own from 0.
@usableFromInline
package protocol Ordinal: CaseIterable, Hashable, Sendable {
    /// Its number.
    var ordinal: UInt32 { get }
}

/// A set of an enumeration's cases, a bit each. Rules ask such sets for every candidate, where hashing would be most
/// of the work.
@usableFromInline
package struct CaseSet<Case: Ordinal>: Hashable, Sendable {
    /// Bit n stands for the case with the ordinal n.
    @usableFromInline package let bits: UInt32

    /// The set that has these bits.
    package init(bits: UInt32) { self.bits = bits }

    package init(_ cases: some Sequence<Case>) { bits = cases.reduce(0) { $0 | 1 << $1.ordinal } }

    @inlinable @inline(__always)
    package func contains(_ member: Case) -> Bool { bits & (1 << member.ordinal) != 0 }

    package var isEmpty: Bool { bits == 0 }
    package var count: Int { bits.nonzeroBitCount }
}

extension CaseSet: ExpressibleByArrayLiteral {
    @usableFromInline package init(arrayLiteral elements: Case...) { self.init(elements) }
}

/// In the order of the cases.
extension CaseSet: Sequence {
    @usableFromInline package func makeIterator() -> IndexingIterator<[Case]> {
        Case.allCases.filter(contains).makeIterator()
    }
}
