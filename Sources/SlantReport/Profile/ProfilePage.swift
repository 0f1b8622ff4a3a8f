import SlantArticle
import SlantDiagnostics
import SlantLint

/// The framing of one article as a page: the article with its voices shaded and its findings beside it, who speaks and
/// how, what each side is called, claims without a source, harm. Each part is an extension in a file of its own.
///
/// Everything that is shown comes from the profile; the page counts nothing itself.
struct ProfilePage {
    let profile: Profile
    let name: String
    let version: String
    let pieces: ArticlePieces
    /// Line and column of each finding, by number - 1.
    let positions: [Position]

    init(_ document: ProfiledDocument, version: String) {
        profile = document.profile
        name = document.name
        self.version = version
        pieces = ArticlePieces(document.profile)
        var places = Places(in: document.profile.result.file)
        positions = document.profile.result.diagnostics.map { places.position(of: $0.range.start) }
    }

    var bytes: [UInt8] {
        var html = HTMLWriter()
        let shell = PageShell(
            assets: ProfilePageAssets.assets, title: "\(title) · framing profile",
            skip: ("article", "Skip to the article"))
        shell.open(&html)
        head(&html)
        glance(&html)
        article(&html)
        sources(&html)
        labels(&html)
        unsourced(&html)
        harm(&html)
        shell.close("Made by slant \(version).", &html)
        return html.taken()
    }

    /// The headline; without one the file's name without its folders.
    private var title: String { profile.headline ?? name.split(separator: "/").last.map(String.init) ?? name }

    var hasLabels: Bool { !profile.sides.isEmpty || !profile.others.isEmpty }

    private func head(_ html: inout HTMLWriter) {
        html.element("p", ["class": "kicker"]) { html in
            html.text("Framing profile · ")
            html.element("code", name)
        }
        html.line()
        html.element("h1", title)
        html.line()
        html.element("p", ["class": "summary"], ProfileSummary(profile).text)
        html.line()
        html.element("p", ["class": "facts"], facts)
        html.line()
        var parts = [("glance", "At a glance"), ("article", "Article"), ("sources", "Sources")]
        if hasLabels { parts.append(("labels", "Labels")) }
        parts += [("unsourced", "Claims without a source"), ("harm", "Harm")]
        PageShell.contents(parts, &html)
    }

    private var facts: String {
        var counts = [Wording.counted(profile.words.total, "word"), Wording.counted(profile.speakers.count, "source")]
        if profile.errors > 0 { counts.append(Wording.counted(profile.errors, "error")) }
        counts.append(Wording.counted(profile.warnings, "warning"))
        counts.append(Wording.counted(profile.suggestions, "suggestion"))
        return counts.joined(separator: ", ") + "."
    }

    // MARK: Sides and their hues

    /// The hue of a side: three are fixed, in the order of the configuration; all others share one.
    func hue(ofSide side: Int?) -> String {
        guard let side, side < ProfilePage.hues.count else { return "pc" }
        return ProfilePage.hues[side]
    }

    private static let hues = ["pa", "pb", "pd"]

    /// The hue of a speaker; nobody's is grey.
    func hue(of id: Int?) -> String {
        guard let speaker = profile.speaker(id) else { return "pv" }
        return speaker.nature == .vague ? "pv" : hue(ofSide: speaker.side)
    }

    /// What a hue stands for, in the order of the legend.
    var hueWords: [(hue: String, words: String)] {
        let used = Set(profile.speakers.filter { $0.nature != .vague }.map { hue(of: $0.id) })
        var words = profile.sides.prefix(ProfilePage.hues.count).enumerated().map { index, side in
            (hue(ofSide: index), side.name)
        }
        if used.contains("pc") { words.append(("pc", profile.sides.isEmpty ? "sources" : "other sources")) }
        return words
    }

    static func dot(_ html: inout HTMLWriter) {
        html.constant("<span class=\"dot\" aria-hidden=\"true\"></span>")
    }
}
