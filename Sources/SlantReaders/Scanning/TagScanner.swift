/// Reads what a `<` begins: a tag, a comment, a declaration.
///
/// One scanner belongs to one text and is asked about places from left to right: it remembers which ends it has looked
/// for in vain, so that ten thousand unclosed comments do not each read on to the end of the text.
struct TagScanner {
    /// What was found.
    struct Tag {
        enum Kind {
            case opening, closing, comment
            /// Processing instruction, declaration, CDATA.
            case other
        }

        let kind: Kind
        /// The element's name, or what stands between the delimiters.
        let contents: Range<Int>
        /// The byte after it.
        let end: Int
    }

    /// Whose grammar holds: that of Markdown, where anything unusual is text, or that of browsers, who take it all.
    enum Strictness {
        case markdown, browser
    }

    let strictness: Strictness
    private var hasNoCommentEnd = false
    private var hasNoInstructionEnd = false
    private var hasNoDataEnd = false
    private var hasNoGreaterThan = false
    private var hasNoDoubleQuote = false
    private var hasNoSingleQuote = false

    init(_ strictness: Strictness) { self.strictness = strictness }

    /// The tag, comment or declaration that begins at `start`, which is a `<`.
    mutating func tag(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        let next = start + 1
        guard next < bytes.count else { return nil }
        switch bytes[next] {
        case .exclamation: return declaration(bytes, at: start)
        case .questionMark where strictness == .browser: return bogus(bytes, at: start)
        case .questionMark:
            return other(
                bytes, at: start, search(bytes, [.questionMark, .greaterThan], next + 1, &hasNoInstructionEnd))
        case .slash: return closing(bytes, at: start)
        case let byte where byte.isLetter: return opening(bytes, at: start)
        default: return nil
        }
    }

    // MARK: Comments and declarations

    private mutating func declaration(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        let next = start + 2
        if matches(bytes, at: next, [.hyphen, .hyphen]) { return comment(bytes, at: start) }
        if strictness == .browser { return bogus(bytes, at: start) }
        let data = Array("[CDATA[".utf8)
        if matches(bytes, at: next, data) {
            let end = [UInt8.closeBracket, .closeBracket, .greaterThan]
            return other(bytes, at: start, search(bytes, end, next + data.count, &hasNoDataEnd))
        }
        guard next < bytes.count, bytes[next].isLetter else { return nil }
        return other(bytes, at: start, search(bytes, [.greaterThan], next, &hasNoGreaterThan))
    }

    /// `<!-- … -->`. `<!-->` and `<!--->` are whole comments, too.
    private mutating func comment(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        let text = start + 4
        if matches(bytes, at: text, [.greaterThan]) { return Tag(kind: .comment, contents: text..<text, end: text + 1) }
        if matches(bytes, at: text, [.hyphen, .greaterThan]) {
            return Tag(kind: .comment, contents: text..<text, end: text + 2)
        }
        if strictness == .browser { return browserComment(bytes, from: text) }
        guard let end = search(bytes, [.hyphen, .hyphen, .greaterThan], text, &hasNoCommentEnd) else { return nil }
        return Tag(kind: .comment, contents: text..<(end - 3), end: end)
    }

    /// To browsers `--!>` ends a comment as well.
    private mutating func browserComment(_ bytes: Span<UInt8>, from text: Int) -> Tag? {
        var index = text
        while let end = search(bytes, [.hyphen, .hyphen], index, &hasNoCommentEnd) {
            for sign in [[UInt8.greaterThan], [.exclamation, .greaterThan]] where matches(bytes, at: end, sign) {
                return Tag(kind: .comment, contents: text..<(end - 2), end: end + sign.count)
            }
            index = end - 1
        }
        return nil
    }

    /// What browsers take for a comment and goes to the next `>`: `<?php`, `<![CDATA[`, `</ p>`.
    private mutating func bogus(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        other(bytes, at: start, search(bytes, [.greaterThan], start + 2, &hasNoGreaterThan))
    }

    private func other(_ bytes: Span<UInt8>, at start: Int, _ end: Int?) -> Tag? {
        end.map { Tag(kind: .other, contents: start..<$0, end: $0) }
    }

    private func matches(_ bytes: Span<UInt8>, at start: Int, _ wanted: [UInt8]) -> Bool {
        guard start + wanted.count <= bytes.count else { return false }
        for (offset, byte) in wanted.enumerated() where bytes[start + offset] != byte { return false }
        return true
    }

    /// The byte after the next occurrence of `wanted`; what is not found once is never looked for again.
    private func search(_ bytes: Span<UInt8>, _ wanted: [UInt8], _ start: Int, _ isMissing: inout Bool) -> Int? {
        guard !isMissing, let first = wanted.first else { return nil }
        var index = start
        while index + wanted.count <= bytes.count {
            if bytes[index] == first, matches(bytes, at: index, wanted) { return index + wanted.count }
            index += 1
        }
        isMissing = true
        return nil
    }

    // MARK: Tags

    private mutating func closing(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        guard let name = name(bytes, at: start + 2) else {
            return strictness == .browser ? bogus(bytes, at: start) : nil
        }
        var index = name.upperBound
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        if strictness == .browser {
            while index < bytes.count, bytes[index] != .greaterThan, bytes[index] != .lessThan { index += 1 }
        }
        guard index < bytes.count, bytes[index] == .greaterThan else { return nil }
        return Tag(kind: .closing, contents: name, end: index + 1)
    }

    private mutating func opening(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        guard let name = name(bytes, at: start + 1) else { return nil }
        var index = name.upperBound
        while true {
            let blanks = index
            while index < bytes.count, bytes[index].isBlank { index += 1 }
            guard index < bytes.count else { return nil }
            if bytes[index] == .greaterThan { return Tag(kind: .opening, contents: name, end: index + 1) }
            if bytes[index] == .slash {
                index += 1
                if index < bytes.count, bytes[index] == .greaterThan {
                    return Tag(kind: .opening, contents: name, end: index + 1)
                }
                if strictness == .markdown { return nil }
                continue
            }
            if index == blanks, strictness == .markdown { return nil }
            guard let end = attribute(bytes, at: index) else { return nil }
            index = end
        }
    }

    private func name(_ bytes: Span<UInt8>, at start: Int) -> Range<Int>? {
        guard start < bytes.count, bytes[start].isLetter else { return nil }
        var index = start
        while index < bytes.count, bytes[index].isLetterOrDigit || bytes[index] == .hyphen || bytes[index] == .colon {
            if bytes[index] == .colon, strictness == .markdown { break }
            index += 1
        }
        return start..<index
    }

    /// The byte after `name`, `name=value`, `name='value'` or `name="value"`. No attribute holds a `<` outside quotation
    /// marks, so that a tag that never ends is given up at the next one.
    private mutating func attribute(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        var index = start
        while index < bytes.count, isPartOfAttributeName(bytes[index], isFirst: index == start) { index += 1 }
        guard index > start else { return nil }
        let nameEnd = index
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        guard index < bytes.count, bytes[index] == .equals else { return nameEnd }
        index += 1
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case .doubleQuote: return search(bytes, [.doubleQuote], index + 1, &hasNoDoubleQuote)
        case .singleQuote: return search(bytes, [.singleQuote], index + 1, &hasNoSingleQuote)
        default: break
        }
        let value = index
        while index < bytes.count, isPartOfBareValue(bytes[index]) { index += 1 }
        return index > value || strictness == .browser ? index : nil
    }

    private func isPartOfAttributeName(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case .underscore, .colon: true
        case .fullStop, .hyphen: !isFirst || strictness == .browser
        case .equals: isFirst && strictness == .browser
        case .greaterThan, .lessThan, .slash: false
        default:
            strictness == .browser
                ? !byte.isBlank : byte.isLetter || (!isFirst && byte.isDigit)
        }
    }

    private func isPartOfBareValue(_ byte: UInt8) -> Bool {
        switch byte {
        case .greaterThan, .lessThan: false
        case .doubleQuote, .singleQuote, .equals, .backtick: strictness == .browser
        default: !byte.isBlank
        }
    }
}
