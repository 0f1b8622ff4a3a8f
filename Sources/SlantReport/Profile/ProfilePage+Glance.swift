import SlantArticle
import SlantLint

/// Both sides counted the same way, and whose words the article is made of.
extension ProfilePage {
    func glance(_ html: inout HTMLWriter) {
        let hasSides = profile.sides.count >= 2
        PageShell.part(
            "glance", "At a glance",
            lead: hasSides
                ? "The sides, counted the same way. Equal numbers are not the aim; a difference should have a reason "
                    + "that the editor knows."
                : nil, &html)
        if hasSides { comparison(&html) }
        shares(&html)
        html.constant("</section>\n")
    }

    private func comparison(_ html: inout HTMLWriter) {
        html.constant("<div class=\"scroll\" role=\"region\" aria-label=\"The sides compared\" tabindex=\"0\">")
        html.constant("<table class=\"glance\"><caption class=\"vh\">The sides compared</caption><thead><tr>")
        html.constant("<th scope=\"col\">Measure</th>")
        for (index, side) in profile.sides.enumerated() {
            html.element("th", ["scope": "col", "class": hue(ofSide: index)]) { html in
                ProfilePage.dot(&html)
                html.text(side.name)
            }
        }
        html.constant("</tr></thead><tbody>\n")
        row("Verbs that doubt or concede", &html) { side in
            let count = side.verbs.lowering
            return ("\(Wording.number(count)) of \(Wording.number(side.verbs.reporting))", count, side.verbs.reporting)
        }
        row("Verbs that vouch", &html) { side in
            let count = side.verbs.endorsing
            return ("\(Wording.number(count)) of \(Wording.number(side.verbs.reporting))", count, side.verbs.reporting)
        }
        let most = profile.sides.map { max($0.words.quoted, $0.words.reported) }.max() ?? 0
        row("Words quoted", &html) { (Wording.number($0.words.quoted), $0.words.quoted, most) }
        row("Words reported", &html) { (Wording.number($0.words.reported), $0.words.reported, most) }
        row("Speakers with full name and post", &html) { side in
            let all = side.persons
            return (
                "\(Wording.number(side.personsWithNameAndPost)) of \(Wording.number(all))",
                side.personsWithNameAndPost, all
            )
        }
        if profile.headline != nil {
            html.constant("<tr><th scope=\"row\">In the headline</th>")
            for (index, side) in profile.sides.enumerated() {
                html.element("td", ["class": hue(ofSide: index)], ProfilePage.words(side.headline))
            }
            html.constant("</tr>\n")
        }
        html.constant("</tbody></table></div>\n")
    }

    private static func words(_ part: Profile.HeadlinePart) -> String {
        switch part {
        case .absent: "not there"
        case .named: "named"
        case .doer: "named as doer, no source"
        }
    }

    private func row(
        _ heading: String, _ html: inout HTMLWriter, _ value: (Profile.Side) -> (String, Int, Int)
    ) {
        html.constant("<tr>")
        html.element("th", ["scope": "row"], heading)
        for (index, side) in profile.sides.enumerated() {
            let (words, count, most) = value(side)
            html.element("td", ["class": hue(ofSide: index)]) { html in
                html.element("b", words)
                PageBars.track(count, of: most, &html)
            }
        }
        html.constant("</tr>\n")
    }

    // MARK: Whose words

    /// A stretch of the bar.
    private struct Share {
        let words: Int
        /// `plain`, `full` for quoted, `part` for reported.
        let form: String
        let hue: String
        let label: String
    }

    private var allShares: [Share] {
        var shares = [Share(words: profile.words.outlet, form: "plain", hue: "pn", label: "outlet’s own voice")]
        var rest = (quoted: profile.words.quoted, reported: profile.words.reported)
        for (index, side) in profile.sides.enumerated() {
            let hue = hue(ofSide: index)
            shares.append(Share(words: side.words.quoted, form: "full", hue: hue, label: "\(side.name), quoted"))
            shares.append(Share(words: side.words.reported, form: "part", hue: hue, label: "\(side.name), reported"))
            rest.quoted -= side.words.quoted
            rest.reported -= side.words.reported
        }
        let named = profile.speakers.filter { $0.side == nil && $0.nature != .vague }
        let quoted = named.reduce(0) { $0 + $1.words.quoted }
        let reported = named.reduce(0) { $0 + $1.words.reported }
        let who = profile.sides.isEmpty ? "sources" : "other sources"
        shares.append(Share(words: quoted, form: "full", hue: "pc", label: "\(who), quoted"))
        shares.append(Share(words: reported, form: "part", hue: "pc", label: "\(who), reported"))
        shares.append(Share(words: rest.quoted - quoted, form: "full", hue: "pv", label: "quoted, nobody named"))
        shares.append(Share(words: rest.reported - reported, form: "part", hue: "pv", label: "reported, nobody named"))
        return shares.filter { $0.words > 0 }
    }

    private func shares(_ html: inout HTMLWriter) {
        let shares = allShares
        let total = shares.reduce(0) { $0 + $1.words }
        guard total > 0 else {
            html.element("p", ["class": "none"], "The article has no words.")
            return
        }
        html.element("h3", "Whose \(Wording.counted(total, "word")) these are")
        html.line()
        let room = 900 - 1.6 * Double(shares.count)
        PageBars.svg("wide", width: 900, height: 26, &html) { html in
            var x = 0.8
            for share in shares {
                let width = max(1, room * Double(share.words) / Double(total))
                PageBars.rect("\(share.form) \(share.hue)", x: x, y: 1, width: width, height: 24, &html)
                let number = Wording.number(share.words)
                if width > Double(14 + 8 * number.count) {
                    html.element(
                        "text",
                        [
                            "class": "onbar \(share.form)", "x": PageBars.tenth(x + width / 2), "y": "17.5",
                            "text-anchor": "middle",
                        ], number)
                }
                x += width + 1.6
            }
        }
        html.constant("<ul class=\"legend says share\">")
        for share in shares {
            html.element("li", ["class": share.hue]) { html in
                html.element("span", ["class": "swatch \(share.form)", "aria-hidden": "true"], "")
                html.text("\(share.label) \(Wording.number(share.words))")
            }
        }
        html.constant("</ul>\n")
    }
}
