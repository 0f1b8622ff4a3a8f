/// What of a page is its headline: the first `h1`; where there is none, the title for other sites (`og:title`), which
/// has no name of the outlet in it; else the title.
enum HeadlineSource {
    case heading, sharedTitle, title

    /// Looks through a page once.
    init(of bytes: Span<UInt8>) {
        var hasSharedTitle = false
        var index = 0
        while index + 3 < bytes.count {
            switch bytes[index] {
            case .lessThan:
                if bytes[index + 1].lowercased == UInt8(ascii: "h"), bytes[index + 2] == UInt8(ascii: "1"),
                    !bytes[index + 3].isLetterOrDigit
                {
                    self = .heading
                    return
                }
            case .colon:
                if !hasSharedTitle { hasSharedTitle = HeadlineSource.isSharedTitle(bytes, around: index) }
            default: break
            }
            index += 1
        }
        self = hasSharedTitle ? .sharedTitle : .title
    }

    /// What a tag calls the title for other sites.
    static let sharedTitleName = "og:title"

    private static func isSharedTitle(_ bytes: Span<UInt8>, around colon: Int) -> Bool {
        let name = Array(sharedTitleName.utf8)
        guard colon >= 2, colon + name.count - 2 <= bytes.count else { return false }
        for (offset, byte) in name.enumerated() where bytes[colon - 2 + offset].lowercased != byte { return false }
        return true
    }
}
