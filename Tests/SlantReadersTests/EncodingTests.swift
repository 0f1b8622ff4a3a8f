import SlantDiagnostics
import SlantReaders
import Testing

@Suite("Encodings")
struct EncodingTests {
    private func error(_ bytes: [UInt8]) -> ReadError? {
        do {
            _ = try PlainTextReader().text(of: bytes, path: "draft.txt")
            return nil
        } catch {
            return error
        }
    }

    private func notUTF8(_ offset: Int, _ encoding: TextEncoding?) -> ReadError {
        .notUTF8(path: "draft.txt", offset: offset, seemsToBe: encoding)
    }

    @Test("UTF-8 is taken as it stands, with its byte order mark and line ends")
    func validText() throws {
        let bytes = Array("\u{FEFF}Café “x” 🎉\r\n".utf8)
        #expect(try PlainTextReader().text(of: bytes, path: "draft.txt").bytes == bytes)
    }

    @Test("The first bad byte is named exactly, wherever it stands", arguments: [0, 1, 62, 63, 64, 65, 127, 128, 200])
    func placeOfBadByte(offset: Int) {
        let clean = [UInt8](repeating: 0x61, count: offset)
        #expect(error(clean + [0xFF] + clean) == notUTF8(offset, .latin1))
        #expect(error(clean + Array("é".utf8) + [0xC3]) == notUTF8(offset + 2, nil))
    }

    @Test(
        "What UTF-8 forbids is bad from its first byte",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0xAF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x8E],
        ] as [[UInt8]])
    func forbidden(bytes: [UInt8]) {
        guard case .notUTF8(_, let offset, _)? = error([0x61] + bytes + [0x62]) else {
            Issue.record("it was taken for UTF-8")
            return
        }
        #expect(offset == 1)
    }

    @Test("Each scalar that there is, is taken")
    func everyScalar() {
        var text = String.UnicodeScalarView()
        for value in stride(from: UInt32(1), through: 0x10FFFF, by: 61) {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        for value in [0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        #expect(error(Array(String(text).utf8)) == nil)
    }

    @Test("UTF-16 is recognised, with a byte order mark and without")
    func utf16() {
        let little = "The regime fell.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = "The regime fell.".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(error([0xFF, 0xFE] + little) == notUTF8(0, .utf16LittleEndian))
        #expect(error([0xFE, 0xFF] + big) == notUTF8(0, .utf16BigEndian))
        #expect(error(little) == notUTF8(1, .utf16LittleEndian))
        #expect(error(big) == notUTF8(0, .utf16BigEndian))
    }

    @Test("Curly quotation marks of Windows-1252 tell it from Latin-1")
    func singleByteEncodings() {
        #expect(error([0x93, 0x61, 0x94]) == notUTF8(0, .windows1252))
        #expect(error([0x43, 0x61, 0x66, 0xE9, 0x0A]) == notUTF8(3, .latin1))
    }

    @Test("A null byte makes a file binary, not text in some encoding")
    func binary() {
        #expect(error([0x61, 0, 0x62]) == .binary(path: "draft.txt", offset: 1))
        #expect(error([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0xFF, 0]) == .binary(path: "draft.txt", offset: 4))
    }
}
