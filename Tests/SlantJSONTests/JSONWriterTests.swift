import SlantDiagnostics
import SlantJSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func commasStandBetweenValuesOnly() {
        let text = written { json in
            json.beginObject()
            json.key("a")
            json.beginArray()
            json.integer(1)
            json.beginArray()
            json.endArray()
            json.strings(["x", "y"])
            json.endArray()
            json.key("b")
            json.null()
            json.key("c")
            json.beginObject()
            json.endObject()
            json.endObject()
            json.endLine()
            json.boolean(true)
        }
        #expect(text == "{\"a\":[1,[],[\"x\",\"y\"]],\"b\":null,\"c\":{}}\ntrue")
    }

    @Test func whatMayNotStandInAStringIsEscaped() {
        let text = written {
            $0.string("\"\\/\n\r\t\u{0}\u{1B}\u{7F}\u{85}\u{A0}\u{2028}\u{2029}é“👩\u{202E}\u{2066}\u{61C}\u{2010}")
        }
        #expect(
            text == #""\"\\/\n\r\t\u0000\u001b\u007f\u0085"# + "\u{A0}" + #"\u2028\u2029é“👩\u202e\u2066\u061c"#
                + "\u{2010}\"")
    }

    @Test(arguments: [
        (0.0, "0"), (1, "1"), (-3, "-3"), (0.1, "0.1"), (1e300, "1e+300"), (-0.0, "-0.0"), (.nan, "null"),
    ])
    func numbersAreShortAndRoundTrip(_ number: Double, _ text: String) {
        #expect(written { $0.number(number) } == text)
    }

    @Test func whatIsWrittenReadsBackTheSame() {
        let scalars = (0...0x3000).compactMap { Unicode.Scalar(UInt32($0)) }
        var all = String.UnicodeScalarView()
        all.append(contentsOf: scalars)
        let text = String(all)
        let file = FileText(path: nil, text: written { $0.string(text) })
        #expect(Array(JSONReader.read(file).value?.string?.text.utf8 ?? "".utf8) == Array(text.utf8))
    }
}
