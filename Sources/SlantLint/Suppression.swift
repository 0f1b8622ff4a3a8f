import SlantDiagnostics
import SlantText

/// What the comments of a text silence. Built once for a text; asking is O(log directives) for each finding, so that
/// a file of nothing but comments costs no more than any other.
struct Suppression {
    /// One name of one directive, or a directive without names.
    struct Entry {
        let directive: Directive
        /// `nil`: all rules.
        let name: Directive.Name?
        /// Indices of the rules it stands for; empty for all.
        let rules: [Int]
        var isUsed = false
    }

    /// A stretch of the file in which a rule is silent.
    private struct Interval {
        let start: UInt32
        var end: UInt32
        let entry: Int
        /// For an interval of all rules: from where on a rule is heard again.
        var exceptions: [Int: UInt32] = [:]
    }

    private struct LineKey: Hashable {
        let line: Int
        let rule: Int
    }

    /// Stands for every rule, where the number of one is asked for.
    private static let everyRule = -1

    private(set) var entries: [Entry] = []
    /// Names that nothing in use answers to.
    private(set) var unknownNames: [Directive.Name] = []
    /// Words that are nearly directives.
    private(set) var problems: [Diagnostic] = []
    private var regions: [Int: [Interval]] = [:]
    private var blocks: [Int: [Interval]] = [:]
    private var lines: [LineKey: Int] = [:]

    /// Reads the comments of a text. `rules` gives the numbers of the rules that a name stands for, `nil` for an
    /// unknown name.
    init(prose: Prose, file: FileText, rules: (String) -> [Int]?) {
        var directives: [Directive] = []
        for comment in prose.comments {
            if let directive = Directive.directive(in: comment, of: file, &problems) { directives.append(directive) }
        }
        guard !directives.isEmpty else { return }
        let following = FollowingPlaces(prose: prose, file: file, directives: directives)
        for directive in directives {
            if directive.names.isEmpty { add(directive, name: nil, rules: [], following, file) }
            for name in directive.names {
                if let rules = rules(name.text) {
                    add(directive, name: name, rules: rules, following, file)
                } else {
                    unknownNames.append(name)
                }
            }
        }
    }

    /// The directive that silences a rule at a place, which then counts as used; `nil` if none does.
    mutating func directive(silencing rule: Int, at range: TextRange, in file: FileText) -> Directive? {
        guard !entries.isEmpty, let entry = entry(silencing: rule, at: range, in: file) else { return nil }
        entries[entry].isUsed = true
        return entries[entry].directive
    }

    private func entry(silencing rule: Int, at range: TextRange, in file: FileText) -> Int? {
        let first = file.lines.line(holding: range.start)
        let last = file.lines.line(holding: max(range.start, range.end == 0 ? 0 : range.end - 1))
        for line in first...max(first, last) {
            for key in [rule, Suppression.everyRule] {
                if let entry = lines[LineKey(line: line, rule: key)] { return entry }
            }
        }
        for table in [blocks, regions] {
            for key in [rule, Suppression.everyRule] {
                guard let interval = Suppression.last(of: table[key] ?? [], before: range.end) else { continue }
                let end = interval.exceptions[rule] ?? interval.end
                if end > range.start { return interval.entry }
            }
        }
        return nil
    }

    /// The last interval that starts before a place. They ascend and do not overlap.
    private static func last(of intervals: [Interval], before place: UInt32) -> Interval? {
        var low = 0
        var high = intervals.count
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].start < place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? intervals[low - 1] : nil
    }

    // MARK: Building

    private mutating func add(
        _ directive: Directive, name: Directive.Name?, rules: [Int], _ following: FollowingPlaces, _ file: FileText
    ) {
        let keys = name == nil ? [Suppression.everyRule] : rules
        if directive.action == .enable {
            for key in keys { enable(key, at: directive.comment.start) }
            return
        }
        let entry = entries.count
        entries.append(Entry(directive: directive, name: name, rules: rules))
        for key in keys {
            switch directive.action {
            case .enable: break
            case .disable: open(key, at: directive.comment.end, entry)
            case .disableLine:
                let line = file.lines.line(holding: directive.comment.start)
                if lines[LineKey(line: line, rule: key)] == nil { lines[LineKey(line: line, rule: key)] = entry }
            case .disableNextLine:
                guard let line = following.line(after: directive.comment) else { continue }
                if lines[LineKey(line: line, rule: key)] == nil { lines[LineKey(line: line, rule: key)] = entry }
            case .disableNextBlock:
                guard let block = following.block(after: directive.comment),
                    blocks[key]?.last.map({ $0.start < block.start }) ?? true
                else { continue }
                blocks[key, default: []].append(Interval(start: block.start, end: block.end, entry: entry))
            }
        }
    }

    private mutating func open(_ key: Int, at place: UInt32, _ entry: Int) {
        if let last = regions[key]?.last, last.end == .max { return }
        regions[key, default: []].append(Interval(start: place, end: .max, entry: entry))
    }

    private mutating func enable(_ key: Int, at place: UInt32) {
        if key == Suppression.everyRule {
            for key in regions.keys { close(key, at: place) }
            return
        }
        close(key, at: place)
        guard let count = regions[Suppression.everyRule]?.count,
            let last = regions[Suppression.everyRule]?.last, last.end == .max, last.exceptions[key] == nil
        else { return }
        regions[Suppression.everyRule]?[count - 1].exceptions[key] = place
    }

    private mutating func close(_ key: Int, at place: UInt32) {
        guard let count = regions[key]?.count, let last = regions[key]?.last, last.end == .max else { return }
        regions[key]?[count - 1].end = max(last.start, place)
    }
}

/// Where the next line with words and the next block begin. One pass over the text, whatever the number of comments.
private struct FollowingPlaces {
    /// By line, from 0: the first line after it that is more than blanks and directives.
    private let nextLine: [Int?]
    /// The blocks of the prose in the file, ascending.
    private let blocks: [TextRange]
    private let lines: LineTable

    init(prose: Prose, file: FileText, directives: [Directive]) {
        lines = file.lines
        blocks =
            directives.contains { $0.action == .disableNextBlock }
            ? prose.blocks.filter { !$0.range.isEmpty }.map { prose.offsets.fileRange(of: $0.range).range } : []
        guard directives.contains(where: { $0.action == .disableNextLine }) else {
            nextLine = []
            return
        }
        var next = [Int?](repeating: nil, count: lines.count)
        var following: Int?
        var comment = directives.count - 1
        for line in stride(from: lines.count - 1, through: 0, by: -1) {
            next[line] = following
            let contents = file.contents(ofLine: line + 1)
            while comment >= 0, directives[comment].comment.start >= contents.end { comment -= 1 }
            var index = Int(contents.end) - 1
            var candidate = comment
            var isBlank = true
            while index >= Int(contents.start), isBlank {
                if candidate >= 0, directives[candidate].comment.contains(TextRange(index, index + 1)) {
                    index = Int(directives[candidate].comment.start) - 1
                    candidate -= 1
                } else {
                    isBlank = file.bytes[index] <= 0x20 || file.bytes[index] == UInt8(ascii: ">")
                    index -= 1
                }
            }
            if !isBlank { following = line }
        }
        nextLine = next
    }

    func line(after comment: TextRange) -> Int? { nextLine[lines.line(holding: comment.end - 1)] }

    func block(after comment: TextRange) -> TextRange? {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].start < comment.end { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count ? blocks[low] : nil
    }
}
