import SlantArticle
import SlantDiagnostics
import SlantLint
import SlantText

/// What each side is called, claims without a source, harm.
extension ProfilePage {
    func labels(_ html: inout HTMLWriter) {
        guard hasLabels else { return }
        PageShell.part(
            "labels", profile.sides.isEmpty ? "What groups are called" : "What each side is called",
            lead: "By voice. A heavy edge and its word mark a label that takes a stand.", &html)
        html.constant("<table class=\"stack\" role=\"table\"><caption class=\"vh\">Labels by voice</caption>")
        html.constant("<thead role=\"rowgroup\"><tr role=\"row\">")
        let headings = [
            profile.sides.isEmpty ? "Named" : "Side", "Outlet’s own voice", "Reported speech", "Quotations",
        ]
        for heading in headings { html.element("th", ["scope": "col", "role": "columnheader"], heading) }
        html.constant("</tr></thead><tbody role=\"rowgroup\">\n")
        for (index, side) in profile.sides.enumerated() {
            labels(side.name, side.labels, hue: hue(ofSide: index), &html)
        }
        for named in profile.others { labels(named.name, named.labels, hue: "pv", &html) }
        html.constant("</tbody></table>\n</section>\n")
    }

    private func labels(_ name: String, _ labels: [Profile.Label], hue: String, _ html: inout HTMLWriter) {
        html.open("tr", ["role": "row", "class": hue])
        html.element("th", ["scope": "row", "role": "rowheader"]) { html in
            ProfilePage.dot(&html)
            html.text(name)
        }
        for (heading, voices) in ProfilePage.columns {
            html.element("td", ["role": "cell", "data-label": heading]) { html in
                ProfilePage.chips(labels.filter { voices.contains($0.voice) }, &html)
            }
        }
        html.constant("</tr>\n")
    }

    private static let columns: [(String, CaseSet<Voice>)] = [
        ("Outlet’s own voice", [.narrator, .scare]), ("Reported speech", [.reported]), ("Quotations", [.quoted]),
    ]

    private static func chips(_ labels: [Profile.Label], _ html: inout HTMLWriter) {
        guard !labels.isEmpty else {
            html.element("span", ["class": "none"], "none")
            return
        }
        html.constant("<ul class=\"chips\">")
        for label in labels {
            let count = Wording.number(label.places.count)
            if label.rank == .plain {
                html.element("li", "\(label.text), \(count)")
            } else {
                html.element("li", ["class": "hot"], "\(label.text), \(count) (\(word(label.rank)))")
            }
        }
        html.constant("</ul>")
    }

    /// The word of a rank.
    private static func word(_ rank: LabelRank) -> String {
        switch rank {
        case .hostile: "hostile"
        case .critical: "critical"
        case .plain: "plain"
        case .sympathetic: "sympathetic"
        case .partisan: "praise by its own side"
        }
    }

    // MARK: Claims

    func unsourced(_ html: inout HTMLWriter) {
        PageShell.part("unsourced", "Claims without a source", lead: nil, &html)
        guard !profile.unsourced.isEmpty else {
            html.constant("<p class=\"none\">None was found.</p>\n</section>\n")
            return
        }
        var numbers: [Profile.Claim: Int] = [:]
        for (index, finding) in pieces.diagnostics.enumerated() {
            if let rule = finding.id { numbers[Profile.Claim(range: finding.range, rule: rule)] = index + 1 }
        }
        html.constant("<ol class=\"places\">\n")
        for claim in profile.unsourced {
            html.element("li") { html in
                html.text("\(Wording.quoted(profile.text(claim.range))), ")
                let number = numbers[claim] ?? 1
                let position = positions[number - 1]
                html.element("a", ["href": "#at-\(number)"], "\(position.line):\(position.scalarColumn)")
            }
            html.line()
        }
        html.constant("</ol>\n</section>\n")
    }

    // MARK: Harm

    func harm(_ html: inout HTMLWriter) {
        PageShell.part("harm", "Harm in the outlet’s own voice", lead: harmLead, &html)
        guard !profile.harm.isEmpty else {
            html.constant("</section>\n")
            return
        }
        html.constant("<table class=\"stack\" role=\"table\"><caption class=\"vh\">Harm asserted in the outlet’s own ")
        html.constant("voice</caption><thead role=\"rowgroup\"><tr role=\"row\">")
        for heading in ["Verb", "Done by", "Done to", "Source"] {
            html.element("th", ["scope": "col", "role": "columnheader"], heading)
        }
        html.constant("<th scope=\"col\" role=\"columnheader\" class=\"num\">Line</th></tr></thead>")
        html.constant("<tbody role=\"rowgroup\">\n")
        for harm in profile.harm { row(harm, &html) }
        html.constant("</tbody></table>\n</section>\n")
    }

    private var harmLead: String {
        let sentences = profile.sentences
        guard sentences.narrator > 0 else { return "The outlet states nothing on its own." }
        let own = "\(Wording.counted(sentences.narrator, "sentence")) that the outlet states on its own"
        guard sentences.harm > 0 else { return "None of the \(own) says that somebody or something was harmed." }
        let verb = sentences.harm == 1 ? "says" : "say"
        return "\(Wording.number(sentences.harm)) of the \(own) \(verb) that somebody or something was harmed."
    }

    private func row(_ harm: Profile.Harm, _ html: inout HTMLWriter) {
        html.constant("<tr role=\"row\">")
        html.element("th", ["scope": "row", "role": "rowheader"], profile.text(harm.range))
        for (heading, range) in [("Done by", harm.agent), ("Done to", harm.patient)] {
            html.element("td", ["role": "cell", "data-label": heading]) { html in
                if let range {
                    html.text(Wording.shortened(profile.text(range), to: 60))
                } else {
                    html.element("span", ["class": "none"], "not said")
                }
            }
        }
        html.element(
            "td", ["role": "cell", "data-label": "Source"], profile.speaker(harm.source)?.shownName ?? "none")
        html.element("td", ["role": "cell", "class": "num", "data-label": "Line"]) { html in
            let block = profile.block(at: harm.range.start)
            let line = profile.result.file.lines.line(holding: harm.range.start) + 1
            html.element("a", ["href": "#block-\(block?.index ?? 0)"], String(line))
        }
        html.constant("</tr>\n")
    }
}
