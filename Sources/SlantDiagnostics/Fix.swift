/// A way to repair a diagnostic.
public struct Fix: Hashable, Sendable {
    /// How far a fix may go by itself. The words are those of the JSON output.
    public enum Safety: String, Sendable {
        /// `--fix` writes it.
        case safe
        /// `--fix --unsafe` writes it.
        case unsafe
        /// Only shown.
        case manual
    }

    /// What it does, for a menu.
    public let title: String
    /// Sorted, disjoint, never inside quoted words.
    public let edits: [TextEdit]
    /// Who may apply it.
    public let safety: Safety

    /// A fix; its edits must be sorted and disjoint.
    public init(title: String, edits: [TextEdit], safety: Safety) {
        for (left, right) in zip(edits, edits.dropFirst()) {
            precondition(left.range.end <= right.range.start, "edits of a fix are sorted and disjoint")
        }
        self.title = title
        self.edits = edits
        self.safety = safety
    }
}

/// Other text for a range of bytes.
public struct TextEdit: Hashable, Sendable {
    /// What is replaced.
    public let range: TextRange
    /// By what.
    public let text: String

    /// Other text for a range.
    public init(range: TextRange, text: String) {
        self.range = range
        self.text = text
    }
}
