import SlantRules
import SlantTestSupport
import Testing

@Suite("Loading packs")
struct PackLoaderTests {
    private func problems(_ keys: String) -> [String] { RuleBench.problems(in: RuleBench.pack(rule: keys)) }

    @Test("all errors of a file come at once, each at its place")
    func allErrors() {
        let pack = """
            {
              "pack": "house",
              "language": "en",
              "lists": { "sponsored": ["backed", "funded"] },
              "rules": [
                {
                  "id": "label",
                  "kind": "phrase",
                  "message": "“{match}” says who pays",
                  "match": ["(foreign|western) @sponsers <group:n>"],
                  "advise": "Name the group."
                },
                { "id": "Spin!", "kind": "phrase", "message": "m", "match": "spin", "severity": "bad" }
              ]
            }
            """
        #expect(
            RuleBench.problems(in: pack) == [
                "pack0.json:10:36: unknown list \"@sponsers\"; did you mean \"@sponsored\"?",
                "pack0.json:11:7: unknown key \"advise\" in a rule of kind \"phrase\"; did you mean \"advice\"?",
                "pack0.json:13:13: an id is lower-case words joined by hyphens, such as \"stated-as-fact\", not \"Spin!\"",
                "pack0.json:13:85: \"severity\" in a rule of kind \"phrase\" must be \"suggestion\", \"warning\" or \"error\"",
            ])
    }

    @Test("an unknown kind is an error at its place, with the nearest name")
    func unknownKind() {
        let pack = #"{ "pack": "p", "language": "en", "rules": [ { "id": "x", "kind": "phase", "sort": 1 } ] }"#
        #expect(RuleBench.problems(in: pack) == [#"pack0.json:1:66: unknown kind "phase"; did you mean "phrase"?"#])
    }

    @Test("a regex is no kind")
    func regex() {
        let pack = #"{ "pack": "p", "language": "en", "rules": [ { "id": "x", "kind": "regex", "match": ["x*"] } ] }"#
        #expect(
            RuleBench.problems(in: pack) == [
                #"pack0.json:1:66: unknown kind "regex"; there is phrase, attribution, verb, passive, symmetry, "#
                    + "reply, hardening, consistency, headline, density"
            ])
    }

    @Test("a second rule with one id is an error there that says where the first stands")
    func twoRulesWithOneID() {
        let pack = """
            { "pack": "own", "language": "en", "rules": [
              { "id": "x", "kind": "phrase", "match": ["regime"], "message": "m" },
              { "id": "x", "kind": "phrase", "match": ["thug"], "message": "m" }
            ] }
            """
        #expect(
            RuleBench.problems(in: pack) == [
                #"pack0.json:3:11: a second rule with the id "x"; the first stands at 2:11"#
            ])
    }

    @Test("a former id that another rule has is an error")
    func aliasTaken() {
        let pack = """
            { "pack": "own", "language": "en", "rules": [
              { "id": "x", "kind": "phrase", "match": "regime", "message": "m" },
              { "id": "y", "kind": "phrase", "match": "thug", "message": "m", "aliases": ["x"] }
            ] }
            """
        #expect(
            RuleBench.problems(in: pack) == [
                #"pack0.json:3:79: a second rule with the id "x"; the first stands at 2:11"#
            ])
    }

    @Test("fields that the kind does not have are errors at the field")
    func unknownFields() {
        let pack =
            #"{ "pack": "p", "language": "en", "rules": [ { "id": "x", "kind": "phrase", "match": "a", "message": "“{mach}” is loaded, {source}" } ] }"#
        #expect(
            RuleBench.problems(in: pack) == [
                #"pack0.json:1:103: unknown field {mach} in a message of kind "phrase"; did you mean {match}?"#,
                #"pack0.json:1:122: unknown field {source} in a message of kind "phrase"; there is {match}"#,
            ])
    }

    @Test("errors inside an escaped string stand where the escapes put them")
    func escapes() {
        let pack =
            #"{ "pack": "p", "language": "en", "rules": [ { "id": "x", "kind": "phrase", "match": "caf\u00e9 @no", "message": "m" } ] }"#
        #expect(RuleBench.problems(in: pack) == [#"pack0.json:1:96: unknown list "@no""#])
    }

    @Test(
        "patterns that cannot be started from are refused",
        arguments: [
            ("_ _", "a pattern needs a word, a lemma or a list that is not optional"),
            ("(the)?", "the pattern matches the empty text"),
            ("", "the pattern matches the empty text"),
        ])
    func emptyPatterns(pattern: String, message: String) {
        let found = problems("\"kind\": \"phrase\", \"match\": \"\(pattern)\"")
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix(message) == true, "\(found)")
    }

    @Test("a pattern over the bound is refused at its place")
    func overTheBound() {
        let found = problems(#""kind": "phrase", "match": "a _{0,12} b _{0,12} c _{0,12} d _{0,12} e _{0,12} f""#)
        #expect(found.count == 1 && found[0].contains("can span"), "\(found)")
    }

    @Test("brackets that are no focus are refused, and other rules stay on")
    func brackets() {
        let found = problems(#""kind": "phrase", "match": "[port|PORT]""#)
        #expect(found.count == 1 && found[0].contains("(one|other)"), "\(found)")
    }

    @Test("a list that holds itself is an error at the item that closes the circle")
    func circle() {
        let pack = """
            { "pack": "p", "language": "en",
              "lists": {
                "a": ["x", "very @b"],
                "b": ["y", "@a z"]
              },
              "rules": [ { "id": "x", "kind": "phrase", "match": "@a", "message": "m" } ] }
            """
        #expect(RuleBench.problems(in: pack) == [#"pack0.json:4:17: the list "@b" refers to itself through "@a""#])
    }

    @Test("lists that multiply in lists are over the bound, and quickly so")
    func multiplyingLists() {
        let lists = (0..<20).map { "\"l\($0)\": [\"\(String(repeating: "@l\($0 + 1) ", count: 10))\"]" }
        let pack = """
            { "pack": "p", "language": "en", "lists": { \(lists.joined(separator: ", ")), "l20": ["x"] },
              "rules": [ { "id": "x", "kind": "phrase", "match": "@l0", "message": "m" } ] }
            """
        let found = RuleBench.problems(in: pack)
        #expect(
            found.count == 1 && found[0].hasSuffix("the pattern can span countless words; at most 60 are allowed"),
            "\(found)")
    }

    @Test("lists that branch in lists take too many steps")
    func branchingLists() {
        let items = { (next: Int) in (0..<10).map { _ in "\"@l\(next)\"" }.joined(separator: ", ") }
        let lists = (0..<20).map { "\"l\($0)\": [\(items($0 + 1))]" }
        let pack = """
            { "pack": "p", "language": "en", "lists": { \(lists.joined(separator: ", ")), "l20": ["x y", "y z"] },
              "rules": [ { "id": "x", "kind": "phrase", "match": "@l0", "message": "m" } ] }
            """
        let found = RuleBench.problems(in: pack)
        #expect(found.count == 1 && found[0].contains("steps at a word"), "\(found)")
    }

    @Test("lists in lists deeper than anybody needs are refused, however many there are")
    func deepLists() {
        let lists = (0..<2_000).map { "\"l\($0)\": [\"x @l\($0 + 1)\"]" }
        let pack = """
            { "pack": "p", "language": "en", "lists": { \(lists.joined(separator: ", ")), "l2000": ["x"] } }
            """
        #expect(RuleBench.problems(in: pack).first?.contains("more than 24 deep") == true)
    }

    @Test("lists of other packs are found by their full name, and the nearest is named")
    func listsOfOtherPacks() {
        let shared = #"{ "pack": "words", "language": "en", "lists": { "country": ["France"] } }"#
        let right =
            #"{ "pack": "p", "language": "en", "rules": [ { "id": "x", "kind": "phrase", "match": "@words/country", "message": "m" } ] }"#
        let wrong =
            #"{ "pack": "p", "language": "en", "rules": [ { "id": "x", "kind": "phrase", "match": "@country", "message": "m" } ] }"#
        #expect(RuleBench.problems(in: shared, right).isEmpty)
        #expect(
            RuleBench.problems(in: shared, wrong) == [
                #"pack1.json:1:86: unknown list "@country"; did you mean "@words/country"?"#
            ])
    }

    @Test("an unknown list inside a list is an error there")
    func unknownListInList() {
        let pack = #"{ "pack": "p", "language": "en", "lists": { "a": ["x", "@b"] } }"#
        #expect(RuleBench.problems(in: pack).count == 1)
    }

    @Test("packs of one name are refused")
    func packsOfOneName() {
        let pack = #"{ "pack": "p", "language": "en" }"#
        #expect(
            RuleBench.problems(in: pack, pack) == [
                #"pack1.json:1:11: a second pack with the name "p"; the first is pack0.json"#
            ])
    }

    @Test("a rule may name rules of packs that are not in use, but none that its pack in use does not have")
    func supersedes() {
        let elsewhere = problems(#""kind": "phrase", "match": "a", "supersedes": ["elsewhere/x"]"#)
        #expect(elsewhere.isEmpty, "\(elsewhere)")
        let wrong = problems(#""kind": "phrase", "match": "a", "supersedes": ["t/s"]"#)
        #expect(wrong.count == 1 && wrong[0].hasSuffix(#"unknown rule "t/s"; did you mean "t/r"?"#), "\(wrong)")
    }

    @Test("an unknown voice or region is an error with its nearest name")
    func words() {
        let found = problems(#""kind": "phrase", "match": "a", "voice": ["narator"], "region": "headlines""#)
        #expect(found.count == 2)
        #expect(found.first?.contains("narrator") == true && found.last?.contains("\"headline\"") == true, "\(found)")
    }

    @Test("examples, advice and basis may be missing")
    func missingDocumentation() {
        #expect(problems(#""kind": "phrase", "match": "a""#).isEmpty)
    }

    @Test("a file that is no object, or no JSON, is one error")
    func noPack() {
        #expect(RuleBench.problems(in: "[]") == ["pack0.json:1:1: expected an object: a pack"])
        #expect(RuleBench.problems(in: "").count == 1)
    }

    @Test("what ships loads without a problem")
    func shipped() throws {
        let bench = try RuleBench.shipped.get()
        #expect(bench.packs.rules.count > 10)
    }
}
