import SlantText

/// Builds the tables of an `ArticleGrammar`.
struct GrammarCompiler {
    let inflection: Inflection
    private var cues: [ArticleGrammar.Cue] = []
    private var candidates: [WordID: [ArticleGrammar.Candidate]] = [:]
    private var particles: [WordID] = []
    private var tags: [WordID: WordTags] = [:]
    private var lists: [WordID: WordLists] = [:]

    init(inflection: Inflection) { self.inflection = inflection }

    /// Tags of the language's classes and of the file's own lists.
    mutating func addTags(of data: ArticleGrammarData, language: Language, lexicon: inout Lexicon.Builder) {
        for (word, classes) in language.words {
            var value: WordTags = []
            for (mask, tag) in WordTags.ofClass where classes.contains(mask) { value.formUnion(tag) }
            add(value, to: word, &lexicon)
        }
        for (list, tag) in WordTags.ofList {
            for word in data.words[list] ?? [] { add(tag, to: Language.folded(word), &lexicon) }
        }
        for list in ["role", "body", "document", "thing"] {
            guard let tag = WordTags.ofList.first(where: { $0.0 == list })?.1 else { continue }
            for word in data.words[list] ?? [] {
                for form in inflection.nounForms(Language.folded(word)) { add(tag, to: form.text, &lexicon) }
            }
        }
        for word in data.words["alsoNoun"] ?? [] {
            for form in inflection.nounForms(Language.folded(word)) { add(.alsoNoun, to: form.text, &lexicon) }
        }
        for base in inflection.verbs.keys.sorted() {
            for (form, text) in inflection.verbForms(base) where form == .past || form == .participle {
                if text != base { add(.past, to: text, &lexicon) }
            }
        }
        for (name, list, inflected) in WordLists.ofList {
            for word in data.words[name] ?? [] {
                for form in forms(of: Language.folded(word), inflected) {
                    lists[lexicon.intern(form), default: []].formUnion(list)
                }
            }
        }
        addPunctuation()
    }

    private func forms(of word: String, _ inflected: WordLists.Inflected) -> [String] {
        switch inflected {
        case .asWritten: [word]
        case .nouns: inflection.nounForms(word).map(\.text)
        }
    }

    /// Marks the words by which labels are looked up, and the names of peoples.
    mutating func addLabels(_ table: LabelTable, peoples: [String], lexicon: inout Lexicon.Builder) {
        for word in table.lastWords { tags[word, default: []].formUnion(.label) }
        for word in peoples { add(.people, to: Language.folded(word), &lexicon) }
    }

    private mutating func add(_ tag: WordTags, to word: String, _ lexicon: inout Lexicon.Builder) {
        tags[lexicon.intern(word), default: []].formUnion(tag)
    }

    private mutating func addPunctuation() {
        let marks: [(Punctuation, WordTags)] = [
            (.comma, .comma), (.stop, .stop), (.question, .stop), (.exclamation, .stop), (.ellipsis, .otherMark),
            (.colon, .colon), (.semicolon, .semicolon), (.dash, .dash), (.leftParenthesis, .openBracket),
            (.rightParenthesis, .closeBracket), (.leftBracket, .openBracket), (.rightBracket, .closeBracket),
            (.ampersand, .coordinator), (.dollar, .number), (.euro, .number), (.pound, .number), (.yen, .number),
            (.percent, .number),
        ]
        for (mark, tag) in marks { tags[mark.word, default: []].formUnion(tag) }
    }

    mutating func addVerbs(_ groups: [ArticleGrammarData.Verbs], lexicon: inout Lexicon.Builder) {
        for group in groups {
            for verb in group.verbs {
                let parts = Language.folded(verb).split(separator: " ").map(String.init)
                guard let head = parts.first else { continue }
                let never = (group.never[verb] ?? []).map { lexicon.intern(Language.folded($0)) }
                cues.append(
                    ArticleGrammar.Cue(
                        lemma: verb, kind: .verb, verbClass: group.verbClass, act: group.act, force: group.force,
                        takes: group.takes, links: [], never: never))
                let particles = parts.dropFirst().map { lexicon.intern($0) }
                var forms: [String: ArticleGrammar.Forms] = [:]
                for (form, text) in inflection.verbForms(head) {
                    forms[text, default: []].formUnion(GrammarCompiler.form(form))
                }
                for (text, form) in forms.sorted(by: { $0.key < $1.key }) {
                    addCandidate(text, forms: form, particles: particles, lexicon: &lexicon)
                }
            }
        }
    }

    private static func form(_ form: Inflection.Form) -> ArticleGrammar.Forms {
        switch form {
        case .third: .third
        case .past: .past
        case .participle: .participle
        case .ing: .ing
        case .base, .singular, .plural: .base
        }
    }

    mutating func addNominals(
        _ groups: [ArticleGrammarData.Nominals], kind: ArticleGrammar.Cue.Kind, lexicon: inout Lexicon.Builder
    ) {
        for group in groups {
            let links = group.takes.map { lexicon.intern(Language.folded($0)) }
            for word in group.words {
                cues.append(
                    ArticleGrammar.Cue(
                        lemma: word, kind: kind, verbClass: group.verbClass, act: group.act, force: group.force,
                        takes: [], links: links, never: []))
                let folded = Language.folded(word)
                let forms = kind == .noun ? inflection.nounForms(folded).map(\.text) : [folded]
                for text in forms { addCandidate(text, forms: .base, particles: [], lexicon: &lexicon) }
            }
        }
    }

    mutating func addAccording(_ phrases: [String], lexicon: inout Lexicon.Builder) {
        for phrase in phrases {
            let parts = Language.folded(phrase).split(separator: " ").map(String.init)
            guard let head = parts.first else { continue }
            cues.append(
                ArticleGrammar.Cue(
                    lemma: phrase, kind: .according, verbClass: .neutral, act: .speech, force: .asserts, takes: [],
                    links: [], never: []))
            addCandidate(
                head, forms: .base, particles: parts.dropFirst().map { lexicon.intern($0) }, lexicon: &lexicon)
        }
    }

    private mutating func addCandidate(
        _ text: String, forms: ArticleGrammar.Forms, particles: [WordID], lexicon: inout Lexicon.Builder
    ) {
        let word = lexicon.intern(text)
        let first = self.particles.count
        self.particles += particles
        candidates[word, default: []].append(
            ArticleGrammar.Candidate(cue: cues.count - 1, forms: forms, particles: first..<self.particles.count))
        tags[word, default: []].formUnion(.cue)
    }

    func tables() -> ([ArticleGrammar.Cue], [ArticleGrammar.Candidate], [WordID], [ArticleGrammar.Entry]) {
        let words = [tags.keys.max(), lists.keys.max(), candidates.keys.max()].compactMap(\.self)
        let highest = Int((words.max() ?? .unknown).rawValue)
        var entries = [ArticleGrammar.Entry](repeating: ArticleGrammar.Entry(), count: highest + 1)
        var flat: [ArticleGrammar.Candidate] = []
        for (word, tag) in tags { entries[Int(word.rawValue)].tags = tag }
        for (word, list) in lists { entries[Int(word.rawValue)].lists = list }
        for (word, list) in candidates.sorted(by: { $0.key < $1.key }) {
            entries[Int(word.rawValue)].firstCandidate = UInt16(flat.count)
            entries[Int(word.rawValue)].candidateCount = UInt16(list.count)
            flat += list.enumerated().sorted {
                ($0.element.particles.count, $1.offset) > ($1.element.particles.count, $0.offset)
            }.map(\.element)
        }
        return (cues, flat, particles, entries)
    }
}
