/// A text in which stretches are marked: `The ⟦spin⟧{pack/rule} cycle`. The notation of pack examples, of tests and of
/// what is printed when one of them fails.
///
/// Marks nest. A mark may carry a label in braces right behind it. A bracket without its partner is kept as text and
/// said so.
package struct MarkedText: Sendable, Hashable {
    /// A marked stretch.
    package struct Mark: Sendable, Hashable {
        /// UTF-8 bytes of the plain text.
        package let range: Range<Int>
        /// What the braces say; `nil` without braces.
        package let label: String?

        package init(_ range: Range<Int>, label: String? = nil) {
            self.range = range
            self.label = label
        }
    }

    /// The text without its marks.
    package let text: String
    /// By start; of those that start together the longer first.
    package let marks: [Mark]
    /// Whether every bracket has its partner.
    package let isBalanced: Bool
    /// Where marks moved bytes: (offset in `text`, offset in what was parsed), ascending.
    private let shifts: [(plain: Int, written: Int)]

    package static func == (left: MarkedText, right: MarkedText) -> Bool {
        left.text == right.text && left.marks == right.marks
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(marks)
    }

    /// A text and its marks, put in order.
    package init(text: String, marks: [Mark]) {
        self.text = text
        self.marks = MarkedText.ordered(marks)
        isBalanced = true
        shifts = []
    }

    /// Reads the notation. Linear in the text.
    package init(parsing written: String) {
        var plain: [UInt8] = []
        var marks: [Mark] = []
        var open: [Int] = []
        var isBalanced = true
        var shifts: [(plain: Int, written: Int)] = []
        let bytes = Array(written.utf8)
        var index = 0
        while index < bytes.count {
            switch MarkedText.bracket(at: index, in: bytes) {
            case .open:
                open.append(plain.count)
                index += 3
            case .close where open.isEmpty:
                isBalanced = false
                plain += bytes[index..<index + 3]
                index += 3
                continue
            case .close:
                let start = open.removeLast()
                index += 3
                let label = MarkedText.label(at: &index, in: bytes)
                marks.append(Mark(start..<plain.count, label: label))
            case nil:
                plain.append(bytes[index])
                index += 1
                continue
            }
            shifts.append((plain.count, index))
        }
        self.text = String(decoding: plain, as: UTF8.self)
        self.marks = MarkedText.ordered(marks)
        self.isBalanced = isBalanced && open.isEmpty
        self.shifts = shifts
    }

    /// The bytes of what was parsed that some bytes of the plain text were written with.
    package func written(_ range: Range<Int>) -> Range<Int> {
        let start = written(range.lowerBound, isEnd: false)
        return start..<max(start, written(range.upperBound, isEnd: true))
    }

    private func written(_ plain: Int, isEnd: Bool) -> Int {
        var base = (plain: 0, written: 0)
        for shift in shifts {
            if isEnd ? shift.plain >= plain : shift.plain > plain { break }
            base = shift
        }
        return base.written + (plain - base.plain)
    }

    /// The notation again.
    package var description: String {
        var output = ""
        var open: [Mark] = []
        var index = 0
        var next = 0
        let bytes = Array(text.utf8)
        func close(_ mark: Mark) { output += "⟧" + (mark.label.map { "{\($0)}" } ?? "") }
        while true {
            let starts = next < marks.count ? marks[next].range.lowerBound : Int.max
            let ends = open.last?.range.upperBound ?? Int.max
            let stop = min(starts, ends, bytes.count)
            if stop > index { output += String(decoding: bytes[index..<stop], as: UTF8.self) }
            index = max(index, stop)
            if let last = open.last, ends <= starts, ends <= index {
                close(last)
                open.removeLast()
            } else if next < marks.count, starts <= index {
                output += "⟦"
                // Marks that cross are closed together: the notation can only nest.
                let inner = marks[next]
                let end = min(inner.range.upperBound, open.last?.range.upperBound ?? Int.max)
                open.append(Mark(inner.range.lowerBound..<max(inner.range.lowerBound, end), label: inner.label))
                next += 1
            } else if index >= bytes.count {
                break
            }
        }
        for mark in open.reversed() { close(mark) }
        return output
    }

    private enum Bracket { case open, close }

    /// ⟦ is E2 9F A6 in UTF-8, ⟧ E2 9F A7.
    private static func bracket(at index: Int, in bytes: [UInt8]) -> Bracket? {
        guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x9F else { return nil }
        switch bytes[index + 2] {
        case 0xA6: return .open
        case 0xA7: return .close
        default: return nil
        }
    }

    private static func label(at index: inout Int, in bytes: [UInt8]) -> String? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "{"),
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
        else { return nil }
        defer { index = end + 1 }
        return String(decoding: bytes[index + 1..<end], as: UTF8.self)
    }

    private static func ordered(_ marks: [Mark]) -> [Mark] {
        marks.sorted {
            ($0.range.lowerBound, -$0.range.upperBound, $0.label ?? "")
                < ($1.range.lowerBound, -$1.range.upperBound, $1.label ?? "")
        }
    }
}
