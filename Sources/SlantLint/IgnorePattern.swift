/// A line of `.gitignore` or an entry of `ignore`: a pattern of what a walk leaves out, or with `!` of what it does not.
package struct IgnorePattern: Hashable, Sendable {
    package let glob: Glob
    /// `!`: what matches is taken in again.
    package let isNegated: Bool

    /// An entry of a configuration.
    package init(_ text: String) { self.init(text, expandsBraces: true) }

    /// A line of an ignore file; `nil` for a blank one or a comment.
    package init?(line: String) {
        var text = Substring(line)
        while text.last == " " || text.last == "\t" || text.last == "\r" {
            // A blank after a backslash belongs to the name.
            if text.dropLast().last == "\\" { break }
            text.removeLast()
        }
        guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
        self.init(String(text), expandsBraces: false)
    }

    private init(_ text: String, expandsBraces: Bool) {
        isNegated = text.hasPrefix("!")
        glob = Glob(isNegated ? String(text.dropFirst()) : text, expandsBraces: expandsBraces)
    }
}
