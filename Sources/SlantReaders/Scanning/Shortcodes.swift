/// `{{< figure … >}}`, `{% include … %}`: what a site's generator puts other text for.
///
/// One belongs to one text and is asked from left to right: what never ends is looked for only once.
struct Shortcodes {
    private var hasNoBraces = false
    private var hasNoPercent = false

    /// The byte after the shortcode that begins at `start`, which is a `{`.
    mutating func end(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case .openBrace: return search(bytes, .closeBrace, from: start + 2, &hasNoBraces)
        case .percent: return search(bytes, .percent, from: start + 2, &hasNoPercent)
        default: return nil
        }
    }

    private func search(_ bytes: Span<UInt8>, _ mark: UInt8, from start: Int, _ isMissing: inout Bool) -> Int? {
        guard !isMissing else { return nil }
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == mark, bytes[index + 1] == .closeBrace { return index + 2 }
            index += 1
        }
        isMissing = true
        return nil
    }
}
