package import SlantDiagnostics

/// How a stream may be drawn on: colours and drawing characters. They repeat what the words say.
package struct Ink: Sendable {
    /// Sixteen-colour ANSI only; never black, white or dim, for terminals have light themes and dark ones.
    package enum Shade: String, Sendable {
        case bold = "1"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
        case cyan = "36"
    }

    package let isColored: Bool
    /// Whether the locale draws UTF-8; else `…` and its like become ASCII. Words of an article stay as they are.
    package let isUTF8: Bool

    package init(isColored: Bool, isUTF8: Bool) {
        self.isColored = isColored
        self.isUTF8 = isUTF8
    }

    package func paint(_ text: String, _ shade: Shade) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(shade.rawValue)m\(text)\u{1B}[0m" : text
    }

    package var ellipsis: String { isUTF8 ? "…" : "..." }
    package var arrow: String { isUTF8 ? "→" : "->" }

    package func shade(of severity: Severity) -> Shade {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .suggestion: .cyan
        }
    }
}
