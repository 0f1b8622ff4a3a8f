import SlantDiagnostics
import SlantReport
import SlantWorkspace

/// What is said of a text that could not be linted.
struct FailureText {
    let failure: Failure

    /// What it is called.
    var name: String {
        if case .badRow(let line, let id, _) = failure { return id ?? "line \(line)" }
        let path = failure.path ?? "-"
        return path.isEmpty ? "\"\"" : path
    }

    /// One clause, for standard error and for `failures` in JSON.
    var message: String {
        switch failure {
        case .missing(let path, let nearest): FailureText.missing(path, nearest)
        case .unreadable(_, let reason): FailureText.words(for: reason)
        case .notUTF8(_, let offset, _, let encoding):
            "not UTF-8 (byte \(offset))" + (encoding.map { "; it seems to be \($0)" } ?? "")
        case .binary(_, let offset): "not a text: byte \(offset) is null"
        case .tooLarge(_, let count): "too large to lint (\(Wording.number(count)) bytes; the most is 4 GiB)"
        case .badRow(_, _, let message): message
        }
    }

    /// The line for standard error. A place inside a file reads like a finding, so that an editor jumps to it.
    func line(ink: Ink) -> String {
        let error = ink.paint("error", .red)
        let name = CharacterCells.shown(name)
        let message = CharacterCells.shown(message)
        if case .notUTF8(_, _, let place, _) = failure {
            return ink.paint("\(name):\(place.line):\(place.scalarColumn):", .bold) + " \(error): \(message)\n"
        }
        return "slant: \(error): \(name): \(message)\n"
    }

    var exitCode: ExitCode { if case .missing = failure { .misuse } else { .unread } }

    /// One word may have been meant for a command: `slant lnt`.
    private static func missing(_ path: String, _ nearest: String?) -> String {
        let command = path.contains { "./".contains($0) } ? nil : command(meantBy: path)
        switch (nearest, command) {
        case (let nearest?, _): return "no such file or folder; did you mean \"\(nearest)\"?"
        case (nil, let command?): return "no such file or folder; did you mean the command \"\(command)\"?"
        case (nil, nil): return "no such file or folder"
        }
    }

    private static func command(meantBy word: String) -> String? {
        nearestName(to: word, among: CommandRegistry.names)
            ?? CommandRegistry.all.flatMap(\.commands).first { $0.ownName == word }?.name
    }

    private static func words(for reason: Failure.SystemReason) -> String {
        switch reason {
        case .noPermission: "no permission to read it"
        case .isFolder: "a folder, not a file"
        case .notThere: "it was gone when it was to be read"
        case .tooManyLinks: "its links lead in a circle"
        case .other(let words): words
        }
    }
}
