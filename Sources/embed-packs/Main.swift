/// `embed-packs OUTPUT ROOT FILE…`: writes a Swift file with the text of every file and its path below ROOT.
///
/// A build tool, not shipped, which is why it may import all of Foundation.
import Foundation

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
        let source = SwiftSource.source(of: files.sorted { $0.path < $1.path })
        try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[1]), options: .atomic)
    }
}

/// Why the build stops.
enum EmbedError: Error, CustomStringConvertible {
    case usage
    case outside(path: String, root: String)
    case unreadable(path: String)

    var description: String {
        switch self {
        case .usage: "usage: embed-packs OUTPUT ROOT FILE..."
        case .outside(let path, let root): "\(path) is not in \(root)"
        case .unreadable(let path): "\(path) cannot be read as UTF-8"
        }
    }
}
