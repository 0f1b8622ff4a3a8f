import SlantArticle
import SlantDiagnostics
import SlantLint

/// A draft and all that linting it asks: taken from the session at one moment, changed by nothing.
struct Draft: Sendable {
    let document: Document
    /// `nil` where the settings leave the text out, or are broken.
    var linter: Linter?
    /// Tells results of other settings from these.
    let generation: Int
    let client: ClientCapabilities

    /// What the linter says of the text. Time linear in it.
    var result: LintResult? {
        linter.map { $0.result(for: text, place: place) }
    }

    /// Whose words are whose in it.
    var article: Article? { linter?.article(for: text, place: place) }

    /// The counts of its framing.
    var profile: ProfileResult? { linter?.profile(for: text, place: place) }

    /// Names text, settings and packs of a result: the same again gives the same findings.
    var resultID: String { Draft.resultID(of: document.file.bytes, generation: generation) }

    static func resultID(of bytes: [UInt8], generation: Int) -> String {
        // FNV-1a, 64 bits: two drafts of one document that collide are rarer than a cosmic ray.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let text = bytes.span
        for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return "\(generation)-\(String(hash, radix: 16))"
    }

    private var text: FileText {
        document.kind == .commitMessage ? CommitMessage.prose(of: document.file) : document.file
    }

    private var place: TextPlace {
        guard case .draft(let format) = document.kind else { return TextPlace(path: document.path, format: "text") }
        return TextPlace(path: document.path, format: format)
    }
}
