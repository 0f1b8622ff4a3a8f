import SlantText

/// A node with what its neighbours need to know.
struct CompiledNode: Sendable {
    let node: Int
    /// Fewest and most tokens.
    let least: Int
    let most: Int
    /// Every word that it can begin with; `nil` where it can begin with anything.
    let firstWords: [WordID]?
    /// `#shout`, `#question`, `#scare`: may trigger by itself.
    var standaloneClass: PatternClass?
    /// The items of each of its branches, if it is a choice or a row of words.
    var branches: [[CompiledNode]]?
    /// Steps that matching it takes at one place. Lists in lists multiply it, which is why it is bounded.
    var work = 1
    /// How often its branches would trigger, roughly; `nil` for one without branches, or without words to start from.
    var branchCost: Int?

    /// The items of a row of words; of anything else itself.
    var items: [CompiledNode] {
        if let branches, branches.count == 1, let only = branches.first { return only }
        return [self]
    }
}

/// The items of a pattern, and the one that triggers it.
///
/// A pattern is looked at where its rarest word stands. Where that is one of many alternatives (a list of idioms), each
/// becomes a variant of its own with its own rarest word: “in the crosshairs” is tried at “crosshairs”, not at each “in”.
struct AnchoredItems {
    let items: [CompiledNode]
    let focus: Range<Int>
    /// Index in `items`; `nil` before it has been chosen, and in patterns that are only asked for.
    let anchor: Int?

    /// More variants than any list of a hand-written pack gives; past it the item's first words trigger.
    private static let mostVariants = 4_096

    /// The variants by which the pattern is found; none if it has no word to start from.
    func anchored(lexicon: Lexicon.Builder) -> [AnchoredItems] {
        if let best = AnchoredItems.rarest(of: items, within: items.indices, lexicon: lexicon) {
            return expanded(at: best, lexicon: lexicon, room: AnchoredItems.mostVariants)
        }
        guard let alone = items.firstIndex(where: { $0.standaloneClass != nil }) else { return [] }
        return [AnchoredItems(items: items, focus: focus, anchor: alone)]
    }

    /// This item as anchor, or its branches in its place.
    private func expanded(at index: Int, lexicon: Lexicon.Builder, room: Int) -> [AnchoredItems] {
        let itself = [AnchoredItems(items: items, focus: focus, anchor: index)]
        guard let branches = items[index].branches, branches.count <= room,
            branches.contains(where: { $0.count > 1 || $0.first?.branches != nil })
        else { return itself }
        var variants: [AnchoredItems] = []
        for branch in branches {
            let replaced = Array(items[..<index]) + branch + Array(items[(index + 1)...])
            let shift = branch.count - 1
            let newFocus =
                index < focus.lowerBound
                ? focus.lowerBound + shift..<focus.upperBound + shift
                : index < focus.upperBound ? focus.lowerBound..<focus.upperBound + shift : focus
            guard let best = AnchoredItems.rarest(of: replaced, within: index..<index + branch.count, lexicon: lexicon)
            else { return itself }
            let variant = AnchoredItems(items: replaced, focus: newFocus, anchor: nil)
            variants += variant.expanded(at: best, lexicon: lexicon, room: room / branches.count)
        }
        return variants
    }

    /// The index of the item whose words are rarest.
    private static func rarest(of items: [CompiledNode], within range: Range<Int>, lexicon: Lexicon.Builder) -> Int? {
        var best: (cost: Int, index: Int)?
        for index in range where items[index].least > 0 {
            guard let cost = cost(of: items[index], lexicon: lexicon), cost < best?.cost ?? .max else { continue }
            best = (cost, index)
        }
        return best?.index
    }

    /// How often the item would trigger, roughly; `nil` for one that has no words. Branches were added up when they
    /// were compiled: lists in lists would be walked again and again.
    static func cost(of item: CompiledNode, lexicon: Lexicon.Builder) -> Int? {
        if item.branches != nil { return item.branchCost }
        guard let words = item.firstWords, !words.isEmpty else { return nil }
        return words.reduce(0) { $0 + lexicon.cost(of: $1) }
    }

    /// The same for branches: each triggers at its rarest item.
    static func cost(ofBranches branches: [[CompiledNode]], lexicon: Lexicon.Builder) -> Int? {
        var sum = 0
        for branch in branches {
            let costs = branch.filter { $0.least > 0 }.compactMap { cost(of: $0, lexicon: lexicon) }
            guard let least = costs.min() else { return nil }
            sum = min(sum + least, CompiledNode.countless)
        }
        return sum
    }
}

extension CompiledNode {
    /// What is far over every bound is as good as infinite, and must not overflow.
    static let countless = 1_000_000_000

    /// A sum that stops there.
    static func sum(_ items: [CompiledNode], _ value: KeyPath<CompiledNode, Int>) -> Int {
        items.reduce(0) { min($0 + $1[keyPath: value], countless) }
    }
}

extension Lexicon.Builder {
    /// How often a word is likely to stand in a text, roughly: the commonest words are poor anchors.
    func cost(of word: WordID) -> Int {
        let classes = classes(of: word)
        if classes.contains(.commonest) || word.rawValue <= UInt32(Punctuation.allCases.count) { return 4_000 }
        if classes.contains(.frequent) { return 400 }
        return classes.isEmpty ? 10 : 60
    }
}
