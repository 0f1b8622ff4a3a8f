/// The words that packs and languages ask for, each with a number and its classes.
///
/// Frozen by `Builder`; looked up by a 64-bit hash of the folded bytes (FNV-1a, Fowler, Noll, Vo 1991), which the
/// tokenizer computes as it reads. Words with letters beyond ASCII go through a dictionary, whose strings compare
/// by canonical equivalence: composed and decomposed letters are one.
@usableFromInline
package struct Lexicon: Sendable {
    /// Open addressing by the low bits of the hash. A slot holds the upper half of the hash above the word's number, so
    /// that a look-up touches one line of the cache; with the slot's own bits 46 bits and more have to agree.
    let slots: [UInt64]
    let mask: Int
    @usableFromInline let classesByID: [WordClasses]
    let spellings: [String]
    let beyondASCII: [String: WordID]

    /// Lays out the table. Of a word beyond ASCII the hash is 0.
    init(hashes: [UInt64], classesByID: [WordClasses], spellings: [String], beyondASCII: [String: WordID]) {
        var capacity = 16
        // A third of the slots stay empty at least: few words are looked for in a second one.
        while capacity < hashes.count * 3 / 2 { capacity *= 2 }
        var slots = [UInt64](repeating: 0, count: capacity)
        for (number, hash) in hashes.enumerated() where hash != 0 {
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number)
        }
        self.slots = slots
        mask = capacity - 1
        self.classesByID = classesByID
        self.spellings = spellings
        self.beyondASCII = beyondASCII
    }

    /// Words are numbered from 1; punctuation marks come first.
    package var count: Int { spellings.count }

    /// The word with these folded bytes' hash.
    @inline(__always)
    package func word(hash: UInt64) -> WordID {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return .unknown }
            if entry >> 32 == hash >> 32 { return WordID(UInt32(truncatingIfNeeded: entry)) }
            slot = (slot &+ 1) & mask
        }
    }

    /// The word of a folded string; unknown if nobody asks for it.
    package func word(_ folded: String) -> WordID {
        folded.utf8.allSatisfy { $0 < 0x80 } ? word(hash: Lexicon.hash(folded.utf8)) : (beyondASCII[folded] ?? .unknown)
    }

    /// A word with letters beyond ASCII, already lower-cased and freed of what folding drops.
    func wordBeyondASCII(_ folded: String) -> WordID {
        beyondASCII.isEmpty ? .unknown : (beyondASCII[folded] ?? .unknown)
    }

    /// What the language says of a word; nothing of an unknown one.
    @inlinable @inline(__always)
    package func classes(of word: WordID) -> WordClasses { classesByID[Int(word.rawValue)] }

    /// The folded word; empty for the unknown one.
    package func spelling(of word: WordID) -> String { spellings[Int(word.rawValue)] }

    /// The hash of the empty word.
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    /// What sets an all-capitals word apart from its small twin (US, us).
    static let capitalsSalt: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    static func hash(_ state: UInt64, _ byte: UInt8) -> UInt64 { (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(seed) { hash($0, $1) }
    }

    /// The hash by which the tokenizer will ask for a folded word; 0 for a word beyond ASCII. A word of capitals that must
    /// not be its small twin begins with `=`.
    @inline(__always)
    static func key(of folded: some Collection<UInt8>) -> UInt64 {
        var hash = Lexicon.seed
        let isCapitals = folded.first == 0x3D && folded.count > 1
        for byte in isCapitals ? folded.dropFirst() : folded[...] {
            if byte >= 0x80 { return 0 }
            hash = Lexicon.hash(hash, isCapitals && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return isCapitals ? hash ^ Lexicon.capitalsSalt : hash
    }

    /// Collects words; the same word twice has one number.
    package struct Builder: Sendable {
        /// Open addressing by hash: the numbers of the words, 0 where there is none.
        private var slots: [UInt32]
        private var hashes: [UInt64] = [0]
        /// Words beyond ASCII: strings compare by canonical equivalence.
        private var beyondASCII: [String: UInt32] = [:]
        private var spellings: [String] = [""]
        private var classes: [WordClasses] = [[]]

        /// Without punctuation: only to stand where a builder has been moved away.
        package static var empty: Builder { Builder(slots: []) }

        private init(slots: [UInt32]) { self.slots = slots }

        package init() {
            slots = [UInt32](repeating: 0, count: 1 << 13)
            for mark in Punctuation.allCases { _ = intern(mark.rawValue) }
        }

        /// The number of a folded word. A word of capitals that must not be its small twin begins with `=`.
        package mutating func intern(_ folded: String) -> WordID {
            let hash = Lexicon.key(of: folded.utf8)
            guard hash != 0 else {
                if let known = beyondASCII[folded] { return WordID(known) }
                beyondASCII[folded] = UInt32(spellings.count)
                return append(folded, hash: 0)
            }
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 {
                if hashes[Int(slots[slot])] == hash { return WordID(slots[slot]) }
                slot = (slot + 1) & (slots.count - 1)
            }
            slots[slot] = UInt32(spellings.count)
            let word = append(folded, hash: hash)
            if spellings.count * 2 > slots.count { grow() }
            return word
        }

        private mutating func append(_ folded: String, hash: UInt64) -> WordID {
            spellings.append(folded)
            hashes.append(hash)
            classes.append([])
            return WordID(UInt32(spellings.count - 1))
        }

        private mutating func grow() {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for (number, hash) in hashes.enumerated() where hash != 0 {
                var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(number)
            }
        }

        /// Adds classes to a word.
        package mutating func add(_ more: WordClasses, to folded: String) {
            let word = intern(folded)
            classes[Int(word.rawValue)].formUnion(more)
            guard more.contains(.capitals) else { return }
            let twin = intern("=" + folded.uppercased())
            classes[Int(twin.rawValue)].formUnion(more)
        }

        /// What has been said of a word so far.
        package mutating func classes(of folded: String) -> WordClasses { classes[Int(intern(folded).rawValue)] }

        /// What has been said of a word so far.
        package func classes(of word: WordID) -> WordClasses { classes[Int(word.rawValue)] }

        package func frozen() -> Lexicon {
            Lexicon(
                hashes: hashes, classesByID: classes, spellings: spellings,
                beyondASCII: beyondASCII.mapValues { WordID($0) })
        }
    }
}

/// Marks that are tokens, in the one form that patterns write.
@usableFromInline
package enum Punctuation: String, CaseIterable, Sendable {
    case comma = ","
    case stop = "."
    case colon = ":"
    case semicolon = ";"
    case question = "?"
    case exclamation = "!"
    case ellipsis = "…"
    /// Every dash; a hyphen between words is none.
    case dash = "—"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case slash = "/"
    case ampersand = "&"
    case percent = "%"
    case dollar = "$"
    case euro = "€"
    case pound = "£"
    case yen = "¥"
    case other = "�"

    /// Its word: marks are the first words of every lexicon.
    @inlinable package var word: WordID {
        switch self {
        case .comma: WordID(1)
        case .stop: WordID(2)
        case .colon: WordID(3)
        case .semicolon: WordID(4)
        case .question: WordID(5)
        case .exclamation: WordID(6)
        case .ellipsis: WordID(7)
        case .dash: WordID(8)
        case .leftParenthesis: WordID(9)
        case .rightParenthesis: WordID(10)
        case .leftBracket: WordID(11)
        case .rightBracket: WordID(12)
        case .slash: WordID(13)
        case .ampersand: WordID(14)
        case .percent: WordID(15)
        case .dollar: WordID(16)
        case .euro: WordID(17)
        case .pound: WordID(18)
        case .yen: WordID(19)
        case .other: WordID(20)
        }
    }
}
