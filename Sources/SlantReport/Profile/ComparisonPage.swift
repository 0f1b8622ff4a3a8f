import SlantArticle
import SlantLint

/// Several articles on one page: a row each as they come, or a row for each group, with bars for whose words they are.
struct ComparisonPage {
    private let run: ProfileRun
    private let shell: PageShell

    init(_ run: ProfileRun) {
        self.run = run
        let title = run.field.map { "Framing by \($0)" } ?? "Framing of several articles"
        shell = PageShell(
            assets: ProfilePageAssets.assets, title: "\(title) · slant", skip: ("rows", "Skip to the table"))
    }

    func begin(to output: inout Output) {
        var html = HTMLWriter()
        shell.open(&html)
        html.constant("<p class=\"kicker\">Framing profile</p>\n")
        html.element("h1", run.field.map { "Framing by \($0)" } ?? "Framing of several articles")
        html.line()
        html.element(
            "p", ["class": "summary"],
            "Everything is counted the same way for all. Equal numbers are not the aim; a difference should have a "
                + "reason that the editor knows.")
        html.line()
        PageShell.contents([("rows", run.field.map { "By \($0)" } ?? "Article by article")], &html)
        PageShell.part("rows", run.field.map { "By \($0)" } ?? "Article by article", lead: lead, &html)
        html.constant("<table class=\"stack\" role=\"table\"><caption class=\"vh\">Counts</caption>")
        html.constant("<thead role=\"rowgroup\"><tr role=\"row\">")
        html.element("th", ["scope": "col", "role": "columnheader"], run.field ?? "Article")
        html.element(
            "th", ["scope": "col", "role": "columnheader"], "Words: plain outlet, solid quoted, outlined reported")
        for heading in ComparisonPage.headings {
            html.element("th", ["scope": "col", "role": "columnheader", "class": "num"], heading)
        }
        html.constant("</tr></thead><tbody role=\"rowgroup\">\n")
        output.bytes += html.taken()
    }

    private static let headings = ["Sources", "Doubt or concede", "No source", "Harm"]

    private var lead: String? {
        guard run.field != nil else { return nil }
        return "Words, sources and claims without a source are those of the article in the middle (the median); words "
            + "and claims per 1,000 words. Verbs and sentences with harm are sums."
    }

    func add(_ document: ProfiledDocument, to output: inout Output) {
        guard run.field == nil else { return }
        let profile = document.profile
        let verbs = profile.verbs.reporting
        let lowering = profile.verbs.lowering
        var html = HTMLWriter()
        row(
            document.name, profile.headline ?? "", (profile.words.outlet, profile.words.quoted, profile.words.reported),
            [
                Wording.number(profile.speakers.count { $0.nature != .vague }), share(lowering, of: verbs),
                Wording.number(profile.unsourced.count),
                share(profile.sentences.harm, of: profile.sentences.narrator),
            ], &html)
        output.bytes += html.taken()
    }

    func end(_ sums: [ProfileSum], to output: inout Output) {
        var html = HTMLWriter()
        for sum in sums where sum.articles > 0 {
            let articles = Wording.counted(sum.articles, "article")
            let verbs = share(sum.verbs.lowering, of: sum.verbs.reporting)
            let harm = share(sum.sentences.harm, of: sum.sentences.narrator)
            if run.field == nil {
                row(
                    "All", articles, (sum.words.outlet, sum.words.quoted, sum.words.reported),
                    ["", verbs, Wording.number(sum.unsourced), harm], &html)
            } else {
                let thin = sum.articles < ProfileSum.thin ? "; fewer than 20 articles" : ""
                let medians = sum.medians
                row(
                    GroupText.name(of: sum), articles + thin, (medians.outlet, medians.quoted, medians.reported),
                    [
                        Wording.number(medians.sources), verbs,
                        Wording.oneDecimal(Double(medians.unsourcedTenths) / 10), harm,
                    ], &html)
            }
        }
        html.constant("</tbody></table>\n</section>\n")
        shell.close("Made by slant \(run.description.version).", &html)
        output.bytes += html.taken()
    }

    private func share(_ count: Int, of total: Int) -> String { "\(Wording.number(count)) of \(Wording.number(total))" }

    private func row(
        _ name: String, _ remark: String, _ words: (outlet: Int, quoted: Int, reported: Int), _ cells: [String],
        _ html: inout HTMLWriter
    ) {
        html.constant("<tr role=\"row\" class=\"pa\">")
        html.element("th", ["scope": "row", "role": "rowheader"]) { html in
            html.text(name)
            if !remark.isEmpty { html.element("span", ["class": "role"], remark) }
        }
        html.element("td", ["role": "cell", "data-label": "Words"]) { html in
            bar(words, &html)
            html.element(
                "div", ["class": "says"],
                "outlet \(Wording.number(words.outlet)), quoted \(Wording.number(words.quoted)), reported "
                    + Wording.number(words.reported))
        }
        for (heading, cell) in zip(ComparisonPage.headings, cells) {
            html.element("td", ["role": "cell", "class": "num", "data-label": heading], cell)
        }
        html.constant("</tr>\n")
    }

    private func bar(_ words: (outlet: Int, quoted: Int, reported: Int), _ html: inout HTMLWriter) {
        let total = words.outlet + words.quoted + words.reported
        guard total > 0 else { return }
        PageBars.svg(width: 300, height: 16, &html) { html in
            var x = 0.5
            for (count, form) in [(words.outlet, "plain"), (words.quoted, "full"), (words.reported, "part")]
            where count > 0 {
                let width = 296 * Double(count) / Double(total)
                PageBars.rect(form, x: x, y: 1, width: max(1, width - 1), height: 14, &html)
                x += width + 0.5
            }
        }
    }
}
