/// Compiled data on its way into the binary: numbers as little-endian bytes, strings and lists with their length first.
///
/// Written while the program is built and read when it starts; it never leaves the binary that wrote it, so it carries
/// no version and its reader trusts it.
package struct ArchiveWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(_ number: Int) { write(UInt32(number)) }

    package mutating func write(_ number: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
    }

    package mutating func write(_ number: UInt64) {
        write(UInt32(truncatingIfNeeded: number))
        write(UInt32(truncatingIfNeeded: number >> 32))
    }

    package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    package mutating func write(_ number: Double) { write(number.bitPattern) }

    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func write(_ range: Range<Int>) {
        write(range.lowerBound)
        write(range.upperBound)
    }

    package mutating func write(_ list: [UInt8]) {
        write(list.count)
        bytes.append(contentsOf: list)
    }

    /// A list, each item written by `item`.
    package mutating func write<Item>(_ list: [Item], _ item: (inout ArchiveWriter, Item) -> Void) {
        write(list.count)
        for element in list { item(&self, element) }
    }

    /// A value or its absence.
    package mutating func write<Value>(_ value: Value?, _ item: (inout ArchiveWriter, Value) -> Void) {
        write(value != nil)
        if let value { item(&self, value) }
    }
}

/// Reads what `ArchiveWriter` wrote, in the same order.
package struct ArchiveReader: Sendable {
    private let bytes: [UInt8]
    private var index = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var isAtEnd: Bool { index == bytes.count }

    package mutating func int() -> Int { Int(uint32()) }

    package mutating func uint32() -> UInt32 {
        precondition(index + 4 <= bytes.count, "the archive that was built in has what its reader asks for")
        let number =
            UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
            | UInt32(bytes[index + 3]) << 24
        index += 4
        return number
    }

    package mutating func uint64() -> UInt64 {
        let low = UInt64(uint32())
        return low | UInt64(uint32()) << 32
    }

    package mutating func bool() -> Bool {
        precondition(index < bytes.count, "the archive that was built in has what its reader asks for")
        index += 1
        return bytes[index - 1] != 0
    }

    package mutating func double() -> Double { Double(bitPattern: uint64()) }

    package mutating func string() -> String {
        let count = int()
        precondition(index + count <= bytes.count, "the archive that was built in has what its reader asks for")
        index += count
        return String(decoding: bytes[index - count..<index], as: UTF8.self)
    }

    package mutating func range() -> Range<Int> {
        let start = int()
        return start..<int()
    }

    package mutating func byteList() -> [UInt8] {
        let count = int()
        precondition(index + count <= bytes.count, "the archive that was built in has what its reader asks for")
        index += count
        return Array(bytes[index - count..<index])
    }

    /// A list, each item read by `item`.
    package mutating func list<Item>(_ item: (inout ArchiveReader) -> Item) -> [Item] {
        let count = int()
        var list: [Item] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(item(&self)) }
        return list
    }

    /// A list of numbers.
    package mutating func uint32List() -> [UInt32] {
        let count = int()
        precondition(index + count * 4 <= bytes.count, "the archive that was built in has what its reader asks for")
        var list: [UInt32] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(uint32()) }
        return list
    }

    package mutating func optional<Value>(_ item: (inout ArchiveReader) -> Value) -> Value? {
        bool() ? item(&self) : nil
    }
}
