/// `embed-packs OUTPUT ROOT FILE…`: writes a Swift file with the text of every file and its path below ROOT.
///
/// A build tool, not shipped, which is why it may import all of Foundation.
import Foundation
import SlantDiagnostics
import SlantRules

@main
struct EmbedPacks {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { throw EmbedError.usage }
        let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
        var files: [SwiftSource.File] = []
        for path in arguments.dropFirst(3) {
            guard path.hasPrefix(root) else { throw EmbedError.outside(path: path, root: root) }
            guard let data = FileManager.default.contents(atPath: path),
                let text = String(validating: data, as: UTF8.self)
            else { throw EmbedError.unreadable(path: path) }
            files.append(SwiftSource.File(path: String(path.dropFirst(root.count)), text: text))
        }
        files.sort { $0.path < $1.path }
        let source = SwiftSource.source(of: files, compiled: try compiled(files))
        try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[1]), options: .atomic)
    }

    /// The packs of `rules/` itself, compiled with the language that they are written in.
    private static func compiled(_ files: [SwiftSource.File]) throws -> String {
        func packFiles(_ isWanted: (String) -> Bool) -> [PackFile] {
            files.filter { isWanted($0.path) }.map { PackFile(file: FileText(path: "rules/" + $0.path, text: $0.text)) }
        }
        let loaded = PackLoader.load(
            packs: packFiles { !$0.contains("/") }, language: packFiles { $0.hasPrefix("language/en/") })
        guard let packs = loaded.packs else { throw EmbedError.broken(loaded.problems) }
        guard let archive = String(validating: packs.archive, as: UTF8.self) else {
            preconditionFailure("an archive is valid UTF-8, whatever numbers are in it")
        }
        return archive
    }
}

/// Why the build stops.
enum EmbedError: Error, CustomStringConvertible {
    case usage
    case outside(path: String, root: String)
    case unreadable(path: String)
    case broken([PackProblems])

    var description: String {
        switch self {
        case .usage: "usage: embed-packs OUTPUT ROOT FILE..."
        case .outside(let path, let root): "\(path) is not in \(root)"
        case .unreadable(let path): "\(path) cannot be read as UTF-8"
        case .broken(let problems):
            problems.flatMap { problem in
                problem.diagnostics.map { diagnostic in
                    let place = problem.file.position(of: diagnostic.range.start)
                    return
                        "\(problem.file.path ?? "-"):\(place.line):\(place.scalarColumn): error: \(diagnostic.message)"
                }
            }.joined(separator: "\n")
        }
    }
}
