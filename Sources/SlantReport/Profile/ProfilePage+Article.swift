import SlantArticle
import SlantDiagnostics
import SlantLint
import SlantText

/// The article: one row a block, with line, text and the findings of its words.
extension ProfilePage {
    func article(_ html: inout HTMLWriter) {
        PageShell.part(
            "article", "The article",
            lead: "No shading is the outlet’s own voice; so are words for which nobody is named. Numbers lead to the "
                + "findings beside the text and back.", &html)
        controls(&html)
        html.constant("<ul class=\"legend says\" aria-label=\"Colours of speakers\">")
        for (hue, words) in hueWords {
            html.element("li", ["class": hue]) { html in
                ProfilePage.dot(&html)
                html.text(words)
            }
        }
        html.constant("</ul>\n<h3 class=\"vh\">Text and findings</h3>\n")
        var places = Places(in: profile.result.file)
        for block in profile.blocks { row(block, &places, &html) }
        html.constant("</section>\n")
    }

    private func controls(_ html: inout HTMLWriter) {
        html.constant("<fieldset class=\"controls\"><legend>Show</legend>\n")
        for (id, voice, hue, word) in [
            ("quoted", "quoted", "pa", "quoted"), ("reported", "reported", "pa", "reported"),
            ("scare", "scare", "pv", "scare quotes"),
        ] {
            toggle(id, &html) { $0.element("span", ["class": "v \(voice) \(hue)"], word) }
        }
        toggle("names", &html) { $0.text("speakers’ names") }
        if profile.errors > 0 { toggle("errors", &html) { $0.text("errors (\(Wording.number(profile.errors)))") } }
        toggle("warnings", &html) { $0.text("warnings (\(Wording.number(profile.warnings)))") }
        toggle("suggestions", &html) { $0.text("suggestions (\(Wording.number(profile.suggestions)))") }
        html.constant("</fieldset>\n")
    }

    private func toggle(_ id: String, _ html: inout HTMLWriter, _ words: (inout HTMLWriter) -> Void) {
        html.constant("<label>")
        html.open("input", ["type": "checkbox", "id": "show-\(id)", "checked": ""])
        words(&html)
        html.constant("</label>\n")
    }

    private func row(_ block: Profile.Block, _ places: inout Places, _ html: inout HTMLWriter) {
        html.open("div", ["class": "row", "id": "block-\(block.index)"])
        html.element("span", ["class": "ln", "aria-hidden": "true"], String(block.line))
        html.open("p", ["class": block.region == .headline ? "text headline" : "text \(block.region.rawValue)"])
        var numbers: [Int] = []
        var open: Int?
        var speaking: Int?
        for piece in pieces.pieces(ofBlock: block.index) {
            if piece.stretch != open {
                if let open { close(profile.voices[open], &html) }
                if let stretch = piece.stretch.map({ profile.voices[$0] }) {
                    begin(stretch, isNamed: speaking == nil || speaking != stretch.source, &html)
                    speaking = stretch.source
                }
                open = piece.stretch
            }
            if piece.stretch == nil, !profile.prose[piece.range].allSatisfy(\.isWhitespace) { speaking = nil }
            write(piece, &html)
            numbers += piece.ends
        }
        if let open { close(profile.voices[open], &html) }
        for number in pieces.homeless[block.index] ?? [] {
            reference(number, &html)
            numbers.append(number)
        }
        html.constant("</p>")
        notes(numbers, of: block, &places, &html)
        html.constant("</div>\n")
    }

    // MARK: Text

    /// The speaker's name stands in front, in words for a screen reader: no meaning by colour alone.
    /// Where the same speaker goes on at once ("that “there is no doubt”") the name stands once for the eye.
    private func begin(_ stretch: Profile.Stretch, isNamed: Bool, _ html: inout HTMLWriter) {
        html.open("span", ["class": "v \(stretch.voice.rawValue) \(hue(of: stretch.source))"])
        let speaker = profile.speaker(stretch.source)
        let voice = stretch.voice == .scare ? "scare quotes" : stretch.voice.rawValue
        html.element("span", ["class": "vh"], "(\(speaker.map { "\($0.shortName), " } ?? "")\(voice)) ")
        if let speaker, isNamed { html.element("span", ["class": "tag", "aria-hidden": "true"], speaker.shortName) }
    }

    private func close(_ stretch: Profile.Stretch, _ html: inout HTMLWriter) {
        if stretch.voice != .scare { html.element("span", ["class": "vh"], " (end)") }
        html.close("span")
    }

    private func write(_ piece: ArticlePieces.Piece, _ html: inout HTMLWriter) {
        let words = profile.prose[piece.range]
        let numbers = (piece.findings + piece.places).map(String.init).joined(separator: " ")
        if let worst = piece.findings.map({ pieces.diagnostics[$0 - 1].severity }).max() {
            if let anchor = piece.anchor {
                html.element("mark", ["class": worst.rawValue, "data-f": numbers, "id": anchor], words)
            } else {
                html.element("mark", ["class": worst.rawValue, "data-f": numbers], words)
            }
        } else if let anchor = piece.anchor {
            html.element("span", ["class": "place", "data-f": numbers, "id": anchor], words)
        } else if !piece.places.isEmpty {
            html.element("span", ["class": "place", "data-f": numbers], words)
        } else {
            html.text(words)
        }
        for number in piece.ends { reference(number, &html) }
    }

    /// The number in the text, which leads to its finding.
    private func reference(_ number: Int, _ html: inout HTMLWriter) {
        let severity = pieces.diagnostics[number - 1].severity.rawValue
        html.open(
            "a",
            ["class": "ref \(severity)", "id": "at-\(number)", "href": "#finding-\(number)", "data-f": "\(number)"])
        html.element("span", ["class": "vh"], "finding ")
        html.text("\(number)")
        html.close("a")
    }

    // MARK: Findings

    private func notes(
        _ numbers: [Int], of block: Profile.Block, _ places: inout Places, _ html: inout HTMLWriter
    ) {
        guard !numbers.isEmpty else { return }
        html.open("ul", ["class": "notes", "aria-label": "Findings of line \(block.line)"])
        for number in numbers.sorted() { note(number, &places, &html) }
        html.close("ul")
    }

    private func note(_ number: Int, _ places: inout Places, _ html: inout HTMLWriter) {
        let finding = pieces.diagnostics[number - 1]
        html.open(
            "li", ["class": "note \(finding.severity.rawValue)", "id": "finding-\(number)", "data-f": "\(number)"])
        html.element("p", ["class": "msg"]) { html in
            html.open("a", ["class": "ref \(finding.severity.rawValue)", "href": "#at-\(number)"])
            html.element("span", ["class": "vh"], "Go to the place of finding ")
            html.text("\(number)")
            html.close("a")
            html.text(finding.message)
        }
        if let advice = finding.advice { html.element("p", advice) }
        if !finding.notes.isEmpty { compare(finding.notes, &places, &html) }
        html.element("p", ["class": "meta"]) { html in
            html.element("span", ["class": "sev"], finding.severity.rawValue)
            if let id = finding.id {
                html.text(" · ")
                html.element("code", id)
            }
            let position = positions[number - 1]
            html.text(" · \(position.line):\(position.scalarColumn)")
        }
        html.close("li")
    }

    private func compare(_ notes: [Note], _ places: inout Places, _ html: inout HTMLWriter) {
        html.element("p") { html in
            html.text("Compare ")
            for (index, note) in notes.enumerated() {
                if index > 0 { html.text(", ") }
                let position = places.position(of: note.range.start)
                html.element("a", ["href": "#place-\(note.range.start)"], note.message)
                html.text(" (\(position.line):\(position.scalarColumn))")
            }
        }
    }
}
