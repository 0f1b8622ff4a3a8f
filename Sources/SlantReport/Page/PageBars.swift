/// Bars as SVG. Lengths are attributes, never styles: the page's policy allows one style sheet and nothing inline. They
/// are hidden from screen readers where the numbers stand beside them.
struct PageBars {
    /// A track, filled as far as `value` is of `most`.
    static func track(_ value: Int, of most: Int, _ html: inout HTMLWriter) {
        svg(width: 160, height: 10, &html) { html in
            html.open("rect", ["class": "track", "x": ".5", "y": ".5", "width": "159", "height": "9"])
            html.close("rect")
            if value > 0, most > 0 {
                rect("full", x: 0, y: 0, width: 160 * Double(value) / Double(most), height: 10, &html)
            }
        }
    }

    /// Solid for quoted, outlined for reported, of `most` words; nothing for none.
    static func speech(quoted: Int, reported: Int, of most: Int, width: Double = 300, _ html: inout HTMLWriter) {
        guard quoted + reported > 0, most > 0 else { return }
        let full = width * Double(quoted) / Double(most)
        let part = width * Double(reported) / Double(most)
        svg(width: Int(width), height: 16, &html) { html in
            if quoted > 0 { rect("full", x: 0, y: 1, width: full, height: 14, &html) }
            if reported > 0 { rect("part", x: full + 0.5, y: 1.5, width: max(part - 1, 1), height: 13, &html) }
        }
    }

    /// An `svg` that says nothing to screen readers. A `wide` one keeps its height where it is squeezed.
    static func svg(
        _ classes: String = "bar", width: Int, height: Int, _ html: inout HTMLWriter,
        _ contents: (inout HTMLWriter) -> Void
    ) {
        html.open(
            "svg",
            [
                "class": classes, "viewBox": "0 0 \(width) \(height)", "width": "\(width)", "height": "\(height)",
                "preserveAspectRatio": classes == "wide" ? "none" : "xMinYMid", "aria-hidden": "true",
                "focusable": "false",
            ])
        contents(&html)
        html.close("svg")
    }

    static func rect(
        _ classes: String, x: Double, y: Double, width: Double, height: Double, _ html: inout HTMLWriter
    ) {
        html.open(
            "rect",
            ["class": classes, "x": tenth(x), "y": tenth(y), "width": tenth(width), "height": tenth(height)])
        html.close("rect")
    }

    /// One decimal: the same bytes on every machine.
    static func tenth(_ value: Double) -> String {
        let tenths = Int(value * 10 + 0.5)
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
