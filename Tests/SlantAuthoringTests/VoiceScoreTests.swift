import SlantAuthoring
import SlantDiagnostics
import Testing

/// Who says what, against what people marked. Marks: `{c1:…}` content, `{q1:…}` cue, `{s1:…}` source of the first
/// attribution; marks between “ ” are quotations.
@Suite("Scoring voices")
struct VoiceScoreTests {
    private static let article = """
        {c1:“The weir is old,”} {q1:said} {s1:Marta Brandt, the county engineer}.
        {s2:Two farmers from the valley} {q2:said} {c2:that the river had risen}. Nobody was hurt.
        """

    /// The text and the row of marked words.
    private func row(_ marked: String) throws -> (text: String, row: MarkedRows.Row) {
        var text = ""
        var open: [(key: String, start: Int)] = []
        var spans: [String: [String]] = [:]
        var quoteStart: Int?
        var quotes: [String] = []
        var rest = marked[...]
        while let next = rest.first {
            if next == "{", let colon = rest.firstIndex(of: ":") {
                open.append((String(rest[rest.index(after: rest.startIndex)..<colon]), text.utf8.count))
                rest = rest[rest.index(after: colon)...]
                continue
            }
            rest = rest.dropFirst()
            if next == "}", let last = open.popLast() {
                spans[last.key, default: []].append("[\(last.start),\(text.utf8.count)]")
                continue
            }
            if next == "“" { quoteStart = text.utf8.count }
            text.append(next)
            if next == "”", let start = quoteStart { quotes.append("[\(start),\(text.utf8.count)]") }
        }
        let list = (1...9).filter { spans["c\($0)"] != nil }.map { number in
            func part(_ letter: String) -> String { (spans["\(letter)\(number)"] ?? []).joined(separator: ",") }
            let kind = number == 1 ? "direct" : "indirect"
            return "{\"kind\":\"\(kind)\",\"act\":\"speech\",\"content\":[\(part("c"))],\"cue\":[\(part("q"))],"
                + "\"source\":[\(part("s"))]}"
        }
        let json =
            "{\"id\":\"a\",\"attributions\":[\(list.joined(separator: ","))],\"quotes\":[\(quotes.joined(separator: ","))]}"
        return (text, try #require(MarkedRows(FileText(path: nil, text: json)).rows.first))
    }

    private func figures(marked: String, found: String?) throws -> [String: VoiceFigures] {
        var problems: [Diagnostic] = []
        let gold = try row(marked)
        let size = gold.text.utf8.count
        let other = try found.map { try VoiceRow(row($0).row, size: size, problems: &problems) }
        var score = VoiceScore()
        score.add(ScoredText(gold.text), marked: VoiceRow(gold.row, size: size, problems: &problems), found: other)
        #expect(problems.isEmpty)
        return Dictionary(uniqueKeysWithValues: score.measures.map { ($0.name, $0.figures) })
    }

    @Test("who agrees in everything has 1 in everything there is")
    func agreement() throws {
        let figures = try figures(marked: VoiceScoreTests.article, found: VoiceScoreTests.article)
        for (name, measure) in figures where measure.gold > 0 && name != "human direct pieces" {
            #expect(measure.f1 == 1, "\(name)")
        }
        #expect(figures["human direct pieces"]?.recall == 1)
    }

    @Test("who finds nothing has 0, and leaves every word to the narrator")
    func nothing() throws {
        let figures = try figures(marked: VoiceScoreTests.article, found: nil)
        #expect(figures["content words, all"]?.f1 == 0)
        #expect(figures["quote spans, exact"]?.recall == 0)
        #expect(figures["voice, narrator"]?.recall == 1)
    }

    @Test(
        "a source is right if a head is, whatever else is marked",
        arguments: [
            ("{s2:Two farmers} from the valley", true), ("Two farmers from {s2:the valley}", false),
            ("Two {s2:farmers from the valley}", true),
        ])
    func heads(source: String, isRight: Bool) throws {
        let text = VoiceScoreTests.article.replacing("{s2:Two farmers from the valley}", with: source)
        let figures = try figures(marked: VoiceScoreTests.article, found: text)
        #expect(figures["sources, indirect"]?.f1 == (isRight ? 1 : 0))
        #expect(figures["attributions, all"]?.f1 == 1)
    }

    @Test("half of the words of an attribution are enough for it, a quarter is not")
    func overlap() throws {
        let half = VoiceScoreTests.article.replacing(
            "{c2:that the river had risen}", with: "that {c2:the river had} risen")
        #expect(try figures(marked: VoiceScoreTests.article, found: half)["attributions, indirect"]?.f1 == 1)
        let less = VoiceScoreTests.article.replacing(
            "{c2:that the river had risen}", with: "that the river {c2:had} risen")
        #expect(try figures(marked: VoiceScoreTests.article, found: less)["attributions, indirect"]?.f1 == 0)
    }

    @Test("a quotation is right with its marks or without, and not with half of its words")
    func quotations() throws {
        let other = VoiceScoreTests.article.replacing("“The weir is old,”", with: "The weir “is old,”")
        var problems: [Diagnostic] = []
        let gold = try row(VoiceScoreTests.article)
        let shifted = try row(other)
        #expect(gold.text.utf8.count == shifted.text.utf8.count)
        var score = VoiceScore()
        let size = gold.text.utf8.count
        score.add(
            ScoredText(gold.text), marked: VoiceRow(gold.row, size: size, problems: &problems),
            found: VoiceRow(shifted.row, size: size, problems: &problems))
        #expect(score.measures.first { $0.name == "quote spans, exact" }?.figures.f1 == 0)
    }
}
