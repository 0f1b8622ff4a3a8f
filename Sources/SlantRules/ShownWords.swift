/// Words of an article as messages show them: blanks run together, long ones cut in the middle.
package enum ShownWords {
    /// Longer words are cut: a message is read at a glance.
    private static let longest = 40

    /// At most 40 characters of a text, on one line.
    package static func shown(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.count > longest else { return words }
        let gap = " … "
        let head = (longest - gap.count) / 2
        return words.prefix(head) + gap + words.suffix(longest - gap.count - head)
    }
}
