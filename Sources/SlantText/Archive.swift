/// Compiled data on its way into the binary: numbers six bits a byte, the low ones first, and a bit that says whether
/// more follow; strings and lists with their length first. No byte of a number has its high bit set, so that the whole is
/// valid UTF-8 and stands in the binary as a string literal.
///
/// Written while the program is built and read when it starts; it never leaves the binary that wrote it, so it carries
/// no version and its reader trusts it.
package struct ArchiveWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(_ number: Int) { write(UInt32(number)) }

    package mutating func write(_ number: UInt32) { write(UInt64(number)) }

    package mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x40 {
            bytes.append(UInt8(truncatingIfNeeded: rest & 0x3F | 0x40))
            rest >>= 6
        }
        bytes.append(UInt8(rest))
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
@usableFromInline
package struct ArchiveReader: Sendable {
    // Inlinable throughout: lists of every module's types are read by code made for them.
    @usableFromInline let bytes: [UInt8]
    @usableFromInline var index = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var isAtEnd: Bool { index == bytes.count }

    @inlinable
    package mutating func int() -> Int { Int(truncatingIfNeeded: uint32()) }

    @inlinable @inline(__always)
    package mutating func uint32() -> UInt32 {
        var byte = self.byte()
        var number = UInt32(byte & 0x3F)
        var shift: UInt32 = 6
        while byte >= 0x40 {
            byte = self.byte()
            number |= UInt32(byte & 0x3F) &<< shift
            shift &+= 6
        }
        return number
    }

    package mutating func uint64() -> UInt64 {
        var byte = self.byte()
        var number = UInt64(byte & 0x3F)
        var shift: UInt64 = 6
        while byte >= 0x40 {
            byte = self.byte()
            number |= UInt64(byte & 0x3F) &<< shift
            shift &+= 6
        }
        return number
    }

    /// A word of a lexicon, and the hash by which it is asked for.
    mutating func word() -> (spelling: String, hash: UInt64) {
        let count = int()
        let start = take(count)
        let letters = bytes[start..<start + count]
        return (String(decoding: letters, as: UTF8.self), Lexicon.key(of: letters))
    }

    @inlinable
    package mutating func bool() -> Bool { byte() != 0 }

    package mutating func double() -> Double { Double(bitPattern: uint64()) }

    package mutating func string() -> String {
        let count = int()
        let start = take(count)
        return String(decoding: bytes[start..<start + count], as: UTF8.self)
    }

    @inlinable
    package mutating func range() -> Range<Int> {
        let start = int()
        return start..<int()
    }

    /// A list, each item read by `item`.
    @inlinable
    package mutating func list<Item>(_ item: (inout ArchiveReader) -> Item) -> [Item] {
        let count = int()
        var list: [Item] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(item(&self)) }
        return list
    }

    /// A list of numbers.
    @inlinable
    package mutating func uint32List() -> [UInt32] { list { $0.uint32() } }

    @inlinable
    package mutating func optional<Value>(_ item: (inout ArchiveReader) -> Value) -> Value? {
        bool() ? item(&self) : nil
    }

    @inlinable @inline(__always)
    mutating func byte() -> UInt8 {
        let byte = bytes[index]
        index &+= 1
        return byte
    }

    /// The first of so many bytes, which are passed over.
    private mutating func take(_ count: Int) -> Int {
        precondition(index + count <= bytes.count, "the archive that was built in has what its reader asks for")
        index += count
        return index - count
    }
}
