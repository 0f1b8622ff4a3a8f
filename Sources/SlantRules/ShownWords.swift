/// Words of an article as messages show them: blanks run together, long ones cut in the middle.
package enum ShownWords {
    /// Longer words are cut: a message is read at a glance.
    private static let longest = 40

    /// At most 40 characters of a text on one line, cut between words.
    package static func shown(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        let joined = words.joined(separator: " ")
        guard joined.count > longest, words.count > 1 else { return joined }
        var head = [words[0]]
        var tail: [Substring] = []
        var rest = words[1...]
        var count = words[0].count + 2
        var takesLast = true
        while let next = takesLast ? rest.last : rest.first {
            count += next.count + 1
            if count > longest { break }
            if takesLast { tail.insert(rest.removeLast(), at: 0) } else { head.append(rest.removeFirst()) }
            takesLast.toggle()
        }
        return (head + ["…"] + tail).joined(separator: " ")
    }
}
