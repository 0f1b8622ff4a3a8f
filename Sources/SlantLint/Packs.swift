public import SlantDiagnostics

/// The packs that rules may come from: those that ship, and texts of pack files.
///
/// Public because whoever embeds the linter with rules of their own has to hand them over.
public struct Packs: Sendable {
    /// Pack files that are used whatever the configuration says.
    package let always: [FileText]
    /// The files behind the paths and globs that a configuration names.
    package var files: [PackReference: [FileText]] = [:]

    /// What ships, and some files beside it. Which shipped packs are used, the configuration says.
    public init(files: [FileText] = []) { always = files }
}

/// What is wrong with a pack or a configuration: a file and its diagnostics, in order of place.
public struct FileProblems: Sendable {
    /// The file that the places speak of.
    public let file: FileText
    /// What is wrong, in order of place; never empty.
    public let diagnostics: [Diagnostic]

    /// Problems of a file.
    public init(file: FileText, diagnostics: [Diagnostic]) {
        self.file = file
        self.diagnostics = diagnostics
    }
}
