import SlantReaders
import SlantTestSupport
import Testing

@Suite("Every reader")
struct ConformanceTests {
    /// Pieces that markup is made of; put together at random they make what nobody would think of writing.
    private static let pieces = [
        "a", "word", "é", "“", "”", "\u{301}", "👩‍👧", "\u{FEFF}", " ", "  ", "\t", "\n", "\r\n", "\r", "\n\n", "    ",
        "*", "**",
        "_", "~~", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "](", "][", "![", "[^1]", "[^1]: ", "[a]: b\n", "<",
        ">", "> ", "- ", "1. ", "# ", "---\n", "===\n", "|", "\n|-|-|\n", "\\", "&amp;", "&#39;", "&", ";", "<!--",
        "-->",
        "<!-- x -->", "<b>", "</b>", "<p>", "<br>", "<code>", "</code>", "<li>", "<h1>", "<blockquote>", "<script>",
        "</script>", "<a href=\"", "\"", "'", "<https://x.y>", "{{", "}}", "{%", "%}", "title: ", "+++\n",
        "By Jane Doe", "Read more:",
        ".", "!", ":", "- [ ] ", "{", "}", "\u{A0}", "&nbsp;", "\u{0B}",
    ]

    @Test("Places are exact and order is kept, whatever the text", arguments: 0..<40)
    func randomTexts(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        for _ in 0..<150 {
            var text = random.next() % 4 == 0 ? "---\n" : ""
            for _ in 0..<(random.next() % 40) {
                text += ConformanceTests.pieces[Int(random.next() % UInt64(ConformanceTests.pieces.count))]
            }
            for reader in ReaderRegistry.all {
                let violations = ReaderConformance.violations(of: reader, in: text)
                #expect(violations == [], "\(type(of: reader)) on \(text.debugDescription)")
            }
        }
    }

    /// Texts that are nothing but beginnings, each of which costs its square somewhere if a bound is missing.
    @Test(
        "Text that opens everything and closes nothing comes to an end",
        arguments: [
            "[](", "([](", "*", "*a ", "a**b", "*a_ ", "_a*", "> ", "- ", ">- ", "[", "![", "]", "[a](", "[a][b", "`",
            "` ``",
            "``` ", "&", "&amp", "&#", "<", "<a ", "<a b=\"", "<a b='\"", "<!--", "<!-- a", "<?", "<![CDATA[", "<!A",
            "</a", "{{", "{%",
            "\\", "~", "~~a", "<code>", "<b>", "<br>", "<p>", "<li>", "<blockquote>", "<script>", "<http:", "<a@", "|",
            "[a]: b \"",
            "[a]: b\n", "[^1]", "[^1]: ", "[x]\n", "- a\n", "  - a\n", "a\n===\n", "a|b\n-|-\n", "a\n", "“a ", "![](",
            "![a](b)", "[![a](b)](",
            "[a](b)", "[[a](b)", "{", "1. ", "    ", "\t", "\r", "# ", "\"", "'",
        ])
    func nastyTexts(unit: String) {
        let repeated = String(repeating: unit, count: 60_000 / unit.utf8.count)
        for reader in ReaderRegistry.all {
            #expect(ReaderConformance.violations(of: reader, in: repeated + "\n\n[a]: b\n\n[^1]: x\n") == [])
        }
    }

    @Test("Backtick runs of all lengths")
    func backtickRuns() {
        let text = (1...440).map { String(repeating: "`", count: $0) }.joined(separator: "a")
        for reader in ReaderRegistry.all {
            #expect(ReaderConformance.violations(of: reader, in: text) == [])
        }
    }
}

/// A small generator of the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
