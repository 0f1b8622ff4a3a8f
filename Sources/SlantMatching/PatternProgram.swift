import SlantText

/// What a compiled pattern does at a place: nodes in flat arrays, shared lists compiled once.
///
/// A node maps a set of places to the set of places after it, as bits of a 64-bit word: the work is bounded by
/// nodes times 64 whatever the text holds, and nothing is tried twice.
struct ProgramNode: Sendable {
    /// Small numbers: a node is read for each word that is tried.
    enum Operation: Hashable, Sendable {
        /// The token's word is this one.
        case word(WordID)
        /// The token's word is this one, written like the text at this index of `exactTexts`.
        case exact(WordID, text: UInt32)
        /// The token's word is in a set.
        case anyOf(set: UInt32)
        /// In the first set; or in the second and, by its neighbours, a verb (or noun).
        case form(sure: UInt32, judged: UInt32, isVerb: Bool)
        /// Children in a row.
        case sequence(Range<UInt32>)
        /// One of the children.
        case choice(Range<UInt32>)
        case optional(UInt32)
        /// So many words, with or without commas and dashes between.
        case gap(least: UInt8, most: UInt8, crossesMarks: Bool)
        /// A child whose last token has a possessive ending.
        case possessive(UInt32)
        case wordClass(PatternClass)
        case sentenceStart
        case sentenceEnd
    }

    let operation: Operation
}

/// A pattern ready to run: its top-level nodes, and where it is entered.
struct Program: Sendable {
    let set: PatternSetID
    /// Indices of `ProgramTables.steps`: what stands before the focus, the focus, what follows.
    let steps: Range<Int>
    let focus: Range<Int>
    /// Index of the step whose first words trigger the program; `nil` for one that is only asked for.
    let anchor: Int?
}

/// A program at one of its anchor words. Flat numbers: a text asks for them at every word that a pack knows.
///
/// Most candidates fall here, before their program runs: of what must stand beside the anchor, some word of a mask has
/// to stand within reach.
struct Trigger: Sendable {
    let program: UInt32
    let set: UInt32
    /// Of the words that the item beside the anchor can begin (or end) with, a bit for each remainder by 64; all bits
    /// where there is nothing to look at first.
    let mask: UInt64
    /// Tokens from the anchor: first and last place where such a word may stand, both before or both after it.
    let from: Int8
    let to: Int8

    /// The trigger of a program of some tables.
    init(_ number: UInt32, of program: Program, in tables: ProgramTables) {
        self.program = number
        set = program.set.rawValue
        var best = Trigger.neighbour(of: program, in: tables, step: 1)
        // The fewer bits over the fewer places, the fewer candidates are left.
        if let left = Trigger.neighbour(of: program, in: tables, step: -1), left.candidates < best?.candidates ?? .max {
            best = left
        }
        mask = best?.mask ?? .max
        from = best?.from ?? 0
        to = best?.to ?? 0
    }

    /// What must stand beside an anchor.
    private struct Neighbour {
        let mask: UInt64
        let from: Int8
        let to: Int8

        /// In proportion to how many words of a text pass.
        var candidates: Int { mask.nonzeroBitCount * Int(to - from + 1) }
    }

    /// The first item on one side of a one-token anchor that is no gap: what it begins or ends with, and how far away.
    private static func neighbour(of program: Program, in tables: ProgramTables, step: Int) -> Neighbour? {
        guard let anchor = program.anchor, tables.isOneToken(tables.step(anchor)) else { return nil }
        var index = anchor + step
        var (least, most) = (1, 1)
        while program.steps.contains(index) {
            let node = tables.step(index)
            if case .gap(let fewest, let many, let crossesMarks) = tables.nodes[node].operation {
                least += Int(fewest)
                most += crossesMarks ? Int(many) * 2 + 1 : Int(many)
                index += step
                continue
            }
            let mask = step > 0 ? tables.edges[node].first : tables.edges[node].last
            guard mask.nonzeroBitCount <= 32, most <= 16 else { return nil }
            return Neighbour(
                mask: mask, from: Int8(step > 0 ? least : -most), to: Int8(step > 0 ? most : -least))
        }
        return nil
    }
}

/// The tables that programs run over.
struct ProgramTables: Sendable {
    private(set) var nodes: [ProgramNode] = []
    /// The node of each step of the programs, end to end.
    var steps: [UInt32] = []
    /// Children of sequences and choices.
    var children: [UInt32] = []
    /// Sets of words, ascending, end to end.
    var words: [WordID] = []
    var sets: [Range<Int>] = []
    /// By set: a bit for each remainder of its words by 64. Most words of a text are told apart by it alone.
    var masks: [UInt64] = []
    /// By node: the masks of the words that it can begin and end with, so that of a list's items only those are tried
    /// that the text's word can belong to. All bits for a node that may be anything, or nothing.
    private(set) var edges: [(first: UInt64, last: UInt64)] = []
    /// Texts for `=US`.
    var exactTexts: [[UInt8]] = []

    /// The node of a step.
    @inline(__always)
    func step(_ index: Int) -> Int { Int(steps[index]) }

    /// Whether a node always matches one token.
    func isOneToken(_ node: Int) -> Bool {
        switch nodes[node].operation {
        case .word, .exact, .anyOf, .form: true
        default: false
        }
    }

    /// Whether a node may match a stretch that begins with a word. False is certain.
    @inline(__always)
    func canBegin(_ node: Int, with word: WordID) -> Bool {
        let mask = edges[node].first
        return mask == .max || mask & (1 << UInt64(word.rawValue & 63)) != 0
    }

    /// Whether a node may match a stretch that ends with a word. False is certain.
    @inline(__always)
    func canEnd(_ node: Int, with word: WordID) -> Bool {
        let mask = edges[node].last
        return mask == .max || mask & (1 << UInt64(word.rawValue & 63)) != 0
    }

    func contains(_ word: WordID, set number: UInt32) -> Bool {
        let set = Int(number)
        guard word != .unknown, masks[set] & (1 << UInt64(word.rawValue & 63)) != 0 else { return false }
        var low = sets[set].lowerBound
        var high = sets[set].upperBound
        while low < high {
            let middle = (low + high) / 2
            if words[middle] == word { return true }
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return false
    }

    /// Adds a node; those that it holds must be there already. Gives its number.
    mutating func add(_ operation: ProgramNode.Operation) -> Int {
        nodes.append(ProgramNode(operation: operation))
        edges.append(edges(of: operation))
        return nodes.count - 1
    }

    /// Adds nodes in order.
    mutating func add(_ operations: [ProgramNode.Operation]) {
        nodes.reserveCapacity(nodes.count + operations.count)
        edges.reserveCapacity(edges.count + operations.count)
        for operation in operations { _ = add(operation) }
    }

    private func edges(of operation: ProgramNode.Operation) -> (first: UInt64, last: UInt64) {
        func bit(_ word: WordID) -> UInt64 { 1 << UInt64(word.rawValue & 63) }
        let anything: (first: UInt64, last: UInt64) = (.max, .max)
        switch operation {
        case .word(let word), .exact(let word, _): return (bit(word), bit(word))
        case .anyOf(let set): return (masks[Int(set)], masks[Int(set)])
        case .form(let sure, let judged, _):
            let mask = masks[Int(sure)] | masks[Int(judged)]
            return (mask, mask)
        case .sequence(let range):
            guard let first = range.first, let last = range.last else { return anything }
            return (edges[Int(children[Int(first)])].first, edges[Int(children[Int(last)])].last)
        case .choice(let range):
            return range.reduce((first: 0, last: 0)) { sum, child in
                let edge = edges[Int(children[Int(child)])]
                return (sum.first | edge.first, sum.last | edge.last)
            }
        case .possessive(let child): return edges[Int(child)]
        case .optional, .gap, .wordClass, .sentenceStart, .sentenceEnd: return anything
        }
    }

    /// Adds a set of words that ascend; gives its number.
    mutating func addSet(_ sorted: [WordID]) -> UInt32 {
        let first = words.count
        words += sorted
        sets.append(first..<words.count)
        masks.append(ProgramTables.mask(of: sorted[...]))
        return UInt32(sets.count - 1)
    }

    static func mask(of words: ArraySlice<WordID>) -> UInt64 {
        words.reduce(0) { $0 | 1 << UInt64($1.rawValue & 63) }
    }
}
