import SlantArticle
import SlantDiagnostics
import SlantLint

/// The framing of one article for a person: tables, and bars on a terminal.
struct ProfileText {
    private let profile: Profile
    private let run: RunDescription
    private let name: String

    init(_ document: ProfiledDocument, _ run: RunDescription) {
        profile = document.profile
        name = document.name
        self.run = run
    }

    /// Lines are wrapped on a terminal only.
    private var width: Int? { run.isTerminal ? run.width : nil }

    var text: String {
        var text = CharacterCells.shown(title) + "\n" + counts + "\n"
        for part in [sources, sides, others, remarks] where !part.isEmpty { text += "\n" + part }
        return text
    }

    private var title: String { profile.headline.map { "\(name): \($0)" } ?? name }

    private var counts: String {
        let words = profile.words
        var line =
            "\(Wording.counted(words.total, "word")): outlet \(Wording.number(words.outlet)), "
            + "quoted \(Wording.number(words.quoted)), reported \(Wording.number(words.reported))"
        var bySeverity: [Severity: Int] = [:]
        for diagnostic in profile.result.diagnostics { bySeverity[diagnostic.severity, default: 0] += 1 }
        let counts = Summary.counts(bySeverity)
        line += "; " + (counts.isEmpty ? "no findings" : counts)
        return line
    }

    // MARK: Sources

    private var sources: String {
        let speakers = profile.speakersInOrder
        guard !speakers.isEmpty else { return "No source speaks in it.\n" }
        var table = TextTable(run.isTerminal ? [.left, .right, .right, .left, .left] : [.left, .right, .right, .left])
        add(["source", "quoted", "reported"], bar: "", "verbs", to: &table)
        let most = speakers.map(\.words.total).max() ?? 0
        for speaker in speakers {
            let isVague = speaker.nature == .vague
            let name = isVague ? speaker.shownName + " (nobody named)" : speaker.name
            let words = [speaker.words.quoted, speaker.words.reported].map { isVague ? "-" : Wording.number($0) }
            let verbs = ProfileText.verbs(speaker.verbs) + (isVague ? "; words count as the outlet's own" : "")
            add(
                [Wording.shortened(name, to: 48, ellipsis: run.ink.ellipsis)] + words,
                bar: bar(speaker.words, of: most), verbs, to: &table)
        }
        return table.lines(width: width)
    }

    private func add(_ cells: [String], bar: String, _ last: String, to table: inout TextTable) {
        table.add(cells + (run.isTerminal ? [bar, last] : [last]))
    }

    /// 24 cells for the most; whatever there is has at least one.
    private func bar(_ speech: Profile.Speech, of most: Int) -> String {
        guard most > 0 else { return "" }
        let cells = [speech.quoted, speech.reported].map { $0 == 0 ? 0 : max(1, (24 * $0 + most / 2) / most) }
        return String(repeating: run.ink.isUTF8 ? "█" : "#", count: cells[0])
            + String(repeating: run.ink.isUTF8 ? "▒" : "-", count: cells[1])
    }

    /// `said 3, accused 1; vouch: noted 1`
    static func verbs(_ verbs: [Profile.Verb]) -> String {
        let order: [VerbTone] = [.neutral, .heated, .doubting, .conceding, .endorsing]
        return order.compactMap { tone in
            let forms = verbs.filter { $0.tone == tone }.map { "\($0.form) \(Wording.number($0.places.count))" }
            guard !forms.isEmpty else { return nil }
            return (tone == .neutral ? "" : "\(tone.verb): ") + forms.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    // MARK: Sides and labels

    private var sides: String {
        guard !profile.sides.isEmpty else { return "" }
        var table = TextTable([.left, .right, .right, .right, .right, .left])
        table.add(["side", "doubt or concede", "vouch", "quoted", "reported", "in the outlet's own voice"])
        for side in profile.sides {
            table.add([
                side.name, "\(side.verbs.lowering) of \(side.verbs.reporting)",
                "\(side.verbs.endorsing) of \(side.verbs.reporting)", Wording.number(side.words.quoted),
                Wording.number(side.words.reported), ProfileText.labels(side.labels, own: true),
            ])
        }
        return table.lines(width: width)
    }

    private var others: String {
        guard !profile.others.isEmpty else { return "" }
        var table = TextTable([.left, .left, .left])
        table.add(["named", "in others' words", "in the outlet's own voice"])
        for named in profile.others {
            table.add([
                named.name, ProfileText.labels(named.labels, own: false), ProfileText.labels(named.labels, own: true),
            ])
        }
        return table.lines(width: width)
    }

    /// `foreign-funded militants 1, League 1`, the most frequent first.
    private static func labels(_ labels: [Profile.Label], own: Bool) -> String {
        var counts: [(text: String, count: Int)] = []
        for label in labels where (label.voice == .narrator || label.voice == .scare) == own {
            if let index = counts.firstIndex(where: { $0.text == label.text }) {
                counts[index].count += label.places.count
            } else {
                counts.append((label.text, label.places.count))
            }
        }
        guard !counts.isEmpty else { return "not named" }
        return counts.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
            .map { "\($0.text) \(Wording.number($0.count))" }.joined(separator: ", ")
    }

    // MARK: Remarks

    private var remarks: String {
        var table = TextTable([.left, .left])
        table.add(["Claims without a source", list(profile.unsourced.map(\.range))])
        table.add(["Harm, own voice", harm])
        let unheard = profile.unheard
        if !unheard.isEmpty {
            let people = unheard.map { "\(Wording.shortened($0.words, to: 40)), \(position($0.utf8Offset))" }
            table.add(["Accused, not heard", people.joined(separator: "; ")])
        }
        return table.lines(width: width)
    }

    private func list(_ places: [TextRange]) -> String {
        guard !places.isEmpty else { return "none" }
        var known = Places(in: profile.result.file)
        return places.map { place in
            "\(shown(known.position(of: place.start))) \(Wording.quoted(profile.text(place), ellipsis: run.ink.ellipsis))"
        }.joined(separator: ", ")
    }

    /// Shares of sentences, and their lines.
    private var harm: String {
        let sentences = profile.sentences
        var text = "\(Wording.number(sentences.harm)) of \(Wording.counted(sentences.narrator, "sentence"))"
        if sentences.narrator == 0 { text = "none of its sentences is the outlet's own" }
        let lines = unique(profile.harm.map { line($0.range) })
        if !lines.isEmpty { text += "; \(lines.joined(separator: ", "))" }
        let nameless = unique(profile.harm.filter { $0.agent == nil }.map { line($0.range) })
        if !nameless.isEmpty { text += "; doer not said: \(nameless.joined(separator: ", "))" }
        return text
    }

    private func line(_ range: TextRange) -> Int { profile.result.file.lines.line(holding: range.start) + 1 }

    private func unique(_ lines: [Int]) -> [String] {
        var seen: Set<Int> = []
        return lines.filter { seen.insert($0).inserted }.map(String.init)
    }

    private func position(_ utf8Offset: UInt32) -> String {
        shown(profile.result.file.position(of: utf8Offset))
    }

    private func shown(_ position: Position) -> String { "\(position.line):\(position.scalarColumn)" }
}
