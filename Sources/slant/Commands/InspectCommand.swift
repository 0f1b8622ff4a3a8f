import SlantArticle
import SlantDiagnostics
import SlantLint
import SlantReport
import SlantWorkspace

/// `slant inspect`.
enum InspectCommand {
    static let command = Command(
        "inspect", in: .articles, summary: "show whose voice each passage is in",
        purpose: """
            Show whose voice each passage is in: what is quoted, what is reported, and who says it. Words without marks
            are the outlet's own. PATH is a file, a folder, or - for standard input.
            """,
        form: "slant inspect [OPTION ...] PATH ...",
        examples: [
            ("slant inspect draft.md", "the article with ⟦words⟧{quoted: Varga}"),
            ("slant inspect --format jsonl news/", "voices, sources and attributions for a program"),
        ],
        flags: [
            Flags.config, Flags.noConfig, Flags.input, Flags.standardInputPath, Flags.forceExclude,
            Flags.format(["text", "jsonl"], help: "text (usual) or jsonl: one JSON object a line for each article"),
        ],
        run: { options, console throws(UsageError) in
            let workspace = Workspace(options: try options.workspaceOptions())
            let plan = try options.plan(in: workspace)
            guard console.accepts(plan, consequence: "no file was read") else { return .misuse }
            var inspection = Inspection(console, isRows: options.format == "jsonl")
            for failure in plan.failures { inspection.fail(failure) }
            inspection.console.notice(emptyFolders: plan.emptyFolders)
            if options.readsRows, let linter = plan.linters.first {
                await inspection.readRows(in: workspace, with: linter)
            } else {
                inspection.read(plan, in: workspace)
            }
            console = inspection.console
            return inspection.exitCode
        })
}

/// Articles on their way to standard output.
private struct Inspection {
    var console: Console
    private(set) var exitCode = ExitCode.clean
    private let isRows: Bool
    private var isFirst = true

    /// Nobody reads what is printed.
    private struct Closed: Error {}

    init(_ console: Console, isRows: Bool) {
        self.console = console
        self.isRows = isRows
    }

    mutating func read(_ plan: Plan, in workspace: Workspace) {
        for item in plan.items where !console.isClosed {
            do throws(Failure) {
                let (file, article) = try workspace.article(of: item, in: plan)
                if let article { print(article, in: file, id: nil, path: item.path) }
            } catch {
                fail(error)
            }
        }
    }

    mutating func readRows(in workspace: Workspace, with linter: Linter) async {
        var inspection = self
        try? await workspace.articleRows(with: linter) { (row) throws(Closed) in
            switch row {
            case .read(let id, let path, let file, let article):
                inspection.print(article, in: file, id: id, path: path)
            case .bad(let line, let id, let message):
                inspection.fail(.badRow(line: line, id: id, message: message))
            }
            if inspection.console.isClosed { throw Closed() }
        }
        self = inspection
    }

    mutating func fail(_ failure: Failure) { exitCode = max(exitCode, console.complain(of: failure)) }

    private mutating func print(_ article: Article, in file: FileText, id: String?, path: String?) {
        if isRows {
            var row = ArticleRow(article)
            console.output.bytes += row.bytes(id: id, path: path)
            console.flushIfFull()
            return
        }
        if !isFirst { console.print("\n") }
        isFirst = false
        console.print(ArticleDump(width: console.tableWidth).text(of: article, in: file, name: path ?? id ?? "-"))
    }
}
