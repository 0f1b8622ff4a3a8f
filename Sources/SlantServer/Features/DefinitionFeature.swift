import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantWorkspace

/// Where a list, a rule or a file that a pack or a `.lintrc` names is written. What is in the binary is shown as a file
/// that is written for that.
enum DefinitionFeature {
    static let feature = Feature(
        requests: ["textDocument/definition": definition],
        capabilities: { _ in [.init(key: "definitionProvider", value: true)] })

    private static func definition(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        let position = try params.wirePosition
        guard let document = session.documents[uri], let file = session.authoredFile(document) else {
            return .now(.null)
        }
        let offset = UInt32(PositionMap(document.file, session.client.encoding).offset(of: position))
        let open = Dictionary(
            session.documents.values.compactMap { document in document.path.map { ($0, document.uri) } },
            uniquingKeysWith: { first, _ in first })
        let shipped = ShippedPackFiles(folders: session.folders, cache: session.options.packFolder)
        return .aside {
            guard let target = target(of: file, at: offset, shipped) else { return .null }
            let path = target.file.path ?? ""
            var positions = PositionMap(target.file, file.client.encoding)
            let isHere = path == (document.path ?? "")
            return [
                "uri": .string(isHere ? uri : open[path] ?? DocumentURI.uri(of: path)),
                "range": positions.wire(target.range),
            ]
        }
    }

    private static func target(
        of file: AuthoredFile, at offset: UInt32, _ shipped: ShippedPackFiles
    ) -> (file: FileText, range: TextRange)? {
        let cursor = JSONCursor(file.document.file, at: offset)
        guard let literal = cursor.literal else { return nil }
        if file.isPattern(cursor.path), let word = PatternWord(in: literal, of: file.document.file, at: offset),
            word.sign == "@"
        {
            let parts = word.name.split(separator: "/").map { String($0) }
            let pack = parts.count == 2 ? parts[0] : file.packName
            guard let (list, entry) = file.index.list(parts.last ?? "", of: pack) else { return nil }
            return shipped.file(of: entry).map { ($0, list.place) }
        }
        let name =
            file.document.kind == .pack && !literal.text.contains("/")
            ? "\(file.packName)/\(literal.text)" : literal.text
        if let (rule, entry) = file.index.rule(name) { return shipped.file(of: entry).map { ($0, rule.place) } }
        if cursor.path.contains(.key("packs")), let pack = file.index.pack(literal.text) {
            return shipped.file(of: pack).map { ($0, TextRange(0, 0)) }
        }
        return path(of: literal.text, in: file).map { (FileText(path: $0, text: ""), TextRange(0, 0)) }
    }

    /// A file that a `.lintrc` names: a pack, another configuration, a vocabulary.
    private static func path(of text: String, in file: AuthoredFile) -> String? {
        guard file.document.kind == .configuration, let own = file.document.path, text.contains(".") else { return nil }
        let path = PathName.joined(PathName.folder(of: own), text)
        return FileSystem.status(of: path)?.kind == .file ? path : nil
    }
}
