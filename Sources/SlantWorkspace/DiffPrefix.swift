/// Whether a diff writes a letter before names: `a/news/x.md` and `b/news/x.md`.
enum DiffPrefix {
    case none
    case letters
    case unknown

    init(of files: [DiffReader.File]) {
        let pairs = files.compactMap { file in file.oldName.map { (old: $0, new: file.name) } }
        if pairs.contains(where: { $0.old == $0.new }) {
            self = .none
        } else if pairs.contains(where: { DiffPrefix.isLettered($0.old) && DiffPrefix.isLettered($0.new) }) {
            self = .letters
        } else {
            self = .unknown
        }
    }

    /// What a file may be called, the likelier name first.
    func names(of file: DiffReader.File) -> [String] {
        let bare = file.name.split(separator: "/", maxSplits: 1).dropFirst().first.map { [String($0)] } ?? []
        switch self {
        case .none: return [file.name]
        case .letters: return bare + [file.name]
        case .unknown: return DiffPrefix.isLettered(file.name) ? bare + [file.name] : [file.name] + bare
        }
    }

    private static func isLettered(_ name: String) -> Bool {
        name.split(separator: "/", maxSplits: 1).first.map { $0.count == 1 } ?? false
    }
}
