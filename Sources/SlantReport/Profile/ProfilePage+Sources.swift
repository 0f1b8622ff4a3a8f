import SlantArticle
import SlantLint

/// Who speaks: a block for each verb, left and right of a line, and bars for words.
extension ProfilePage {
    func sources(_ html: inout HTMLWriter) {
        PageShell.part(
            "sources", "Who speaks, and how",
            lead: "One block for each reporting verb. Left of the line stand verbs that heat, doubt or concede; right "
                + "of it, neutral ones and those that vouch.", &html)
        guard !profile.speakers.isEmpty else {
            html.constant("<p class=\"none\">Nobody speaks in it but the outlet.</p>\n</section>\n")
            return
        }
        html.constant("<ul class=\"legend says\" aria-label=\"Classes of verbs\">")
        for tone in VerbTone.allCases {
            html.element("li") { html in
                html.element("span", ["class": "key \(tone.rawValue)"], tone.letter)
                html.text(tone.adjective)
            }
        }
        html.constant("</ul>\n<table class=\"stack\" role=\"table\"><caption class=\"vh\">")
        html.constant(
            "Sources with their reporting verbs and words</caption><thead role=\"rowgroup\"><tr role=\"row\">")
        for heading in ["Source", "Verbs by class", "Words: solid quoted, outlined reported"] {
            html.element("th", ["scope": "col", "role": "columnheader"], heading)
        }
        html.constant("</tr></thead><tbody role=\"rowgroup\">\n")
        let speakers = profile.speakersInOrder
        let scale = VerbScale(speakers)
        let most = speakers.map(\.words.total).max() ?? 0
        for speaker in speakers { row(speaker, scale, most: most, &html) }
        html.constant("</tbody></table>\n</section>\n")
    }

    private func row(_ speaker: Profile.Speaker, _ scale: VerbScale, most: Int, _ html: inout HTMLWriter) {
        html.open("tr", ["role": "row", "class": hue(of: speaker.id)])
        html.element("th", ["scope": "row", "role": "rowheader"]) { html in
            ProfilePage.dot(&html)
            html.text(speaker.shownName)
            html.element("span", ["class": "role"], role(of: speaker))
        }
        html.element("td", ["role": "cell", "data-label": "Verbs"]) { html in
            scale.blocks(of: speaker, &html)
            html.element("div", ["class": "says"], ProfilePage.verbs(speaker))
        }
        html.element("td", ["role": "cell", "data-label": "Words"]) { html in
            if speaker.nature == .vague {
                html.element("div", ["class": "says"], "counted as the outlet’s own")
                return
            }
            PageBars.speech(quoted: speaker.words.quoted, reported: speaker.words.reported, of: most, &html)
            html.element(
                "div", ["class": "says"],
                "\(Wording.number(speaker.words.quoted)) quoted, \(Wording.number(speaker.words.reported)) reported")
        }
        html.constant("</tr>\n")
    }

    private func role(of speaker: Profile.Speaker) -> String {
        let nature: String? =
            switch speaker.nature {
            case .person: nil
            case .body: "body"
            case .unnamed: "not named"
            case .vague: "vague: nobody is named"
            }
        let side = speaker.side.map { "side: \(profile.sides[$0].name)" }
        return [speaker.role, nature, side].compactMap { $0 }.joined(separator: " · ")
    }

    /// `said ×3, noted`
    private static func verbs(_ speaker: Profile.Speaker) -> String {
        guard !speaker.verbs.isEmpty else { return "no verb: the words stand without one" }
        return speaker.verbs.map { $0.places.count == 1 ? $0.form : "\($0.form) ×\(Wording.number($0.places.count))" }
            .joined(separator: ", ")
    }
}

/// Where blocks stand: the line between lowering verbs and the rest is at one place for all speakers.
struct VerbScale {
    private static let left: [VerbTone] = [.conceding, .doubting, .heated]
    private static let right: [VerbTone] = [.neutral, .endorsing]
    /// With more verbs of one class than this a block stands for several.
    private static let mostBlocks = 12

    private let leftBlocks: Int
    private let rightBlocks: Int
    /// Verbs for each block.
    private let unit: Int

    init(_ speakers: [Profile.Speaker]) {
        let counts = speakers.map(\.verbsByClass)
        let lefts = counts.map { count in VerbScale.left.reduce(0) { $0 + count.count($1) } }.max() ?? 0
        let rights = counts.map { count in VerbScale.right.reduce(0) { $0 + count.count($1) } }.max() ?? 0
        unit = max(1, (max(lefts, rights) + VerbScale.mostBlocks - 1) / VerbScale.mostBlocks)
        leftBlocks = VerbScale.blocks(lefts, unit) + (unit > 1 ? VerbScale.left.count - 1 : 0)
        rightBlocks = VerbScale.blocks(rights, unit) + (unit > 1 ? VerbScale.right.count - 1 : 0)
    }

    private static func blocks(_ count: Int, _ unit: Int) -> Int { (count + unit - 1) / unit }

    /// A picture with its numbers in words.
    func blocks(of speaker: Profile.Speaker, _ html: inout HTMLWriter) {
        let counts = VerbTone.allCases.map { ($0, speaker.verbsByClass.count($0)) }.filter { $0.1 > 0 }
        guard !counts.isEmpty else { return }
        let axis = Double(24 * leftBlocks) + 2
        let width = 24 * (leftBlocks + rightBlocks) + 4
        let label = counts.map { "\(Wording.number($0.1)) \($0.0.adjective)" }.joined(separator: ", ")
        html.open(
            "svg",
            [
                "viewBox": "0 0 \(width) 24", "width": "\(width)", "height": "24", "role": "img",
                "aria-label": unit > 1 ? label + "; a block stands for up to \(unit)" : label,
            ])
        var place = 0
        for tone in VerbScale.left {
            for _ in 0..<VerbScale.blocks(speaker.verbsByClass.count(tone), unit) {
                place += 1
                block(tone, x: axis - Double(24 * place) + 1, &html)
            }
        }
        place = 0
        for tone in VerbScale.right {
            for _ in 0..<VerbScale.blocks(speaker.verbsByClass.count(tone), unit) {
                block(tone, x: axis + Double(24 * place) + 1, &html)
                place += 1
            }
        }
        html.open("path", ["class": "axis", "d": "M\(PageBars.tenth(axis)) 0V24"])
        html.close("path")
        html.close("svg")
    }

    private func block(_ tone: VerbTone, x: Double, _ html: inout HTMLWriter) {
        html.open(
            "rect",
            ["class": tone.rawValue, "x": PageBars.tenth(x), "y": "2", "width": "22", "height": "20", "rx": "2"])
        html.close("rect")
        html.element("text", ["x": PageBars.tenth(x + 11), "y": "16", "text-anchor": "middle"], tone.letter)
    }
}
