import SlantMatching
import SlantText

/// The forms of the lemmas that a rule's patterns name: what form a match has, so that a replacement can take it.
struct WordForms: Sendable {
    /// A form of a verb or noun.
    struct Form: Hashable, Sendable {
        let isVerb: Bool
        let form: Inflection.Form
    }

    private(set) var forms: [String: [Form]] = [:]

    init() {}

    func archive(to out: inout ArchiveWriter) {
        out.write(forms.sorted { $0.key < $1.key }) { out, entry in
            out.write(entry.key)
            out.write(entry.value) { out, form in
                out.write(form.isVerb)
                out.write(UInt32(form.form.rawValue))
            }
        }
    }

    init(archived source: inout ArchiveReader) {
        let entries = source.list { source in
            (
                source.string(),
                source.list { source in
                    let isVerb = source.bool()
                    return Form(isVerb: isVerb, form: Inflection.Form(rawValue: UInt8(source.uint32())) ?? .base)
                }
            )
        }
        forms = Dictionary(entries) { first, _ in first }
    }

    /// The lemmas of some patterns and of the lists that they name.
    init(of patterns: [PlacedPattern], in lists: ListTable, _ inflection: Inflection) {
        var seen: Set<String> = []
        for pattern in patterns { add(pattern.pattern.focus, of: pattern.pack, lists, inflection, &seen) }
    }

    private mutating func add(
        _ nodes: [Pattern.Node], of home: String, _ lists: ListTable, _ inflection: Inflection,
        _ seen: inout Set<String>
    ) {
        for node in nodes {
            switch node.element {
            case .lemma(let words, let tag, _): add(words, tag, inflection)
            case .choice(let branches): for branch in branches { add(branch, of: home, lists, inflection, &seen) }
            case .optional(let inner): add([inner], of: home, lists, inflection, &seen)
            case .list(let pack, let name, _):
                let pack = pack ?? home
                guard seen.insert(ListTable.fullName(pack, name)).inserted else { continue }
                for item in lists.patterns(pack, name) ?? [] { add(item.focus, of: pack, lists, inflection, &seen) }
            case .word, .exact, .gap, .wordClass, .mark, .sentenceStart, .sentenceEnd: continue
            }
        }
    }

    /// Of several words a verb inflects the first, a noun the last.
    private mutating func add(_ words: [String], _ tag: Pattern.PartOfSpeechTag, _ inflection: Inflection) {
        if tag != .noun, let verb = words.first {
            for form in inflection.verbForms(verb) { add(Form(isVerb: true, form: form.form), to: form.text) }
        }
        if tag != .verb, let noun = words.last {
            for form in inflection.nounForms(noun) { add(Form(isVerb: false, form: form.form), to: form.text) }
        }
    }

    private mutating func add(_ form: Form, to text: String) {
        let known = forms[text] ?? []
        if !known.contains(form) { forms[text] = known + [form] }
    }

    /// Whether a token can be a participle: also a word that was written in the patterns as it stands.
    func canBeParticiple(_ token: Int, in text: TokenizedText) -> Bool {
        guard let known = forms[WordForms.spelling(of: token, in: text)] else { return true }
        return known.contains(Form(isVerb: true, form: .participle))
    }

    /// The token of a match that carries its inflection: the first that is a form of a lemma.
    func inflected(in tokens: Range<Int>, of text: TokenizedText) -> Int? {
        tokens.first { forms[WordForms.spelling(of: $0, in: text)] != nil }
    }

    /// The form of a verb in some tokens, told by its ending and, where that fits several, by the words before it.
    func verbForm(in tokens: Range<Int>, of text: TokenizedText) -> Inflection.Form? {
        guard let (token, found) = first(in: tokens, of: text, where: \.isVerb) else { return nil }
        if found.count == 1 { return found.first }
        let sentence = text.sentences[text.sentenceIndex(holding: token)].tokens
        var left = token - 1
        while left >= sentence.lowerBound, !text.classes(left).isDisjoint(with: [.adverb, .negation]) { left -= 1 }
        let before = left >= sentence.lowerBound ? text.classes(left) : []
        if !before.isDisjoint(with: [.be, .have]), found.contains(.participle) { return .participle }
        let isTo = left >= sentence.lowerBound && WordForms.spelling(of: left, in: text) == "to"
        if isTo || !before.isDisjoint(with: [.modal, .do]), found.contains(.base) { return .base }
        return found.contains(.past) ? .past : found.first
    }

    /// The number of a noun in some tokens.
    func nounForm(in tokens: Range<Int>, of text: TokenizedText) -> Inflection.Form? {
        first(in: tokens, of: text, where: { !$0.isVerb })?.forms.first
    }

    private func first(
        in tokens: Range<Int>, of text: TokenizedText, where fits: (Form) -> Bool
    ) -> (token: Int, forms: [Inflection.Form])? {
        for token in tokens {
            let found = (forms[WordForms.spelling(of: token, in: text)] ?? []).filter(fits).map(\.form)
            if !found.isEmpty { return (token, found) }
        }
        return nil
    }

    /// The folded word of a token, without the sign of an all-capitals twin.
    private static func spelling(of token: Int, in text: TokenizedText) -> String {
        let spelling = text.lexicon.spelling(of: text.tokens[token].word)
        return spelling.utf8.count > 1 && spelling.hasPrefix("=") ? String(spelling.dropFirst()).lowercased() : spelling
    }
}
