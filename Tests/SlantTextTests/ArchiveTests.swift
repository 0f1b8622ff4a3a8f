import SlantText
import Testing

@Suite("Archives")
struct ArchiveTests {
    @Test(
        "what was written is read",
        arguments: [0, 1, 63, 64, 127, 128, 4_095, 4_096, 16_383, 16_384, 2_097_151, 2_097_152, 4_294_967_295])
    func numbers(number: UInt32) {
        var out = ArchiveWriter()
        out.write(number)
        out.write(UInt64(number) << 31)
        out.write(UInt64(number) << 32 | UInt64(number))
        #expect(out.bytes.allSatisfy { $0 < 0x80 }, "numbers are ASCII: an archive is a string literal")
        var source = ArchiveReader(out.bytes)
        #expect(source.uint32() == number)
        #expect(source.uint64() == UInt64(number) << 31)
        #expect(source.uint64() == UInt64(number) << 32 | UInt64(number))
        #expect(source.isAtEnd)
    }

    @Test("values of every sort come back in order")
    func sorts() {
        var out = ArchiveWriter()
        out.write("naïve")
        out.write(300..<305)
        out.write([3, 400]) { $0.write($1) }
        out.write(Int?.none) { $0.write($1) }
        out.write(7) { $0.write($1) }
        out.write(0.4)
        out.write(true)
        var source = ArchiveReader(out.bytes)
        #expect(source.string() == "naïve")
        #expect(source.range() == 300..<305)
        #expect(source.list { $0.int() } == [3, 400])
        #expect(source.optional { $0.int() } == nil)
        #expect(source.optional { $0.int() } == 7)
        #expect(source.double() == 0.4)
        #expect(source.bool() && source.isAtEnd)
    }
}
