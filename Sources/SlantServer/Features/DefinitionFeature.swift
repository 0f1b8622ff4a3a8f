import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantWorkspace

/// Where a list, a rule or a file that a pack or a `.lintrc` names is written. What is in the binary stands nowhere.
enum DefinitionFeature {
    static let feature = Feature(
        requests: ["textDocument/definition": definition],
        capabilities: { _ in [.init(key: "definitionProvider", value: true)] })

    private static func definition(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        let position = try params.wirePosition
        guard let document = session.documents[uri], let file = session.authoredFile(document) else {
            return { .null }
        }
        let offset = UInt32(PositionMap(document.file, session.client.encoding).offset(of: position))
        let open = Dictionary(
            session.documents.values.compactMap { document in document.path.map { ($0, document.uri) } },
            uniquingKeysWith: { first, _ in first })
        return {
            guard let target = target(of: file, at: offset) else { return .null }
            let path = target.file.path ?? ""
            var positions = PositionMap(target.file, file.client.encoding)
            let isHere = path == (document.path ?? "")
            return [
                "uri": .string(isHere ? uri : open[path] ?? DocumentURI.uri(of: path)),
                "range": positions.wire(target.range),
            ]
        }
    }

    private static func target(of file: AuthoredFile, at offset: UInt32) -> (file: FileText, range: TextRange)? {
        let cursor = JSONCursor(file.document.file, at: offset)
        guard let literal = cursor.literal else { return nil }
        if file.isPattern(cursor.path), let word = PatternWord(in: literal, of: file.document.file, at: offset),
            word.sign == "@"
        {
            let parts = word.name.split(separator: "/").map { String($0) }
            let pack = parts.count == 2 ? parts[0] : file.packName
            guard let (list, entry) = file.index.list(parts.last ?? "", of: pack), !entry.isShipped else { return nil }
            return (entry.file, list.place)
        }
        let name =
            file.document.kind == .pack && !literal.text.contains("/")
            ? "\(file.packName)/\(literal.text)" : literal.text
        if let (rule, entry) = file.index.rule(name), !entry.isShipped { return (entry.file, rule.place) }
        return path(of: literal.text, in: file).map { (FileText(path: $0, text: ""), TextRange(0, 0)) }
    }

    /// A file that a `.lintrc` names: a pack, another configuration, a vocabulary.
    private static func path(of text: String, in file: AuthoredFile) -> String? {
        guard file.document.kind == .configuration, let own = file.document.path, text.contains(".") else { return nil }
        let path = PathName.joined(PathName.folder(of: own), text)
        return FileSystem.status(of: path)?.kind == .file ? path : nil
    }
}
