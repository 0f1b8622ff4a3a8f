import SlantJSON
import SlantLint
import SlantRules

/// What may stand where in a pack or a `.lintrc`: the shapes that the loaders check, walked along a way into the file.
struct FileShape {
    private let root: ObjectShape
    private let isPack: Bool

    static let pack = FileShape(root: RuleShape.pack, isPack: true)
    static let configuration = FileShape(root: ConfigurationShape.file, isPack: false)

    /// What the value at the end of a way may be. `cursor`: which keys a rule may have depends on its kind.
    func type(at path: [JSONCursor.Step], _ cursor: JSONCursor) -> JSONType? {
        var type = JSONType.object(root)
        for (index, step) in path.enumerated() {
            guard let next = FileShape.type(of: type, step) else { return nil }
            type = next
            let walked = Array(path[...index])
            if isPack, walked.count == 2, walked[0] == .key("rules") { type = .object(rule(at: walked, cursor)) }
            if !isPack, walked.count >= 2, walked[walked.count - 2] == .key("rules") {
                type = .either([.words(FileShape.levels), .object(ConfigurationShape.rule)])
            }
        }
        return type
    }

    /// The object that the end of a way may be.
    func object(at path: [JSONCursor.Step], _ cursor: JSONCursor) -> ObjectShape? {
        type(at: path, cursor).flatMap { FileShape.object(of: $0) }
    }

    private static let levels = ["error", "warning", "suggestion", "off"]

    /// The keys of a rule: those of its kind, or of every kind while it has none.
    private func rule(at path: [JSONCursor.Step], _ cursor: JSONCursor) -> ObjectShape {
        let kind = cursor.levels.first { $0.path == path }?.strings["kind"]
        if let kind, let known = KindRegistry.kinds.first(where: { $0.name == kind }) { return known.shape }
        var keys = RuleShape.common
        for more in KindRegistry.kinds.flatMap({ $0.shape.keys }) where !keys.contains(where: { $0.name == more.name })
        {
            keys.append(more)
        }
        return ObjectShape("a rule", keys: keys)
    }

    private static func type(of type: JSONType, _ step: JSONCursor.Step) -> JSONType? {
        switch (type, step) {
        case (.object(let shape), .key(let name)): return shape.key(named: name)?.type
        case (.map(let value), .key): return value
        case (.list(let item), .index): return item
        case (.either(let types), _):
            for type in types { if let next = self.type(of: type, step) { return next } }
            return nil
        case (.anything, _): return .anything
        default: return nil
        }
    }

    private static func object(of type: JSONType) -> ObjectShape? {
        switch type {
        case .object(let shape): return shape
        case .either(let types): return types.lazy.compactMap { object(of: $0) }.first
        default: return nil
        }
    }

    /// The words that a value may be.
    static func words(of type: JSONType) -> [String] {
        switch type {
        case .words(let words): return words
        case .either(let types): return types.flatMap { words(of: $0) }
        case .list(let item): return words(of: item)
        default: return []
        }
    }
}
