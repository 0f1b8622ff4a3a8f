import SlantText

/// A stretch between marks before anybody has asked what it does.
struct MarkedStretch: Sendable {
    let range: ProseRange
    let tokens: Range<Int>
    let depth: Int
    let isClosed: Bool
    let block: Int
    /// Whether it is the next paragraph of a quotation that the block before left open.
    var continuesBlockBefore = false
}

/// Pairs quotation marks, block by block, in one pass over the marks. Every mark pushes or pops at most one open
/// quotation, so that time is linear whatever the marks are.
struct QuotationMarks {
    private struct Open {
        let mark: Int
        let isSingle: Bool
        /// The form that ends it, beside the usual one: German and reversed marks.
        let closer: Mark.Form
    }

    /// Quotations in quotations in quotations: more is no prose, and what is not pushed costs nothing.
    private static let deepest = 6

    private let text: TokenizedText
    private let grammar: ArticleGrammar
    private var stretches: [MarkedStretch] = []
    private var stack: [Open] = []
    /// By mark: whether a later mark of the block can close a single quotation that it opens.
    private var singleCloserAhead: [Bool] = []

    /// All stretches of a text, by start.
    static func stretches(in text: TokenizedText, grammar: ArticleGrammar) -> [MarkedStretch] {
        guard !text.marks.isEmpty else { return [] }
        var pass = QuotationMarks(text: text, grammar: grammar)
        pass.lookAhead()
        var first = 0
        while first < text.marks.count {
            let block = text.marks[first].block
            var last = first
            while last < text.marks.count, text.marks[last].block == block { last += 1 }
            pass.read(first..<last)
            first = last
        }
        pass.stretches.sort { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
        pass.linkParagraphs()
        return pass.stretches
    }

    private init(text: TokenizedText, grammar: ArticleGrammar) {
        self.text = text
        self.grammar = grammar
    }

    /// For each mark whether a closing single mark follows in its block before the next opening one.
    private mutating func lookAhead() {
        singleCloserAhead = [Bool](repeating: false, count: text.marks.count)
        var isAhead = false
        var block = UInt32.max
        for index in text.marks.indices.reversed() {
            let mark = text.marks[index]
            if mark.block != block {
                isAhead = false
                block = mark.block
            }
            singleCloserAhead[index] = isAhead
            if isElision(mark) { continue }
            switch mark.form {
            case .rightSingle, .straightSingle:
                if !mark.spaceBefore { isAhead = true } else if !mark.spaceAfter { isAhead = false }
            case .leftSingle: if mark.spaceBefore { isAhead = false } else { isAhead = true }
            default: break
            }
        }
    }

    private mutating func read(_ marks: Range<Int>) {
        stack.removeAll(keepingCapacity: true)
        for index in marks {
            let mark = text.marks[index]
            let looksOpening = mark.spaceBefore && !mark.spaceAfter
            let looksClosing = !mark.spaceBefore && mark.spaceAfter
            switch mark.form {
            case .leftDouble:
                if let top = innermost(single: false), stack[top].closer == .leftDouble {
                    close(top, at: index)
                } else if looksClosing, let top = innermost(single: false) {
                    close(top, at: index)
                } else {
                    openDouble(index, closer: .rightDouble)
                }
            case .rightDouble:
                if let top = innermost(single: false) {
                    close(top, at: index)
                } else if looksOpening {
                    openDouble(index, closer: .rightDouble)
                }
            case .straightDouble:
                if let top = innermost(single: false), !looksOpening {
                    close(top, at: index)
                } else if mark.spaceBefore, !looksClosing {
                    openDouble(index, closer: .straightDouble)
                }
            case .lowDouble: openDouble(index, closer: .leftDouble)
            case .leftGuillemet, .rightGuillemet:
                let twin: Mark.Form = mark.form == .leftGuillemet ? .rightGuillemet : .leftGuillemet
                if let top = innermost(single: false), stack[top].closer == mark.form {
                    close(top, at: index)
                } else {
                    openDouble(index, closer: twin)
                }
            case .leftSingleGuillemet, .rightSingleGuillemet:
                let twin: Mark.Form = mark.form == .leftSingleGuillemet ? .rightSingleGuillemet : .leftSingleGuillemet
                if let top = innermost(single: true), stack[top].closer == mark.form {
                    close(top, at: index)
                } else {
                    push(index, isSingle: true, closer: twin)
                }
            case .lowSingle: push(index, isSingle: true, closer: .leftSingle)
            case .leftSingle, .rightSingle, .straightSingle: readSingle(index)
            }
        }
        endBlock(marks)
    }

    /// An apostrophe or a mark. A closing one after an s may be a plural possessive: it closes only if no other mark
    /// that could close follows.
    private mutating func readSingle(_ index: Int) {
        let mark = text.marks[index]
        if isElision(mark) { return }
        if let top = innermost(single: true), top == stack.count - 1 {
            // ‘’Course she did’: an apostrophe right behind the opening mark.
            if mark.form == .rightSingle, !mark.spaceAfter, text.marks[stack[top].mark].end == mark.start { return }
            if stack[top].closer == mark.form, mark.form == .leftSingle { return close(top, at: index) }
            if !mark.spaceBefore, mark.form != .leftSingle {
                if mark.spaceAfter, followsPlural(mark), singleCloserAhead[index] { return }
                return close(top, at: index)
            }
        }
        switch mark.form {
        case .leftSingle: if mark.spaceBefore || !mark.spaceAfter { push(index, isSingle: true, closer: .rightSingle) }
        default:
            guard mark.spaceBefore, !mark.spaceAfter, singleCloserAhead[index] else { return }
            push(index, isSingle: true, closer: .straightSingle)
        }
    }

    /// rock ’n’ roll: an n between two apostrophes.
    private func isElision(_ mark: Mark) -> Bool {
        let bytes = text.prose.text
        func isApostrophe(at index: Int) -> Bool {
            guard index >= 0, index < bytes.count else { return false }
            return bytes[index] == UInt8(ascii: "'")
                || index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
                    && (bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99)
        }
        let (start, end) = (Int(mark.start), Int(mark.end))
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "n"), isApostrophe(at: end + 1) { return true }
        guard start > 0, bytes[start - 1] | 0x20 == UInt8(ascii: "n") else { return isClipped(mark) }
        return isApostrophe(at: start - 2) || isApostrophe(at: start - 4) || isClipped(mark)
    }

    /// ’til, o’: a word that is written with an apostrophe at its beginning or end.
    private func isClipped(_ mark: Mark) -> Bool {
        let next = Int(mark.nextToken)
        if mark.spaceBefore, !mark.spaceAfter, next < text.tokens.count, text.tokens[next].start == mark.end {
            return mark.form != .leftSingle && isIn(.clippedStart, next)
        }
        guard mark.spaceAfter, !mark.spaceBefore, next > 0, text.tokens[next - 1].end == mark.start else {
            return false
        }
        return isIn(.clippedEnd, next - 1)
    }

    private func isIn(_ list: WordLists, _ token: Int) -> Bool {
        !grammar.entry(text.tokens[token].word).lists.isDisjoint(with: list)
    }

    private func followsPlural(_ mark: Mark) -> Bool {
        mark.start > 0 && text.prose.text[Int(mark.start) - 1] | 0x20 == UInt8(ascii: "s")
    }

    private func innermost(single: Bool) -> Int? { stack.lastIndex { $0.isSingle == single } }

    /// A double mark that opens while one of the same kind is open: the one before was never closed.
    private mutating func openDouble(_ index: Int, closer: Mark.Form) {
        if let open = innermost(single: false), stack[open].closer == closer, open == stack.count - 1 {
            endUnclosed(open, at: text.marks[index].start, token: Int(text.marks[index].nextToken))
            stack.removeSubrange(open...)
        }
        push(index, isSingle: false, closer: closer)
    }

    private mutating func push(_ index: Int, isSingle: Bool, closer: Mark.Form) {
        guard stack.count < QuotationMarks.deepest else { return }
        stack.append(Open(mark: index, isSingle: isSingle, closer: closer))
    }

    /// Closes one; what is open within it was no quotation.
    private mutating func close(_ position: Int, at index: Int) {
        let opening = text.marks[stack[position].mark]
        let closing = text.marks[index]
        stack.removeSubrange(position...)
        stretches.append(
            MarkedStretch(
                range: ProseRange(start: opening.start, end: closing.end),
                tokens: Int(opening.nextToken)..<Int(closing.nextToken), depth: position, isClosed: true,
                block: Int(opening.block)))
    }

    private mutating func endUnclosed(_ position: Int, at end: UInt32, token: Int) {
        let opening = text.marks[stack[position].mark]
        stretches.append(
            MarkedStretch(
                range: ProseRange(start: opening.start, end: end), tokens: Int(opening.nextToken)..<token,
                depth: position, isClosed: false, block: Int(opening.block)))
    }

    /// What is open at the end of a block ends there; a single mark that nothing closes is an apostrophe, unless
    /// the block begins with it.
    private mutating func endBlock(_ marks: Range<Int>) {
        guard let open = stack.first else { return }
        let block = Int(text.marks[open.mark].block)
        let tokens = text.blockTokens[block]
        if open.isSingle, Int(text.marks[open.mark].nextToken) != tokens.lowerBound { return }
        endUnclosed(0, at: text.prose.blocks[block].range.end, token: tokens.upperBound)
    }

    /// Marks the paragraphs that go on with a quotation left open by the one before.
    private mutating func linkParagraphs() {
        var open: Int?
        for index in stretches.indices where stretches[index].depth == 0 {
            let stretch = stretches[index]
            let block = text.blockTokens[stretch.block]
            if let previous = open, stretches[previous].block + 1 == stretch.block,
                stretch.tokens.lowerBound == block.lowerBound
            {
                stretches[index].continuesBlockBefore = true
            }
            open = !stretch.isClosed && stretch.tokens.upperBound == block.upperBound ? index : nil
        }
    }
}
