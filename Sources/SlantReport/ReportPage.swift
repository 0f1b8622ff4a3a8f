import SlantDiagnostics

/// The page of a lint run round the findings: totals, by rule, by file, filters, foot.
struct ReportPage {
    let totals: Totals
    /// The most frequent first; of equally frequent ones by name.
    private let rules: [RuleCount]
    /// In the order of the run.
    private let files: [FileCount]
    private let version: String
    private let shell: PageShell

    init(totals: Totals, rules: [RuleCount], files: [FileCount], version: String) {
        self.totals = totals
        self.rules = rules.sorted { (-$0.count, $0.id) < (-$1.count, $1.id) }
        self.files = files
        self.version = version
        shell = PageShell(
            assets: ReportPageAssets.assets, title: "\(ReportPage.heading(totals)) · slant",
            skip: ("findings", "Skip to the findings"))
    }

    private var count: Int { totals.shown.values.reduce(0, +) }

    /// "34 findings in 7 of 8 files"
    private static func heading(_ totals: Totals) -> String {
        let all = totals.shown.values.reduce(0, +)
        let files = Wording.counted(totals.files, "file")
        guard all > 0 else { return "No findings in \(files)" }
        let some =
            totals.filesWithFindings < totals.files ? "\(Wording.number(totals.filesWithFindings)) of \(files)" : files
        return "\(Wording.counted(all, "finding")) in \(some)"
    }

    /// Everything before the findings.
    func open(_ html: inout HTMLWriter) {
        shell.open(&html)
        html.constant("<p class=\"kicker\">Lint report</p>\n")
        html.element("h1", ReportPage.heading(totals))
        html.line()
        severities(&html)
        html.element("p", ["class": "summary"], summary)
        html.line()
        PageShell.contents([("rules", "By rule"), ("files", "By file"), ("findings", "All findings")], &html)
        html.constant("<div class=\"two\">\n")
        ruleTable(&html)
        fileTable(&html)
        html.constant("</div>\n")
        PageShell.part("findings", "All findings", lead: nil, &html)
        controls(&html)
    }

    func close(_ html: inout HTMLWriter) {
        html.constant("</section>\n")
        shell.close("Made by slant \(version).", &html)
    }

    private func severities(_ html: inout HTMLWriter) {
        html.constant("<ul class=\"sevs\">")
        for severity in Severity.allCases.reversed() {
            let count = totals.shown[severity] ?? 0
            html.element("li", ["class": severity.rawValue]) { html in
                html.element("b", Wording.number(count))
                html.element("span", ["class": "sev"], severity.rawValue + (count == 1 ? "" : "s"))
            }
        }
        html.constant("</ul>\n")
    }

    private var summary: String {
        guard totals.words > 0 else { return "No text was read." }
        let words = Wording.counted(totals.words, "word")
        guard count > 0, let first = rules.first else { return "Nothing was found in \(words).\(unread)" }
        let rate = Wording.oneDecimal(1_000 * Double(count) / Double(totals.words))
        let often = first.count > 1 ? " Most often: \(first.id), \(Wording.number(first.count)) times." : ""
        return "\(rate) findings for each 1,000 of \(words).\(often)\(unread)"
    }

    /// What was not read is said.
    private var unread: String {
        var text = ""
        if !totals.failures.isEmpty { text += " \(Wording.counted(totals.failures.count, "file")) could not be read." }
        if totals.skipped > 0 { text += " \(Wording.counted(totals.skipped, "text")) skipped." }
        let hidden = totals.hidden.values.reduce(0, +)
        if hidden > 0 {
            text += " \(Wording.counted(hidden, "finding")) not shown: below the level that was asked for."
        }
        return text
    }

    // MARK: Tables

    private func ruleTable(_ html: inout HTMLWriter) {
        PageShell.part("rules", "By rule", lead: nil, &html)
        let said =
            rules.count == 1 ? "1 rule reported something." : "\(Wording.number(rules.count)) rules reported something."
        html.constant("<table class=\"sortable\">")
        html.element("caption", rules.isEmpty ? "No rule reported anything." : said)
        html.constant("<thead><tr>")
        heading("Rule", &html)
        heading("Severity", &html)
        heading("Findings", isNumber: true, sorted: "descending", &html)
        heading("Files", isNumber: true, isOptional: true, &html)
        html.constant("<td class=\"opt\"></td></tr></thead><tbody>\n")
        let most = rules.first?.count ?? 0
        for rule in rules {
            html.open("tr", ["class": rule.severity.rawValue])
            html.element("th", ["scope": "row"]) { html in
                html.element("a", ["href": "#findings", "data-filter": rule.id]) { $0.element("code", rule.id) }
            }
            html.element("td", ["data-key": String(ReportPage.order(rule.severity))]) { html in
                html.element("span", ["class": "sev"], rule.severity.rawValue)
            }
            html.element("td", ["class": "num"], Wording.number(rule.count))
            html.element("td", ["class": "num opt"], Wording.number(rule.files))
            html.element("td", ["class": "opt pa"]) { html in
                PageBars.svg(width: 120, height: 12, &html) { html in
                    PageBars.rect(
                        "full", x: 0, y: 1, width: 120 * Double(rule.count) / Double(most), height: 10, &html)
                }
            }
            html.constant("</tr>\n")
        }
        html.constant("</tbody></table></section>\n")
    }

    private static func order(_ severity: Severity) -> Int {
        switch severity {
        case .error: 0
        case .warning: 1
        case .suggestion: 2
        }
    }

    private func fileTable(_ html: inout HTMLWriter) {
        PageShell.part("files", "By file", lead: nil, &html)
        let clean = files.count { $0.findings == 0 }
        html.constant("<table class=\"sortable\">")
        html.element(
            "caption", clean == 0 ? "Every file has a finding." : "\(Wording.counted(clean, "file")) without a finding."
        )
        html.constant("<thead><tr>")
        heading("File", sorted: "ascending", &html)
        heading("Words", isNumber: true, isOptional: true, &html)
        heading("Findings", isNumber: true, &html)
        heading("Per 1,000 words", isNumber: true, &html)
        html.constant("</tr></thead><tbody>\n")
        for (number, file) in files.enumerated() {
            html.constant("<tr>")
            html.element("th", ["scope": "row"]) { html in
                if file.findings > 0 {
                    html.element("a", ["href": "#file-\(number)"]) { $0.element("code", file.name) }
                } else {
                    html.element("code", file.name)
                }
            }
            html.element("td", ["class": "num opt"], Wording.number(file.words))
            html.element("td", ["class": "num"], Wording.number(file.findings))
            let rate = file.words > 0 ? 1_000 * Double(file.findings) / Double(file.words) : 0
            html.element("td", ["class": "num"], Wording.oneDecimal(rate))
            html.constant("</tr>\n")
        }
        html.constant("</tbody></table></section>\n")
    }

    private func heading(
        _ words: String, isNumber: Bool = false, isOptional: Bool = false, sorted: String? = nil,
        _ html: inout HTMLWriter
    ) {
        let classes = [isNumber ? "num" : "", isOptional ? "opt" : ""].filter { !$0.isEmpty }.joined(separator: " ")
        if let sorted {
            html.open("th", ["scope": "col", "class": classes, "aria-sort": sorted])
        } else {
            html.open("th", ["scope": "col", "class": classes])
        }
        html.element("button", ["type": "button"], words)
        html.close("th")
    }

    private func controls(_ html: inout HTMLWriter) {
        html.constant("<fieldset class=\"controls\"><legend>Show</legend>\n")
        for severity in Severity.allCases.reversed() {
            html.constant("<label>")
            html.open("input", ["type": "checkbox", "id": "show-\(severity.rawValue)s", "checked": ""])
            html.text("\(severity.rawValue)s (\(Wording.number(totals.shown[severity] ?? 0)))")
            html.constant("</label>")
        }
        html.constant("\n<label class=\"needs-script\">containing <input type=\"search\" id=\"filter\" ")
        html.constant("placeholder=\"rule, file or words\"></label>")
        html.constant("<span id=\"shown\" role=\"status\" class=\"none\"></span>\n</fieldset>\n")
    }
}
