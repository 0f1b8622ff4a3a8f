import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantReaders

/// A document that is open in the editor, at one version. A change makes another value.
struct Document: Sendable {
    /// What a text is to us.
    enum Kind: Hashable, Sendable {
        /// An article, read by the format of this name.
        case draft(format: String)
        /// A git commit message: its comment lines are nobody's prose.
        case commitMessage
        case pack
        case configuration
        /// JSON of another kind.
        case foreign
    }

    /// As the client writes it.
    let uri: String
    /// On the disk, normalised; `nil` for a text that has no file yet.
    let path: String?
    let languageID: String
    let version: Int
    let file: FileText
    let kind: Kind

    init(uri: String, languageID: String, version: Int, text: String) {
        let path = DocumentURI.path(of: uri).map { PathName.normalized($0) }
        self.init(
            uri: uri, path: path, languageID: languageID, version: version, file: FileText(path: path, text: text))
    }

    private init(uri: String, path: String?, languageID: String, version: Int, file: FileText) {
        self.uri = uri
        self.path = path
        self.languageID = languageID
        self.version = version
        self.file = file
        kind = Document.kind(languageID: languageID, path: path, file: file)
    }

    /// The document after some changes; none of them if one is wrong.
    func applying(
        _ changes: [JSONValue], version: Int, _ encoding: PositionEncoding
    ) throws(ContentChange.Problem) -> Document {
        var file = file
        for change in changes { file = try ContentChange(change).applied(to: file, encoding) }
        return Document(uri: uri, path: path, languageID: languageID, version: version, file: file)
    }

    /// The same document with another text, to try something on.
    func with(_ file: FileText) -> Document {
        Document(uri: uri, path: path, languageID: languageID, version: version, file: file)
    }

    /// Whether what was found in another version of it holds for this one.
    func isSame(as other: Document) -> Bool {
        version == other.version && kind == other.kind && file.bytes == other.file.bytes
    }

    /// Whether linting it gives findings in an article.
    var isDraft: Bool {
        switch kind {
        case .draft, .commitMessage: true
        case .pack, .configuration, .foreign: false
        }
    }

    // MARK: Kinds

    /// What git has people write into (`git help commit`, `merge`, `tag`, `notes`).
    private static let gitMessages: Set<String> = [
        "COMMIT_EDITMSG", "MERGE_MSG", "SQUASH_MSG", "TAG_EDITMSG", "NOTES_EDITMSG",
    ]

    private static func kind(languageID: String, path: String?, file: FileText) -> Kind {
        let name = path.map { PathName.name(of: $0) } ?? ""
        if name == ".lintrc" || name.hasSuffix(".lintrc") { return .configuration }
        // Git's own names go before a language: many editors have none for them and say plain text.
        if gitMessages.contains(name) { return .commitMessage }
        switch languageID.lowercased() {
        case "markdown", "quarto", "rmd", "mdx", "vimwiki", "pandoc": return .draft(format: "markdown")
        case "html", "xhtml": return .draft(format: "html")
        // Editors that have no mode for Markdown call it plain text; a run reads it by its name, and so do we.
        case "plaintext", "text", "txt", "mail":
            return .draft(format: type(of: ReaderRegistry.reader(for: name)).format.name)
        case "gitcommit", "git-commit", "git_commit": return .commitMessage
        default: break
        }
        if ["json", "jsonc"].contains(languageID) || name.hasSuffix(".json") { return jsonKind(of: file) }
        return .draft(format: type(of: ReaderRegistry.reader(for: name)).format.name)
    }

    /// A pack and a `.lintrc` of another name are known by their keys, half-written ones by the words themselves.
    private static func jsonKind(of file: FileText) -> Kind {
        let keys = Set(JSONReader.read(file).value?.members?.map(\.key.text) ?? [])
        if keys.contains("pack"), !keys.isDisjoint(with: ["rules", "lists", "language"]) { return .pack }
        let text = String(decoding: file.bytes.prefix(2_000), as: UTF8.self)
        if text.contains("pack.schema.json") || text.contains("\"pack\"") && text.contains("\"language\"") {
            return .pack
        }
        return text.contains("lintrc.schema.json") ? .configuration : .foreign
    }
}
