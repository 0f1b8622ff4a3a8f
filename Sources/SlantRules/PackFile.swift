package import SlantDiagnostics

/// A file of rules, of a language or of a preset, as it came from the binary or from a user's folder.
package struct PackFile: Sendable {
    /// Its text, with the path that messages name.
    package let file: FileText

    /// A file that has been read.
    package init(file: FileText) { self.file = file }

    /// The last part of the path without its ending: `conflict` for `rules/conflict.json`.
    package var name: String {
        let last = (file.path ?? "").split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return String(last) }
        return String(last[..<dot])
    }
}
