import SlantDiagnostics
import SlantJSON
import Testing

@Suite("Objects and their shapes")
struct ObjectShapeTests {
    static let near = ObjectShape(
        "\"near\"",
        keys: [
            .init("words", .integer(1...50), isRequired: true, doc: "How far."),
            .init("match", .stringOrStrings, doc: "What."),
        ])
    static let rule = ObjectShape(
        "a rule of kind \"phrase\"",
        keys: [
            .init("id", .string, isRequired: true, doc: "Its name."),
            .init("message", .string, isRequired: true, doc: "What it says."),
            .init("advice", .string, doc: "What to write."),
            .init("severity", .words(["error", "warning", "suggestion"]), doc: "How bad."),
            .init("weight", .number(0...10), doc: "How much."),
            .init("match", .strings, doc: "Patterns."),
            .init("near", .object(near), doc: "Near."),
            .init("lists", .map(.strings), doc: "Lists."),
        ])

    private func check(_ text: String) -> (object: ShapedObject?, problems: [String]) {
        let file = FileText(path: nil, text: text)
        let (value, errors) = JSONReader.read(file)
        #expect(errors.isEmpty)
        var problems: [Diagnostic] = []
        let object = value.flatMap { ShapedObject($0, shape: Self.rule, problems: &problems) }
        return (object, problems.map { described($0, in: file) })
    }

    @Test func anUnknownKeyIsReportedAtTheKeyWithTheNearestName() {
        let (_, problems) = check(#"{"id": "x", "message": "m", "advise": "a"}"#)
        #expect(
            problems == [
                #"1:29 “"advise"” unknown key "advise" in a rule of kind "phrase"; did you mean "advice"?"#
            ])
    }

    @Test func aMissingKeyIsReportedAtTheBrace() {
        let (object, problems) = check(#"{"id": "x"}"#)
        #expect(problems == [#"1:1 “{” a rule of kind "phrase" needs the key "message""#])
        #expect(object?.string("id")?.text == "x")
    }

    @Test func wrongTypesAreReportedAtTheValueAndLeftOut() {
        let (object, problems) = check(
            #"{"id": 1, "message": "m", "severity": "warn", "weight": 11, "match": ["a", 2], "near": {"words": 1.5}}"#)
        #expect(
            problems == [
                #"1:8 “1” "id" in a rule of kind "phrase" must be a string"#,
                #"1:39 “"warn"” "severity" in a rule of kind "phrase" must be "error", "warning" or "suggestion""#,
                #"1:57 “11” "weight" in a rule of kind "phrase" must be a number from 0 to 10"#,
                #"1:76 “2” an item of "match" in a rule of kind "phrase" must be a string"#,
                #"1:98 “1.5” "words" in "near" must be a whole number from 1 to 50"#,
            ])
        #expect(object?.has("id") == false)
        #expect(object?.strings("match").map(\.text) == ["a"])
    }

    @Test func aMistypedWordNamesTheNearest() {
        let (_, problems) = check(#"{"id": "x", "message": "m", "severity": "warnin"}"#)
        #expect(problems.first?.hasSuffix(#"did you mean "warning"?"#) == true)
    }

    @Test func valuesComeWithTheirPlaces() throws {
        let text =
            #"{"id": "x", "message": "m", "weight": 0.5, "near": {"words": 3, "match": "a"}, "lists": {"b": ["c"]}}"#
        let (checked, problems) = check(text)
        let object = try #require(checked)
        #expect(problems.isEmpty)
        #expect(object.number("weight") == Placed(0.5, at: TextRange(38, 41)))
        #expect(object.object("near")?.integer("words")?.value == 3)
        #expect(object.object("near")?.strings("match").map(\.text) == ["a"])
        #expect(object.stringMap("lists").map(\.key.text) == ["b"])
        #expect(object.stringMap("lists").first?.values.map(\.text) == ["c"])
        #expect(object.keyRange("near") == TextRange(43, 49))
    }

    @Test func whatIsNoObjectIsReported() {
        let (object, problems) = check("[1]")
        #expect(object == nil)
        #expect(problems == [#"1:1 “[1]” expected an object: a rule of kind "phrase""#])
    }
}
