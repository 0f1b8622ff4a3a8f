/// The words of a text as figures count them: a word is a run of letters and digits, with apostrophes inside. These are
/// not the tokens that rules see: whoever measures a program must not ask it what a word is.
package struct ScoredText: Sendable {
    /// In lower case.
    package let words: [String]
    /// The bytes of each word, ascending.
    package let places: [ByteSpan]
    let bytes: [UInt8]

    /// Linear in the text.
    package init(_ text: String) {
        var words: [String] = []
        var places: [ByteSpan] = []
        var word = ""
        var start = 0
        var at = 0
        // An apostrophe belongs to a word only if another letter follows it.
        var apostrophe: Unicode.Scalar?
        func close(_ end: Int) {
            guard !word.isEmpty else { return }
            words.append(word.lowercased())
            places.append(ByteSpan(start, apostrophe.map { end - UTF8.width($0) } ?? end))
            word = ""
        }
        for scalar in text.unicodeScalars {
            if ScoredText.isWordScalar(scalar) {
                if word.isEmpty { start = at } else if let apostrophe { word.unicodeScalars.append(apostrophe) }
                apostrophe = nil
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty, apostrophe == nil, scalar == "'" || scalar == "\u{2019}" {
                apostrophe = scalar
            } else {
                close(at)
                apostrophe = nil
            }
            at += UTF8.width(scalar)
        }
        close(at)
        self.words = words
        self.places = places
        bytes = Array(text.utf8)
    }

    /// Indices of the words that share a byte with one of the spans.
    package func inside(_ spans: [ByteSpan]) -> Set<Int> {
        var found: Set<Int> = []
        for span in spans {
            var index = firstWord(endingAfter: span.start)
            while index < places.count, places[index].start < span.end {
                found.insert(index)
                index += 1
            }
        }
        return found
    }

    /// Indices of the words of each place where a phrase stands, case apart.
    package func standing(_ phrase: String) -> Set<Int> {
        let wanted = ScoredText(phrase).words
        guard let first = wanted.first, words.count >= wanted.count else { return [] }
        var found: Set<Int> = []
        for index in 0...(words.count - wanted.count) where words[index] == first {
            if words[index..<(index + wanted.count)].elementsEqual(wanted) {
                found.formUnion(index..<(index + wanted.count))
            }
        }
        return found
    }

    /// A span without the marks, blanks and dashes at its ends.
    func trimmed(_ span: ByteSpan) -> ByteSpan {
        let scalars = Array(string(span).unicodeScalars)
        let isOuter: (Unicode.Scalar) -> Bool = { ScoredText.outer.contains($0) }
        let left = scalars.prefix(while: isOuter).reduce(0) { $0 + UTF8.width($1) }
        let right = scalars.reversed().prefix(while: isOuter).reduce(0) { $0 + UTF8.width($1) }
        return ByteSpan(span.start + left, span.end - right)
    }

    func string(_ span: ByteSpan) -> String {
        guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return "" }
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    /// Letters and numbers of every script.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    private static let outer = Set(" \t\r\n\u{A0}\"“”„‟«»‘’‚'`.,;:!?…—–-()[]".unicodeScalars)

    private func firstWord(endingAfter offset: Int) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
