package import SlantArticle
package import SlantDiagnostics
import SlantJSON
package import SlantLint
import SlantReaders

/// What became of one row of `--input jsonl`.
package enum RowOutcome: Sendable {
    case linted(id: String?, path: String?, result: LintResult)
    /// It is no JSON object, has no text, or wants a format that is not there; `line` from 1.
    case bad(line: Int, id: String?, message: String)
}

/// The article of one row.
package enum ArticleRowOutcome: Sendable {
    case read(id: String?, path: String?, file: FileText, article: Article)
    /// As in `RowOutcome`.
    case bad(line: Int, id: String?, message: String)
}

extension Workspace {
    /// The articles of rows of JSON from standard input, in constant memory; see `lintRows`.
    package func articleRows<Stop: Error>(
        with linter: Linter, emit: (ArticleRowOutcome) throws(Stop) -> Void
    ) async throws(Stop) {
        var lines = InputLines()
        let folder = FileSystem.currentFolder
        try await OrderedWork(workers: options.workers).run(
            next: { lines.next() },
            work: { (line: InputLines.Line) -> ArticleRowOutcome in
                Row.article(of: line, linter, folder: folder)
            },
            emit: emit)
    }

    /// Lints rows of JSON from standard input, one text a line, in constant memory. Blank lines are passed over.
    ///
    /// `linter` is that of `planForRows`. Throws what `emit` throws.
    package func lintRows<Stop: Error>(
        with linter: Linter, emit: (RowOutcome) throws(Stop) -> Void
    ) async throws(Stop) {
        var lines = InputLines()
        let folder = FileSystem.currentFolder
        try await OrderedWork(workers: options.workers).run(
            next: { lines.next() },
            work: { (line: InputLines.Line) -> RowOutcome in Row.outcome(of: line, linter, folder: folder) },
            emit: emit)
    }
}

/// The lines of standard input, read piece by piece.
struct InputLines {
    struct Line: Sendable {
        /// From 1.
        let number: Int
        /// Without its line end.
        let bytes: [UInt8]
    }

    private var buffer: [UInt8] = []
    private var start = 0
    /// Up to here the buffer holds no line feed.
    private var searched = 0
    private var number = 0
    private var isAtEnd = false

    /// The next line that is not blank; `nil` at the end of the input.
    mutating func next() -> Line? {
        while let line = nextLine() {
            number += 1
            if line.contains(where: { $0 > 0x20 }) { return Line(number: number, bytes: Array(line)) }
        }
        return nil
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                start = end + 1
                searched = start
                return line
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count else { return nil }
                let line = buffer[start...]
                start = buffer.count
                return line
            }
            fill()
        }
    }

    private mutating func fill() {
        buffer.removeFirst(start)
        searched -= start
        start = 0
        let more = (try? StandardStreams.read(atMost: 1 << 18)) ?? []
        isAtEnd = more.isEmpty
        buffer += more
    }
}

/// One row: `{"id", "text"}`, and if they are there `format`, `language` and `path`. Other fields are the sender's own.
enum Row {
    /// Why a row is none.
    private struct Bad: Error {
        let id: String?
        let message: String
    }

    /// What a row says.
    private struct Content {
        let id: String?
        let file: FileText
        let place: TextPlace
        /// The value of the field that texts are grouped by.
        let group: String?
    }

    static func profile(
        of line: InputLines.Line, _ linter: Linter, folder: String, by field: String?
    ) -> ProfileOutcome {
        do throws(Bad) {
            let row = try content(of: line, folder: folder, field: field)
            switch linter.profile(for: row.file, place: row.place) {
            case .counted(let profile):
                return .counted(id: row.id, path: row.file.path, group: row.group, profile: profile)
            case .skipped(let reason):
                return .skipped(name: row.file.path ?? row.id ?? "line \(line.number)", reason: reason)
            }
        } catch {
            return .bad(line: line.number, id: error.id, message: error.message)
        }
    }

    static func outcome(of line: InputLines.Line, _ linter: Linter, folder: String) -> RowOutcome {
        do throws(Bad) {
            let row = try content(of: line, folder: folder)
            return .linted(id: row.id, path: row.file.path, result: linter.result(for: row.file, place: row.place))
        } catch {
            return .bad(line: line.number, id: error.id, message: error.message)
        }
    }

    static func article(of line: InputLines.Line, _ linter: Linter, folder: String) -> ArticleRowOutcome {
        do throws(Bad) {
            let row = try content(of: line, folder: folder)
            guard let article = linter.article(for: row.file, place: row.place) else {
                throw Bad(id: row.id, message: "the text cannot be read")
            }
            return .read(id: row.id, path: row.file.path, file: row.file, article: article)
        } catch {
            return .bad(line: line.number, id: error.id, message: error.message)
        }
    }

    private static func content(
        of line: InputLines.Line, folder: String, field: String? = nil
    ) throws(Bad) -> Content {
        guard String(validating: line.bytes, as: UTF8.self) != nil else {
            throw Bad(id: nil, message: "the row is not UTF-8")
        }
        let (value, problems) = JSONReader.read(FileText(path: nil, bytes: line.bytes))
        let id = value.flatMap { scalar("id", of: $0) }
        if let problem = problems.first {
            let column = line.bytes[..<Int(problem.range.start)].count { $0 & 0xC0 != 0x80 } + 1
            throw Bad(id: id, message: "column \(column): \(problem.message)")
        }
        guard let value, value.members != nil else { throw Bad(id: id, message: "the row is no JSON object") }
        guard let text = value["text"]?.string?.text else {
            throw Bad(id: id, message: "the row has no \"text\" that is a string")
        }
        let format = value["format"]?.string?.text ?? PlainTextReader.format.name
        guard ReaderRegistry.reader(named: format) != nil else {
            let names = ReaderRegistry.formatNames.joined(separator: ", ")
            throw Bad(id: id, message: "unknown format \"\(format)\"; there are \(names)")
        }
        let path = value["path"]?.string?.text
        let place = TextPlace(
            path: path.map { PathName.joined(folder, $0) }, format: format, language: value["language"]?.string?.text)
        return Content(
            id: id, file: FileText(path: path, bytes: Array(text.utf8), isEditable: false), place: place,
            group: field.flatMap { scalar($0, of: value) })
    }

    /// A field of a row as text, a number as it would be written; `nil` where there is none.
    private static func scalar(_ name: String, of value: JSONValue) -> String? {
        if let text = value[name]?.string?.text { return text }
        return value[name]?.number.map { number in
            var writer = JSONWriter()
            writer.number(number)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }
}
