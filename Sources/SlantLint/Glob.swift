/// A pattern for paths, as `.gitignore`, `ignore` and `overrides` write them: `*` and `?` within a name, `**` across
/// folders, `[a-z]`, `{md,txt}`.
///
/// A pattern with a slash at its beginning or middle is relative to the folder of the file that holds it; one without
/// means a name at any depth. A trailing slash means folders only.
package struct Glob: Hashable, Sendable {
    /// One name of a path, as pieces to match.
    private enum Piece: Hashable, Sendable {
        case literal(Character)
        case any
        case run
        case set([ClosedRange<Character>], isNegated: Bool)
    }

    private enum Part: Hashable, Sendable {
        case name([Piece])
        /// `**`: any folders, none included.
        case folders
    }

    /// As it was written.
    package let text: String
    /// Whether it names folders only.
    package let isFolder: Bool
    /// Braces written out: any of them may match.
    private let alternatives: [[Part]]

    /// More alternatives than this are left as they stand: `{a,b}` twenty times would be a million patterns.
    private static let mostAlternatives = 256

    /// Every text is a pattern; a bracket or brace that is not closed stands for itself.
    package init(_ text: String, expandsBraces: Bool = true) {
        self.text = text
        var body = Substring(text)
        isFolder = body.hasSuffix("/") && body.count > 1
        while body.hasSuffix("/"), body.count > 1 { body = body.dropLast() }
        let isAnchored = body.contains("/")
        while body.hasPrefix("./") { body = body.dropFirst(2) }
        while body.hasPrefix("/") { body = body.dropFirst() }
        alternatives = (expandsBraces ? Glob.expanded(String(body)) : [String(body)]).map { alternative in
            var parts = alternative.split(separator: "/").map { $0 == "**" ? Part.folders : .name(Glob.pieces($0)) }
            // At the end it means what is in a folder, not the folder itself.
            if parts.last == .folders { parts.append(.name([.run])) }
            return isAnchored ? parts : [.folders] + parts
        }
    }

    /// Whether it matches a path, given relative to the pattern's folder and without a leading `./`.
    package func matches(_ path: String, isFolder pathIsFolder: Bool = false) -> Bool {
        if isFolder, !pathIsFolder { return false }
        let names = path.split(separator: "/").map { Array($0) }
        return alternatives.contains { Glob.match($0[...], names[...]) }
    }

    /// Whether it matches a path or a folder above it: what an entry of `ignore` leaves out.
    package func covers(_ path: String, isFolder pathIsFolder: Bool = false) -> Bool {
        let names = path.split(separator: "/").map { Array($0) }
        for count in stride(from: 1, through: names.count, by: 1) {
            if isFolder, count == names.count, !pathIsFolder { continue }
            if alternatives.contains(where: { Glob.match($0[...], names[..<count]) }) { return true }
        }
        return false
    }

    // MARK: Matching

    private static func match(_ parts: ArraySlice<Part>, _ names: ArraySlice<[Character]>) -> Bool {
        // The states reached so far: which parts may come next. Linear in parts times names, however many `**`.
        var states = closure([parts.startIndex], parts)
        for name in names {
            var next: Set<Int> = []
            for state in states where state < parts.endIndex {
                switch parts[state] {
                case .folders: next.insert(state)
                case .name(let pieces): if match(pieces, name) { next.insert(state + 1) }
                }
            }
            states = closure(next, parts)
            if states.isEmpty { return false }
        }
        return states.contains(parts.endIndex)
    }

    private static func closure(_ states: Set<Int>, _ parts: ArraySlice<Part>) -> Set<Int> {
        var closed = states
        for state in states {
            var index = state
            while index < parts.endIndex, case .folders = parts[index] {
                index += 1
                closed.insert(index)
            }
        }
        return closed
    }

    /// Greedy with one way back: linear in practice, at worst pieces times characters.
    private static func match(_ pieces: [Piece], _ name: [Character]) -> Bool {
        var piece = 0
        var place = 0
        var retry: (piece: Int, place: Int)?
        while place < name.count {
            if piece < pieces.count, pieces[piece] == .run {
                retry = (piece, place)
                piece += 1
            } else if piece < pieces.count, accepts(pieces[piece], name[place]) {
                piece += 1
                place += 1
            } else if let last = retry {
                piece = last.piece + 1
                place = last.place + 1
                retry = (last.piece, place)
            } else {
                return false
            }
        }
        while piece < pieces.count, pieces[piece] == .run { piece += 1 }
        return piece == pieces.count
    }

    private static func accepts(_ piece: Piece, _ character: Character) -> Bool {
        switch piece {
        case .literal(let wanted): wanted == character
        case .any: true
        case .run: false
        case .set(let ranges, let isNegated): ranges.contains { $0.contains(character) } != isNegated
        }
    }

    // MARK: Reading

    private static func pieces(_ text: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text
        while let character = rest.popFirst() {
            switch character {
            case "*": if pieces.last != .run { pieces.append(.run) }
            case "?": pieces.append(.any)
            case "[":
                if let (set, after) = set(rest) {
                    pieces.append(set)
                    rest = after
                } else {
                    pieces.append(.literal(character))
                }
            case "\\": pieces.append(.literal(rest.popFirst() ?? character))
            default: pieces.append(.literal(character))
            }
        }
        return pieces
    }

    /// What stands in brackets, and what follows them.
    private static func set(_ text: Substring) -> (Piece, Substring)? {
        var rest = text
        let isNegated = rest.first == "!" || rest.first == "^"
        if isNegated { rest.removeFirst() }
        var ranges: [ClosedRange<Character>] = []
        while let character = rest.popFirst() {
            if character == "]", !ranges.isEmpty { return (.set(ranges, isNegated: isNegated), rest) }
            if rest.first == "-", let last = rest.dropFirst().first, last != "]", character <= last {
                ranges.append(character...last)
                rest = rest.dropFirst(2)
            } else {
                ranges.append(character...character)
            }
        }
        return nil
    }

    /// The texts that `{a,b}` stands for. Braces do not nest in ours.
    private static func expanded(_ text: String) -> [String] {
        var done = [""]
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let choices = rest[rest.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
            guard done.count * choices.count <= mostAlternatives else { break }
            let before = rest[..<open]
            done = done.flatMap { start in choices.map { start + before + $0 } }
            rest = rest[rest.index(after: close)...]
        }
        return done.map { $0 + rest }
    }
}
