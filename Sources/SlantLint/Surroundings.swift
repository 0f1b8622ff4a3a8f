package import SlantDiagnostics

/// The words that a finding stands among. They tell it again after lines have moved, where a line number would not.
///
/// Words are runs of letters and digits, whatever the markup, white space and punctuation between them. Looking is
/// bounded on both sides, so that a text of one line costs no more than any other.
package struct Surroundings: Hashable, Sendable {
    /// So many words of the sentence on each side: more than that says nothing new.
    private static let sentenceWords = 12
    /// So many words of the sentences before and after it: enough to tell neighbours apart.
    private static let neighbourWords = 3
    /// Bytes looked at on each side. Twenty words of English have about 120.
    private static let reach = 600

    /// The words of the sentence before the finding, at most twelve.
    package let before: [String]
    /// The words of the finding.
    package let words: [String]
    /// The words of the sentence after it, at most twelve.
    package let after: [String]
    /// The last words of the sentence before, at most three; none at the beginning of the text.
    package let previous: [String]
    /// The first words of the sentence after, at most three; none at the end of the text.
    package let next: [String]

    package init(before: [String], words: [String], after: [String], previous: [String], next: [String]) {
        self.before = before
        self.words = words
        self.after = after
        self.previous = previous
        self.next = next
    }

    /// What stands around a range of a text.
    package init(of range: TextRange, in file: FileText) {
        let start = Surroundings.boundary(max(0, Int(range.start) - Surroundings.reach), in: file.bytes)
        let end = Surroundings.boundary(min(file.bytes.count, Int(range.end) + Surroundings.reach), in: file.bytes)
        let left = Surroundings.sentences(file.bytes[start..<Int(range.start)])
        let right = Surroundings.sentences(file.bytes[Int(range.end)..<end])
        before = Array((left.last ?? []).suffix(Surroundings.sentenceWords))
        words = Surroundings.sentences(file.bytes[range.indices]).flatMap { $0 }
        after = Array((right.first ?? []).prefix(Surroundings.sentenceWords))
        previous = Array((left.dropLast().last { !$0.isEmpty } ?? []).suffix(Surroundings.neighbourWords))
        next = Array((right.dropFirst().first { !$0.isEmpty } ?? []).prefix(Surroundings.neighbourWords))
    }

    /// The sentence as it is kept in files: `The ⟦foreign-funded⟧ group left`.
    package var sentence: String {
        let marked = "⟦" + words.joined(separator: " ") + "⟧"
        return (before + [marked] + after).joined(separator: " ")
    }

    /// The next start of a character: a reach must not cut one.
    private static func boundary(_ index: Int, in bytes: [UInt8]) -> Int {
        var index = index
        while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }

    /// The words of a stretch, cut where a sentence, a line of its own or a paragraph ends. There is always one list,
    /// and an empty one at the end if the stretch ends with the end of a sentence.
    private static func sentences(_ bytes: ArraySlice<UInt8>) -> [[String]] {
        var sentences: [[String]] = [[]]
        var word = String.UnicodeScalarView()
        var lineEnds = 0
        var mayEnd = false
        func close() {
            guard !word.isEmpty else { return }
            sentences[sentences.count - 1].append(String(word))
            word.removeAll()
        }
        func end() {
            // The first list is the finding's own sentence where it goes on, even if no word of it is left.
            if sentences.count == 1 || sentences.last?.isEmpty == false { sentences.append([]) }
        }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
                lineEnds = 0
                mayEnd = false
                continue
            }
            close()
            switch scalar {
            case ".", "!", "?": mayEnd = true
            case "\n":
                lineEnds += 1
                if lineEnds > 1 || mayEnd { end() }
            case " ", "\t", "\r": if mayEnd { end() }
            default: break
            }
        }
        close()
        if mayEnd { end() }
        return sentences
    }
}

/// A number for a finding that stays the same while lines move: of its rule and the words of its sentence.
package struct Fingerprint: Sendable {
    private var seen: [UInt64: Int] = [:]

    package init() {}

    /// Sixteen hexadecimal digits. Equal findings of a text are counted, so that no two have the same; ask for them
    /// in their order. `path` is nothing where the place is told otherwise.
    package mutating func next(of diagnostic: Diagnostic, in file: FileText, path: String = "") -> String {
        let around = Surroundings(of: diagnostic.range, in: file)
        let hash = Fingerprint.hash([path, diagnostic.id ?? "", around.sentence])
        let ordinal = seen[hash, default: 0]
        seen[hash] = ordinal + 1
        let digits = String(ordinal == 0 ? hash : Fingerprint.hash([String(hash), String(ordinal)]), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// FNV-1a in 64 bits, a zero after each part: the same on every machine and in every version.
    private static func hash(_ parts: [String]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = hash &* 0x100_0000_01B3
        }
        return hash
    }
}
