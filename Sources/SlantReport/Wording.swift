/// Numbers and quoted words as every output for people writes them (docs: "How slant words things").
package enum Wording {
    /// `3,120`: thousands with a comma, whatever the locale, so that the same input gives the same bytes.
    package static func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var grouped = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        return grouped
    }

    /// `1 warning`, `2 warnings`, `no warnings`.
    package static func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        let plural = plural ?? noun + "s"
        switch count {
        case 0: return "no \(plural)"
        case 1: return "1 \(noun)"
        default: return "\(number(count)) \(plural)"
        }
    }

    /// `1.2`: one decimal, rounded half up; `value` is not negative.
    package static func oneDecimal(_ value: Double) -> String {
        let tenths = Int(value * 10 + 0.5)
        return "\(number(tenths / 10)).\(tenths % 10)"
    }

    /// Words of an article between “ ”: blanks run together, over 40 cells cut in the middle with “ … ”.
    package static func quoted(_ words: String, ellipsis: String = "…") -> String {
        "“\(shortened(words, to: 40, ellipsis: ellipsis))”"
    }

    /// Words of an article with blanks run together, cut in the middle where they take more than `limit` cells.
    package static func shortened(_ words: String, to limit: Int, ellipsis: String = "…") -> String {
        let words = words.split(whereSeparator: \.isWhitespace).map { Substring(CharacterCells.shown(String($0))) }
        let joined = words.joined(separator: " ")
        guard CharacterCells.count(of: joined) > limit, words.count > 1 else { return joined }
        var left = [words[0]]
        var right: [Substring] = []
        var cells = CharacterCells.count(of: words[0]) + ellipsis.count + 1
        var rest = words.dropFirst()
        var takesRight = true
        while let next = takesRight ? rest.last : rest.first {
            cells += CharacterCells.count(of: next) + 1
            if cells > limit { break }
            if takesRight { right.insert(rest.removeLast(), at: 0) } else { left.append(rest.removeFirst()) }
            takesRight.toggle()
        }
        return (left + [Substring(ellipsis)] + right).joined(separator: " ")
    }

    /// `a`, `a and b`, `a, b and c`.
    package static func list(_ items: [String], _ word: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// A text cut at blanks into lines of at most `width` cells; a longer word has a line of its own.
    package static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var cells = 0
        for word in text.split(separator: " ") {
            let wide = CharacterCells.count(of: word)
            if cells > 0, cells + 1 + wide > width {
                lines.append(line)
                line = ""
                cells = 0
            }
            if cells > 0 {
                line += " "
                cells += 1
            }
            line += word
            cells += wide
        }
        if cells > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }
}
