import SlantArticle
import SlantDiagnostics
package import SlantLint

/// Tables for a person: everything about one article, a line for each of several, a line for each group.
package struct ProfileTextReporter: ProfileReporter {
    package static let name = "text"

    private let run: ProfileRun
    private var table: ArticleTable

    package init(_ run: ProfileRun) {
        self.run = run
        table = ArticleTable(nameWidth: min(40, max(run.nameWidth ?? 24, 8)))
    }

    package mutating func add(_ document: ProfiledDocument, to output: inout Output) {
        guard run.isMany else {
            output.write(ProfileText(document, run.description).text)
            return
        }
        guard run.field == nil else { return }
        output.write(table.line(for: document))
    }

    package mutating func end(_ sums: [ProfileSum], failures: [Totals.Failure], to output: inout Output) {
        guard run.isMany, let first = sums.first, first.articles > 0 else { return }
        if run.field != nil {
            output.write(
                GroupText(sums, field: run.field ?? "", width: run.description.isTerminal ? run.description.width : nil)
                    .text)
        } else {
            output.write(table.line(for: first))
            output.write(GroupText.sides(sums, field: nil))
        }
    }
}

/// A line for each article: columns of fixed width, because a line goes out before the next article is read.
struct ArticleTable {
    private let nameWidth: Int
    private var hasHeading = false

    init(nameWidth: Int) { self.nameWidth = nameWidth }

    private static let heading = [
        "words", "outlet", "quoted", "reported", "sources", "doubt or concede", "no source", "harm",
    ]

    mutating func line(for document: ProfiledDocument) -> String {
        let profile = document.profile
        let verbs = profile.verbs.reporting
        let lowering = profile.verbs.lowering
        return headed(
            line(
                Wording.shortened(document.name, to: nameWidth),
                [
                    Wording.number(profile.words.total), Wording.number(profile.words.outlet),
                    Wording.number(profile.words.quoted), Wording.number(profile.words.reported),
                    Wording.number(profile.speakers.count { $0.nature != .vague }), share(lowering, of: verbs),
                    Wording.number(profile.unsourced.count),
                    share(profile.sentences.harm, of: profile.sentences.narrator),
                ]))
    }

    mutating func line(for sum: ProfileSum) -> String {
        headed(
            line(
                Wording.counted(sum.articles, "article"),
                [
                    Wording.number(sum.words.total), Wording.number(sum.words.outlet),
                    Wording.number(sum.words.quoted), Wording.number(sum.words.reported), "",
                    share(sum.verbs.lowering, of: sum.verbs.reporting), Wording.number(sum.unsourced),
                    share(sum.sentences.harm, of: sum.sentences.narrator),
                ]))
    }

    private mutating func headed(_ line: String) -> String {
        guard !hasHeading else { return line }
        hasHeading = true
        return self.line("article", ArticleTable.heading) + line
    }

    private func line(_ name: String, _ cells: [String]) -> String {
        let name = CharacterCells.shown(name)
        var line = name + String(repeating: " ", count: max(0, nameWidth - CharacterCells.count(of: name)))
        for (cell, heading) in zip(cells, ArticleTable.heading) {
            line += String(repeating: " ", count: max(0, max(heading.count, 8) - cell.count) + 2) + cell
        }
        while line.last == " " { line.removeLast() }
        return line + "\n"
    }

    private func share(_ count: Int, of total: Int) -> String { "\(Wording.number(count)) of \(Wording.number(total))" }
}

/// A line for each group of articles.
struct GroupText {
    private let sums: [ProfileSum]
    private let field: String
    private let width: Int?

    init(_ sums: [ProfileSum], field: String, width: Int?) {
        self.sums = sums
        self.field = field
        self.width = width
    }

    var text: String {
        var table = TextTable(Array([.left] + Array(repeating: TextTable.Alignment.right, count: 9) + [.left]))
        table.add([
            field, "n", "words", "outlet", "quoted", "reported", "sources", "doubt or concede", "no source", "harm", "",
        ])
        for sum in sums {
            let medians = sum.medians
            table.add([
                GroupText.name(of: sum), Wording.number(sum.articles), Wording.number(medians.words),
                Wording.number(medians.outlet), Wording.number(medians.quoted), Wording.number(medians.reported),
                Wording.number(medians.sources),
                "\(Wording.number(sum.verbs.lowering)) of \(Wording.number(sum.verbs.reporting))",
                Wording.oneDecimal(Double(medians.unsourcedTenths) / 10),
                "\(Wording.number(sum.sentences.harm)) of \(Wording.number(sum.sentences.narrator))",
                sum.articles < ProfileSum.thin ? "fewer than 20 articles" : "",
            ])
        }
        return table.lines(width: width) + GroupText.sides(sums, field: field)
            + """

            words, sources: of the article in the middle (the median of n). outlet, quoted, reported, no source: the
            same, per 1,000 words. doubt or concede: of all reporting verbs. harm: of the outlet's own sentences.

            """
    }

    static func name(of sum: ProfileSum) -> String { sum.name ?? "(none)" }

    /// The sides of the configuration, group by group; empty without any.
    static func sides(_ sums: [ProfileSum], field: String?) -> String {
        guard sums.contains(where: { !$0.sides.isEmpty }) else { return "" }
        var table = TextTable([.left, .left, .right, .right, .right, .right])
        table.add([field ?? "", "side", "doubt or concede", "vouch", "quoted", "reported"])
        for sum in sums {
            for side in sum.sides {
                table.add([
                    field == nil ? "" : name(of: sum), side.name,
                    "\(Wording.number(side.verbs.lowering)) of \(Wording.number(side.verbs.reporting))",
                    "\(Wording.number(side.verbs.endorsing)) of \(Wording.number(side.verbs.reporting))",
                    Wording.number(side.words.quoted), Wording.number(side.words.reported),
                ])
            }
        }
        return "\n" + table.lines()
    }
}
