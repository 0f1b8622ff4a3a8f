/// Every reader there is. A new format is one more line here.
package enum ReaderRegistry {
    package static let all: [any Reader] = [
        PlainTextReader(),
        MarkdownReader(),
        HTMLReader(),
    ]

    /// The reader of a format by its name, as in `{"format": "markdown"}`.
    package static func reader(named name: String) -> (any Reader)? {
        let wanted = name.lowercased()
        return all.first { type(of: $0).format.name == wanted }
    }

    /// The reader that claims a path by its extension; `nil` tells a walk to pass the file by.
    package static func reader(claiming path: String) -> (any Reader)? {
        let wanted = fileExtension(of: path)
        guard !wanted.isEmpty else { return nil }
        return all.first { type(of: $0).format.extensions.contains(wanted) }
    }

    /// The reader of a file that somebody named: what nobody claims is plain text.
    package static func reader(for path: String) -> any Reader {
        reader(claiming: path) ?? PlainTextReader()
    }

    /// The names of all formats, for messages about an unknown one.
    package static var formatNames: [String] { all.map { type(of: $0).format.name } }

    private static func fileExtension(of path: String) -> String {
        let name = path.utf8.lastIndex(of: .slash).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        guard let dot = name.utf8.lastIndex(of: .fullStop), dot != name.startIndex else { return "" }
        return name[name.utf8.index(after: dot)...].lowercased()
    }
}
