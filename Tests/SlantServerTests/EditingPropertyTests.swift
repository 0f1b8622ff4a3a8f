import SlantDiagnostics
import SlantLint
import SlantServer
import Testing

/// Random changes of a text, sent as an editor sends them: the findings must be those of the text as a whole.
@Suite("Any changes in any order")
struct EditingPropertyTests {
    private static let pieces = [
        "The regime fell. ", "A thug ran. ", "“My cronies,” he said. ", "regime", "thug", " ", "\n", "\r\n", "\r",
        "\n\n",
        "é", "e\u{301}", "👩‍👩‍👧", "“", "”", "𝔘", "\u{FEFF}", "# ", "> ", "*", "<!-- x -->", "€", "\u{2028}", ".", "The ",
    ]

    /// A text as Swift sees it, kept beside the server's: units of an encoding are counted by the standard library.
    private struct Mirror {
        var scalars: [Unicode.Scalar]
        let encoding: String

        var text: String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            return String(text)
        }

        func width(_ scalar: Unicode.Scalar) -> Int {
            switch encoding {
            case "utf-8": UTF8.width(scalar)
            case "utf-16": UTF16.width(scalar)
            default: 1
            }
        }

        /// Line and units of a place between scalars. One between CR and LF is none that the protocol can say.
        func position(_ index: Int) -> (Int, Int) {
            var line = 0
            var units = 0
            for (offset, scalar) in scalars[..<index].enumerated() {
                let isEnd =
                    scalar == "\n" || scalar == "\r" && !(offset + 1 < scalars.count && scalars[offset + 1] == "\n")
                if isEnd { (line, units) = (line + 1, 0) } else { units += width(scalar) }
            }
            return (line, units)
        }

        func isBetweenCRLF(_ index: Int) -> Bool {
            index > 0 && index < scalars.count && scalars[index - 1] == "\r" && scalars[index] == "\n"
        }
    }

    private struct Random {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, bound)))
        }
    }

    /// A place as some client might send it: now and then beyond the end of its line, or inside the character that
    /// begins there.
    private static func sent(_ index: Int, _ mirror: Mirror, _ random: inout Random) -> (Int, Int) {
        var place = mirror.position(index)
        let isEnd = index == mirror.scalars.count || ["\n", "\r"].contains(mirror.scalars[index])
        if isEnd, random.next(4) == 0 {
            place.1 += random.next(3) == 0 ? 2_147_483_647 : random.next(5)
        } else if !isEnd, random.next(4) == 0 {
            place.1 += random.next(mirror.width(mirror.scalars[index]))
        }
        return place
    }

    @Test("the findings are those of the whole text", arguments: ["utf-8", "utf-16", "utf-32"], 0..<8)
    func editing(encoding: String, seed: Int) async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(["general": ["positionEncodings": [.string(encoding)]]], folder: folder.path)
        let whole = EditorSession()
        await whole.start(["general": ["positionEncodings": [.string(encoding)]]], folder: folder.path)
        var random = Random(state: UInt64(seed) &* 7_919 &+ 17)
        var mirror = Mirror(scalars: Array("The regime fell.\r\nA thug ran.\n".unicodeScalars), encoding: encoding)
        let uri = folder.uri("draft.md")
        await editor.open(uri, mirror.text)
        _ = await editor.findings(of: uri, version: 1)
        for version in 2..<20 {
            var changes: [WireValue] = []
            for _ in 0...random.next(3) {
                if random.next(40) == 0 {
                    mirror.scalars = Array("A thug.\rThe regime 👩 fell.".unicodeScalars)
                    changes.append(["text": .string(mirror.text)])
                    continue
                }
                var start = random.next(mirror.scalars.count + 1)
                while mirror.isBetweenCRLF(start) { start -= 1 }
                var end = min(mirror.scalars.count, start + random.next(9))
                while mirror.isBetweenCRLF(end) { end += 1 }
                var text = ""
                for _ in 0..<random.next(4) {
                    text += EditingPropertyTests.pieces[random.next(EditingPropertyTests.pieces.count)]
                }
                let from = EditingPropertyTests.sent(start, mirror, &random)
                // A place inside a character must not lie behind the end that is meant.
                let to = start == end ? from : EditingPropertyTests.sent(end, mirror, &random)
                changes.append(edit(from, to, text))
                mirror.scalars.replaceSubrange(start..<end, with: text.unicodeScalars)
            }
            await editor.change(uri, version: version, changes)
            let found = await editor.findings(of: uri, version: version)
            let other = "untitled:\(version)"
            await whole.open(other, mirror.text)
            let expected = await whole.findings(of: other)
            #expect(
                places(found) == places(expected),
                "after change \(version) of seed \(seed): \(mirror.text.debugDescription)")
            // Every place that comes back holds the words of its finding.
            for finding in found where finding["code"].text == "t/thug" {
                let start = finding["range"]["start"]
                let index = mirror.scalars.indices.first { index in
                    mirror.position(index) == (start["line"].integer ?? -1, start["character"].integer ?? -1)
                }
                let at = try #require(index)
                let word = String(String.UnicodeScalarView(mirror.scalars[at..<min(at + 4, mirror.scalars.count)]))
                #expect(word.lowercased() == "thug", "seed \(seed), change \(version)")
            }
        }
    }
}
