import Foundation
import SlantDiagnostics
import SlantJSON
import SlantMatching
import SlantText

func startupProbe() {
    let isOnce = CommandLine.arguments.count > 1
    let names = ["lexis","conflict","attribution","verbs","certainty"]
    let files = names.map { n in FileText(path: n, bytes: [UInt8](try! Data(contentsOf: URL(fileURLWithPath: "rules/\(n).json")))) }
    print("bytes", files.reduce(0) { $0 + $1.bytes.count })
    var values: [JSONValue] = []
    print("json ms", best(isOnce) { values = files.compactMap { JSONReader.read($0).value } } * 1000)
    func strings(_ v: JSONValue, _ out: inout [String]) {
        switch v.content {
        case .string(let s): out.append(s.text)
        case .array(let a): for x in a { strings(x, &out) }
        case .object(let o): for m in o { strings(m.value, &out) }
        default: break
        }
    }
    func get(_ v: JSONValue, _ k: String) -> JSONValue? { if case .object(let o) = v.content { return o.first { $0.key.text == k }?.value }; return nil }
    var sets: [(String, [String], Bool)] = []
    var lists: [String: [String]] = [:]
    for (n, v) in zip(names, values) {
        if case .object(let o)? = get(v, "lists")?.content { for m in o { var s: [String] = []; strings(m.value, &s); lists[n + "/" + m.key.text] = s } }
        if case .array(let rules)? = get(v, "rules")?.content { for r in rules {
            var s: [String] = []; if let m = get(r, "match") { strings(m, &s) }; sets.append((n, s, true))
            if case .object(let u)? = get(r, "unless")?.content { for m in u where m.key.text != "source" { var s: [String] = []; strings(m.value, &s); sets.append((n, s, false)) } }
        } }
    }
    print("sets", sets.count, "patterns", sets.reduce(0) { $0 + $1.1.count }, "lists", lists.count, "items", lists.reduce(0) { $0 + $1.value.count })
    var parsed: [[Pattern]] = []
    print("parse ms", best(isOnce) { parsed = sets.map { $0.1.compactMap { PatternParser.parse($0).pattern } } } * 1000)
    let language = Language(tag: "en", inflection: Inflection(verbs: [:], nouns: [:], doubling: []), words: ["the": .determiner, "us": .capitals, "mr": .title])
    var m: Matcher?
    print("compile ms", best(isOnce) {
        var lexicon = Lexicon.Builder()
        language.addWords(to: &lexicon)
        var b = MatcherBuilder(language: language)
        for (s, p) in zip(sets, parsed) { _ = b.addSet(p, pack: s.0, isTriggered: s.2, lexicon: &lexicon) { pack, name in lists[pack + "/" + name].map { $0.compactMap { PatternParser.parse($0).pattern } } } }
        m = b.matcher()
        _ = lexicon.frozen()
    } * 1000)
    _ = m
    for (s, p) in zip(sets, parsed) where p.count != s.1.count { for t in s.1 { let r = PatternParser.parse(t); for q in r.problems { print(s.0, t, q.message) } } }
    var lexicon = Lexicon.Builder(); language.addWords(to: &lexicon)
    var b = MatcherBuilder(language: language)
    for (s, p) in zip(sets, parsed) { for x in b.addSet(p, pack: s.0, isTriggered: s.2, lexicon: &lexicon, lists: { pack, name in lists[pack + "/" + name].map { $0.compactMap { PatternParser.parse($0).pattern } } }).problems { print(s.0, p[x.pattern].text, x.problem.message) } }
}

func best(_ once: Bool, _ work: () -> Void) -> Double { if once { work(); return 0 }; return Stopwatch.best(of: 3, work) }
