/// Whether a run of marks may open or close emphasis: CommonMark's left- and right-flanking runs.
struct Flanking {
    let canOpen: Bool
    let canClose: Bool

    init(_ bytes: Span<UInt8>, run: Range<Int>, mark: UInt8) {
        let before = Flanking.kind(of: Flanking.scalar(bytes, endingAt: run.lowerBound))
        let after = Flanking.kind(of: Flanking.scalar(bytes, startingAt: run.upperBound))
        let isLeft = after != .blank && (after != .punctuation || before != .other)
        let isRight = before != .blank && (before != .punctuation || after != .other)
        if mark == .underscore {
            canOpen = isLeft && (!isRight || before == .punctuation)
            canClose = isRight && (!isLeft || after == .punctuation)
        } else {
            canOpen = isLeft
            canClose = isRight
        }
    }

    private enum Kind { case blank, punctuation, other }

    /// The beginning and the end of a leaf count as blanks.
    private static func kind(of scalar: Unicode.Scalar?) -> Kind {
        guard let scalar else { return .blank }
        if scalar.value < 0x80 {
            let byte = UInt8(scalar.value)
            return byte.isBlank ? .blank : byte.isPunctuation ? .punctuation : .other
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return .blank
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return .punctuation
        default: return .other
        }
    }

    private static func scalar(_ bytes: Span<UInt8>, endingAt end: Int) -> Unicode.Scalar? {
        guard end > 0 else { return nil }
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(bytes, startingAt: start)
    }

    /// The text is valid UTF-8: the first byte tells how many follow.
    private static func scalar(_ bytes: Span<UInt8>, startingAt start: Int) -> Unicode.Scalar? {
        guard start < bytes.count else { return nil }
        let first = UInt32(bytes[start])
        guard first >= 0x80 else { return Unicode.Scalar(first) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = first & (0x7F >> UInt32(length))
        for index in (start + 1)..<min(start + length, bytes.count) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        return Unicode.Scalar(value)
    }
}
