import SlantDiagnostics
import SlantJSON
import Testing

/// The problems of a text as `line:column–end column: message`.
func problems(of text: String) -> [String] {
    let file = FileText(path: "a.json", text: text)
    return JSONReader.read(file).diagnostics.map { described($0, in: file) }
}

func described(_ problem: Diagnostic, in file: FileText) -> String {
    let start = file.position(of: problem.range.start)
    return "\(start.line):\(start.scalarColumn) “\(file[problem.range])” \(problem.message)"
}

@Suite("Reading JSON")
struct JSONReaderTests {
    @Test func everyValueKnowsItsPlace() throws {
        let file = FileText(path: nil, text: #"{"a": [1, -2.5e3, "x"], "b": {"c": null, "d": true}}"#)
        let (value, problems) = JSONReader.read(file)
        #expect(problems.isEmpty)
        let root = try #require(value)
        let items = try #require(root["a"]?.items)
        #expect(items.map { file[$0.range] } == ["1", "-2.5e3", "\"x\""])
        #expect(items.map(\.number) == [1, -2500, nil])
        #expect(root["b"].map { file[$0.range] } == #"{"c": null, "d": true}"#)
        #expect(root["b"]?["d"]?.boolean == true)
        #expect(file[root.range].count == 52)
    }

    @Test func commentsAndTrailingCommasAreRead() {
        let text = "\u{FEFF}// one\n{ /* two */ \"a\": [1, 2,], // three\n \"b\": 3, }\n// end"
        #expect(problems(of: text).isEmpty)
    }

    @Test func escapesAreDecodedAndLeadBackToTheFile() throws {
        let file = FileText(path: nil, text: #""a\u201cb\n\ud83d\ude00 c\/""#)
        let string = try #require(JSONReader.read(file).value?.string)
        #expect(string.text == "a“b\n😀 c/")
        let offset = try #require(string.text.utf8.firstIndex(of: UInt8(ascii: "c")))
        let place = string.text.utf8.distance(from: string.text.startIndex, to: offset)
        #expect(file[string.fileRange(ofUTF8: place..<(place + 1))] == "c")
        #expect(file[string.fileRange(ofUTF8: 1..<4)] == #"\u201c"#)
        #expect(file[string.fileRange(ofUTF8: 0..<1)] == "a")
    }

    @Test func theColumnOfAnErrorCountsScalars() {
        let text = "{ \"pack\": \"own\",\n  \"description\": \"Café “x”\", oops }\n"
        #expect(problems(of: text) == ["2:30 “oops” expected a key between quotation marks, not oops"])
    }

    @Test func allProblemsOfAFileAreReported() {
        let text = """
            {
              "a": tru,
              "b": 01,
              "c" 5,
              "d": "x\\q\u{1}",
              "a": 'y'
              "e": [1 2],
            }
            """
        #expect(
            problems(of: text) == [
                "2:8 “tru” unknown word \"tru\"; did you mean true?",
                "3:8 “01” this is no JSON number",
                "4:7 “” expected \":\" and a value after the key \"c\"",
                "5:10 “\\q” unknown escape \\q; a backslash itself is written \\\\",
                "5:12 “\u{1}” a control character in a text must be written \\u0001",
                "6:8 “'y'” JSON knows only straight double quotation marks",
                "7:3 “” expected \",\" before this member",
                "7:11 “2” expected \",\" before this value",
            ])
    }

    @Test func aKeyThatStandsTwiceNamesTheFirst() throws {
        let file = FileText(path: nil, text: #"{"x": 1, "y": 2, "x": 3}"#)
        let problem = try #require(JSONReader.read(file).diagnostics.first)
        #expect(problem.message == "the key \"x\" stands twice in one object")
        #expect(problem.range.start == 17)
        #expect(problem.notes.map(\.range.start) == [1])
    }

    @Test func keysThatStandTwiceAreSeenInLongObjectsToo() {
        let members = (0..<40).map { "\"k\($0)\": 0" } + ["\"k3\": 1", "\"k39\": 1"]
        #expect(problems(of: "{" + members.joined(separator: ",") + "}").count == 2)
    }

    @Test func aTextThatIsNotClosedEndsWithItsLineAndIsOneProblem() {
        let text = "{\n  \"a\": \"one,\n  \"b\": \"two\"\n}"
        #expect(problems(of: text) == ["2:8 “\"one,” this text has no closing quotation mark"])
    }

    @Test(arguments: [
        "{", "[", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "\"abc", "/* x", "", "  \n", "[1}", "{]", "-", "tru",
    ])
    func whatIsCutOffIsReported(_ text: String) {
        #expect(!problems(of: text).isEmpty)
        #expect(problems(of: text).count <= 3)
    }

    @Test func aBracketOfTheOtherKindIsNamedWithTheOneItShouldClose() throws {
        let file = FileText(path: nil, text: #"{"a": [1, 2, "b": 3}"#)
        let found = JSONReader.read(file).diagnostics
        #expect(found.contains { $0.message == "expected \"]\" here" && $0.notes.first?.range.start == 6 })
        let left = FileText(path: nil, text: #"{"a": ["x" }"#)
        #expect(JSONReader.read(left).diagnostics.count == 1)
    }

    @Test(arguments: [#""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\u0041""#])
    func halfASurrogatePairIsReported(_ text: String) {
        #expect(problems(of: text).count == 1)
        #expect(problems(of: text).first?.hasSuffix("half of a surrogate pair is no character") == true)
    }

    @Test(arguments: ["+1", ".5", "1.", "0x10", "1e", "--1", "1e999", "00", "1_000"])
    func numbersFollowTheGrammar(_ text: String) { #expect(problems(of: text).count == 1) }

    @Test(arguments: [("0", 0.0), ("-0.5", -0.5), ("1E+2", 100), ("123456789012", 123_456_789_012)])
    func numbersAreRead(_ text: String, _ number: Double) {
        #expect(JSONReader.read(FileText(path: nil, text: text)).value?.number == number)
    }

    @Test func nestingBeyondTheBoundIsReportedOnceAtItsPlace() {
        let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(problems(of: text) == ["1:129 “[” more than 128 brackets in brackets"])
        let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(problems(of: allowed).isEmpty)
    }

    @Test func theListOfProblemsEnds() {
        let text = "[" + String(repeating: "x,", count: 100_000) + "]"
        #expect(problems(of: text).count == JSONReader.mostProblems)
    }

    @Test func whatFollowsTheValueIsReported() {
        #expect(problems(of: "{} {}") == ["1:4 “” nothing may follow the end of the JSON value"])
    }

    @Test func everyPrefixAndEveryDamagedByteOfAPackIsSurvived() {
        let text = Array(#"{"a": ["x\u00e9", 1.5, true], /* c */ "b": {"c": null,}} // e"#.utf8)
        for end in 0...text.count { _ = JSONReader.read(FileText(path: nil, bytes: Array(text[..<end]))) }
        for index in text.indices {
            for byte: UInt8 in [0, 0x0A, UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: "/")] {
                var damaged = text
                damaged[index] = byte
                _ = JSONReader.read(FileText(path: nil, bytes: damaged))
            }
        }
    }

    @Test func aFileThatIsCutShortIsOneErrorAtTheInnermostPlace() {
        #expect(
            problems(of: #"{"rules": [{"match": ["(a|"#) == [#"1:23 “"” this text has no closing quotation mark"#])
        #expect(problems(of: #"{"rules": [{"id": "a","#) == [#"1:12 “{” this "{" is never closed"#])
        #expect(
            problems(of: String(repeating: "[", count: 1_000)) == ["1:129 “[” more than 128 brackets in brackets"])
        #expect(JSONReader.read(FileText(path: nil, text: #"{"a": 1"#)).value == nil)
    }
}
