/// Indices in the order of their keys.
struct SortedIndices {
    let indices: [Int]

    /// Keys below 2^32; equal ones stay in order.
    init(_ keys: [Int]) {
        var packed = keys.enumerated().map { UInt64(min($0.element, Int(UInt32.max))) << 32 | UInt64($0.offset) }
        packed.sort()
        indices = packed.map { Int($0 & 0xFFFF_FFFF) }
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
