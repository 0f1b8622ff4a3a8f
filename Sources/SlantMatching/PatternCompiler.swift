import SlantText

/// Turns the tree of one pattern into program nodes.
struct PatternCompiler {
    /// What is shared by all patterns of a matcher. Moved in and out, never copied.
    struct Shared: Sendable {
        var tables = ProgramTables()
        /// Compiled lists by `pack/name`.
        var lists: [String: CompiledNode] = [:]
        var setNumbers: [[WordID]: UInt32] = [:]
        /// Nodes that hold no others in a row.
        var nodes: [ProgramNode.Operation: Int] = [:]
        /// Inflected words by word and part of speech.
        var lemmas: [String: CompiledNode] = [:]
    }

    let language: Language
    var shared: Shared
    var lexicon: Lexicon.Builder
    let lookup: MatcherBuilder.ListLookup
    var problems: [PatternProblem] = []
    /// The pack that a list without one belongs to: the rule's, within a list that list's.
    private var pack: String
    /// Lists that are being compiled: one that names itself has no end.
    private var open: [String] = []

    init(
        language: Language, shared: Shared, lexicon: Lexicon.Builder, pack: String,
        lookup: @escaping MatcherBuilder.ListLookup
    ) {
        self.language = language
        self.shared = shared
        self.lexicon = lexicon
        self.pack = pack
        self.lookup = lookup
    }

    /// The pattern's top-level items, in order.
    mutating func items(of pattern: Pattern) -> [CompiledNode] {
        (pattern.before + pattern.focus + pattern.after).map { compile($0) }
    }

    private mutating func compile(_ node: Pattern.Node) -> CompiledNode {
        switch node.element {
        case .word(let word, let needsPossessive): return plainWord(word, needsPossessive: needsPossessive)
        case .exact(let word): return exact(word)
        case .lemma(let words, let tag, let needsPossessive):
            return possessive(lemma(words, tag), if: needsPossessive)
        case .choice(let branches): return choice(branches.map { sequence($0) })
        case .optional(let inner):
            let child = compile(inner)
            return CompiledNode(
                node: add(.optional(UInt32(child.node))), least: 0, most: child.most, firstWords: child.firstWords,
                work: child.work)
        case .gap(let count, let crossesMarks):
            let most = crossesMarks ? count.upperBound * 2 + 1 : count.upperBound
            let operation = ProgramNode.Operation.gap(
                least: UInt8(clamping: count.lowerBound), most: UInt8(clamping: count.upperBound),
                crossesMarks: crossesMarks)
            return CompiledNode(
                node: add(operation), least: count.lowerBound, most: most, firstWords: nil, work: most)
        case .list(let pack, let name, let needsPossessive):
            return possessive(list(pack, name, at: node.range), if: needsPossessive)
        case .wordClass(let name, let needsPossessive):
            let standalone: PatternClass? = [.shout, .question, .scare].contains(name) ? name : nil
            // A question or a name may be as long as it likes: it counts for what a place can say.
            let most = [.name, .source, .vaguesource, .scare, .shout, .money, .percent, .number].contains(name) ? 6 : 1
            let found = CompiledNode(
                node: add(.wordClass(name)), least: 1, most: most, firstWords: nil, standaloneClass: standalone)
            return possessive(found, if: needsPossessive)
        case .mark(let mark):
            return CompiledNode(node: add(.word(mark.word)), least: 1, most: 1, firstWords: [mark.word])
        case .sentenceStart: return CompiledNode(node: add(.sentenceStart), least: 0, most: 0, firstWords: nil)
        case .sentenceEnd: return CompiledNode(node: add(.sentenceEnd), least: 0, most: 0, firstWords: nil)
        }
    }

    // MARK: - Words

    private mutating func plainWord(_ word: String, needsPossessive: Bool) -> CompiledNode {
        if needsPossessive, language.words[word + "'s"]?.contains(.contraction) == true {
            return plainWord(word + "'s", needsPossessive: false)
        }
        let number = lexicon.intern(word)
        let found = CompiledNode(node: add(.word(number)), least: 1, most: 1, firstWords: [number])
        return possessive(found, if: needsPossessive)
    }

    /// Exact case. Where the language keeps capitals apart (US beside us) both numbers are looked for.
    private mutating func exact(_ word: String) -> CompiledNode {
        let folded = Language.folded(word)
        shared.tables.exactTexts.append(Array(word.utf8))
        let text = UInt32(shared.tables.exactTexts.count - 1)
        let plain = lexicon.intern(folded)
        let plainNode = CompiledNode(node: add(.exact(plain, text: text)), least: 1, most: 1, firstWords: [plain])
        guard lexicon.classes(of: folded).contains(.capitals), word == word.uppercased() else { return plainNode }
        let capitals = lexicon.intern("=" + word)
        return choice([
            plainNode,
            CompiledNode(node: add(.exact(capitals, text: text)), least: 1, most: 1, firstWords: [capitals]),
        ])
    }

    private mutating func lemma(_ words: [String], _ tag: Pattern.PartOfSpeechTag) -> CompiledNode {
        guard words.count > 1, let first = words.first, let last = words.last else {
            return inflected(words.first ?? "", tag)
        }
        var branches: [CompiledNode] = []
        if tag != .noun {
            let rest = words.dropFirst().map { plainWord($0, needsPossessive: false) }
            branches.append(joined([inflected(first, .verb)] + rest))
        }
        if tag != .verb {
            let rest = words.dropLast().map { plainWord($0, needsPossessive: false) }
            branches.append(joined(rest + [inflected(last, .noun)]))
        }
        return branches.count == 1 ? branches[0] : choice(branches)
    }

    private mutating func inflected(_ word: String, _ tag: Pattern.PartOfSpeechTag) -> CompiledNode {
        let key = word + (tag == .verb ? ":v" : tag == .noun ? ":n" : "")
        if let known = shared.lemmas[key] { return known }
        let found = inflectedAnew(word, tag)
        shared.lemmas[key] = found
        return found
    }

    private mutating func inflectedAnew(_ word: String, _ tag: Pattern.PartOfSpeechTag) -> CompiledNode {
        let inflection = language.inflection
        switch tag {
        case .any:
            return anyOf((inflection.verbForms(word) + inflection.nounForms(word)).map { lexicon.intern($0.text) })
        case .verb:
            var judged: [WordID] = []
            var sure: [WordID] = []
            for (form, text) in inflection.verbForms(word) {
                if form == .past || form == .participle {
                    sure.append(lexicon.intern(text))
                } else {
                    judged.append(lexicon.intern(text))
                }
            }
            return form(sure: sure.filter { !judged.contains($0) }, judged: judged, isVerb: true)
        case .noun:
            let forms = inflection.nounForms(word).map { lexicon.intern($0.text) }
            guard lexicon.classes(of: word).contains(.nounVerb) else { return anyOf(forms) }
            return form(sure: [], judged: forms, isVerb: false)
        }
    }

    private mutating func form(sure: [WordID], judged: [WordID], isVerb: Bool) -> CompiledNode {
        let operation = ProgramNode.Operation.form(
            sure: wordSet(PatternCompiler.unique(sure)), judged: wordSet(PatternCompiler.unique(judged)), isVerb: isVerb
        )
        return CompiledNode(
            node: add(operation), least: 1, most: 1, firstWords: PatternCompiler.unique(sure + judged))
    }

    private static func unique(_ words: [WordID]) -> [WordID] {
        var found: [WordID] = []
        found.reserveCapacity(words.count)
        for word in words.sorted() where word != found.last { found.append(word) }
        return found
    }

    private mutating func anyOf(_ words: [WordID]) -> CompiledNode {
        let unique = PatternCompiler.unique(words)
        if unique.count == 1, let only = unique.first {
            return CompiledNode(node: add(.word(only)), least: 1, most: 1, firstWords: unique)
        }
        return CompiledNode(node: add(.anyOf(set: wordSet(unique))), least: 1, most: 1, firstWords: unique)
    }

    /// The number of a set; `sorted` ascends without repetition.
    private mutating func wordSet(_ sorted: [WordID]) -> UInt32 {
        if let known = shared.setNumbers[sorted] { return known }
        let number = shared.tables.addSet(sorted)
        shared.setNumbers[sorted] = number
        return number
    }

    // MARK: - Lists

    private mutating func list(_ named: String?, _ name: String, at range: Range<Int>) -> CompiledNode {
        let owner = named ?? pack
        let key = owner + "/" + name
        let nothing = CompiledNode(node: add(.choice(0..<0)), least: 1, most: 1, firstWords: nil)
        if open.contains(key) {
            problems.append(PatternProblem(message: "the list \"@\(key)\" names itself", range: range))
            return nothing
        }
        if let known = shared.lists[key] { return known }
        guard let items = lookup(owner, name) else {
            let written = (named.map { $0 + "/" } ?? "") + name
            problems.append(PatternProblem(message: "unknown list \"@\(written)\"", range: range))
            return nothing
        }
        let asking = pack
        pack = owner
        open.append(key)
        let branches = items.map { sequence($0.before + $0.focus + $0.after) }
        open.removeLast()
        pack = asking
        let found = branches.isEmpty ? nothing : choice(branches)
        shared.lists[key] = found
        return found
    }

    // MARK: - Structure

    private mutating func sequence(_ nodes: [Pattern.Node]) -> CompiledNode {
        joined(nodes.map { compile($0) })
    }

    private mutating func joined(_ items: [CompiledNode]) -> CompiledNode {
        if items.count == 1, let only = items.first { return only }
        let first = shared.tables.children.count
        shared.tables.children += items.map { UInt32($0.node) }
        let node = add(.sequence(UInt32(first)..<UInt32(shared.tables.children.count)))
        return CompiledNode(
            node: node, least: CompiledNode.sum(items, \.least), most: CompiledNode.sum(items, \.most),
            firstWords: firstWords(of: items), branches: [items], work: CompiledNode.sum(items, \.work),
            branchCost: AnchoredItems.cost(ofBranches: [items], lexicon: lexicon))
    }

    /// Every word that items in a row can begin with; `nil` where that is anything.
    func firstWords(of items: [CompiledNode]) -> [WordID]? {
        var words: [WordID] = []
        for item in items where item.most > 0 {
            guard let more = item.firstWords else { return nil }
            words += more
            if item.least > 0 { return words }
        }
        return nil
    }

    /// The number of a set of words.
    mutating func set(of words: [WordID]) -> UInt32 { wordSet(PatternCompiler.unique(words)) }

    /// One of several. Branches of one plain word become one set: a list of 300 words is one look-up.
    private mutating func choice(_ branches: [CompiledNode]) -> CompiledNode {
        var plain: [WordID] = []
        var others: [CompiledNode] = []
        for branch in branches {
            switch shared.tables.nodes[branch.node].operation {
            case .word(let word): plain.append(word)
            case .anyOf(let set): plain += shared.tables.words[shared.tables.sets[Int(set)]]
            default: others.append(branch)
            }
        }
        if !plain.isEmpty { others.insert(anyOf(plain), at: 0) }
        if others.count == 1, let only = others.first { return only }
        let first = shared.tables.children.count
        shared.tables.children += others.map { UInt32($0.node) }
        let node = add(.choice(UInt32(first)..<UInt32(shared.tables.children.count)))
        var words: [WordID]? = []
        for branch in others {
            guard let more = branch.firstWords, branch.least > 0 else {
                words = nil
                break
            }
            words? += more
        }
        let rows = others.map(\.items)
        return CompiledNode(
            node: node, least: others.map(\.least).min() ?? 0, most: others.map(\.most).max() ?? 0,
            firstWords: words.map(PatternCompiler.unique), branches: rows, work: CompiledNode.sum(others, \.work),
            branchCost: AnchoredItems.cost(ofBranches: rows, lexicon: lexicon))
    }

    private mutating func possessive(_ item: CompiledNode, if isNeeded: Bool) -> CompiledNode {
        guard isNeeded else { return item }
        return CompiledNode(
            node: add(.possessive(UInt32(item.node))), least: item.least, most: item.most, firstWords: item.firstWords,
            work: item.work)
    }

    /// The node of an operation. Words, sets, gaps and classes are the same node wherever they are asked for.
    private mutating func add(_ operation: ProgramNode.Operation) -> Int {
        switch operation {
        case .sequence, .choice: return shared.tables.add(operation)
        default: break
        }
        if let known = shared.nodes[operation] { return known }
        let node = shared.tables.add(operation)
        shared.nodes[operation] = node
        return node
    }
}
