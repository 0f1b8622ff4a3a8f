import Foundation

/// The project's own files, found from the place of this one.
enum SourceTree {
    /// A Swift file: its path from the root, and its lines.
    struct File: Sendable, CustomStringConvertible {
        let path: String
        let lines: [String]

        var description: String { path }
        /// The folder below `Sources`.
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
        var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

        /// Lines that are no comment, with their numbers.
        var code: [(number: Int, text: String)] {
            lines.enumerated().compactMap { index, line in
                let trimmed = line.drop { $0 == " " }
                return trimmed.hasPrefix("//") ? nil : (index + 1, line)
            }
        }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every Swift file below a folder, in order of paths.
    static func swiftFiles(in folder: String) throws -> [File] {
        try paths(in: folder, endingIn: ".swift").map { path in
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            return File(
                path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }

    /// Paths from the root of the files below a folder that end so.
    static func paths(in folder: String, endingIn ending: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        let names = (found?.allObjects as? [String] ?? []).filter { $0.hasSuffix(ending) }
        return names.map { folder + "/" + $0 }.sorted()
    }

    static func text(at path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
