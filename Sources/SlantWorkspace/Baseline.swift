package import SlantDiagnostics
import SlantJSON
import SlantLint

/// Findings that are accepted as they stand, so that a run reports only what is new.
///
/// A finding is known by its rule and the words of its sentence, never by its message or line. Where a sentence stands
/// more than once, the words beside it tell which one is meant.
package struct Baseline: Sendable {
    /// What `slant baseline` writes where nobody names a file.
    package static let usualName = ".slant-baseline.json"
    /// A sentence of so many words besides the finding's own is known wherever it stands.
    private static let tellingWords = 8

    /// One accepted finding.
    package struct Entry: Hashable, Sendable {
        /// From the folder of the baseline, if it lies below that.
        package let path: String
        package let rule: String
        /// Its sentence, the finding's words between `⟦` and `⟧`.
        package let words: String
        /// The last words before the sentence.
        package let before: String
        /// The first words after it.
        package let after: String

        package init(_ diagnostic: Diagnostic, in file: FileText, path: String) {
            let around = Surroundings(of: diagnostic.range, in: file)
            self.path = path
            rule = diagnostic.id ?? ""
            words = around.sentence
            before = around.previous.joined(separator: " ")
            after = around.next.joined(separator: " ")
        }

        fileprivate init(path: String, rule: String, words: String, before: String, after: String) {
            self.path = path
            self.rule = rule
            self.words = words
            self.before = before
            self.after = after
        }

        /// Whether its sentence is enough to know it by.
        fileprivate var isTelling: Bool {
            let outside = words.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
            let after = outside.last?.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
            let count = (outside.first.map(Baseline.wordCount) ?? 0) + Baseline.wordCount(after)
            return count >= Baseline.tellingWords
        }
    }

    /// The file as it was named, for messages.
    package let name: String
    /// Absolute; paths of entries start from its folder.
    package let path: String
    package let entries: [Entry]
    private let byPath: [String: [Entry]]
    /// Entries of files that are not there any more: renamed ones, perhaps.
    private let orphans: [Entry]

    package init(name: String, path: String, entries: [Entry], isThere: (String) -> Bool) {
        self.name = name
        self.path = path
        self.entries = entries
        let folder = PathName.folder(of: path)
        byPath = Dictionary(grouping: entries) { $0.path }
        let missing = Set(byPath.keys.filter { !isThere(PathName.joined(folder, $0)) })
        orphans = entries.filter { missing.contains($0.path) }
    }

    private static func wordCount(_ text: Substring) -> Int { text.split(separator: " ").count }

    /// How a baseline spells the path of a file.
    package static func entryPath(of absolutePath: String, baseline: String) -> String {
        PathName.relative(absolutePath, to: PathName.folder(of: baseline)) ?? absolutePath
    }

    // MARK: Telling what is known

    /// What a baseline makes of the findings of one text.
    package struct Comparison: Sendable {
        /// New ones, in their order.
        package let new: [Diagnostic]
        /// How many are accepted.
        package let knownCount: Int
        /// Entries of this text that nothing answers to.
        package let gone: [Entry]
        /// Entries of a file that is not there any more, met in this one.
        package let moved: [Entry]
    }

    /// Compares the findings of a text with the entries of its path. Linear in both.
    package func comparison(of diagnostics: [Diagnostic], in file: FileText, absolutePath: String) -> Comparison {
        let path = Baseline.entryPath(of: absolutePath, baseline: self.path)
        let own = byPath[path] ?? []
        var candidates = own
        if !orphans.isEmpty { candidates += orphans }
        guard !candidates.isEmpty else {
            return Comparison(new: diagnostics, knownCount: 0, gone: [], moved: [])
        }
        var pairing = Pairing(candidates, diagnostics.map { Entry($0, in: file, path: path) })
        pairing.pair { [$0.rule, $0.words, $0.before, $0.after] }
        pairing.pair { [$0.rule, $0.words, "before", $0.before] }
        pairing.pair { [$0.rule, $0.words, "after", $0.after] }
        pairing.pair { $0.isTelling ? [$0.rule, $0.words] : nil }
        return Comparison(
            new: pairing.free.map { diagnostics[$0] }, knownCount: diagnostics.count - pairing.free.count,
            gone: pairing.left.filter { $0 < own.count }.map { candidates[$0] },
            moved: pairing.taken.filter { $0 >= own.count }.map { candidates[$0] })
    }

    /// The entries of files below some folders that are not there, without those that were met elsewhere. Where only
    /// single files are linted nobody knows whether one of them has another name now.
    package func gone(below folders: [String], besides moved: Set<Entry>) -> [Entry] {
        let own = PathName.folder(of: path)
        return orphans.filter { entry in
            let path = PathName.joined(own, entry.path)
            return !moved.contains(entry) && folders.contains { PathName.relative(path, to: $0) != nil }
        }
    }

    /// Entries and findings, paired by one trait after another; each is in one pair at most.
    private struct Pairing {
        let entries: [Entry]
        let found: [Entry]
        /// Entries without a pair, ascending.
        private(set) var left: [Int]
        /// Findings without a pair, ascending.
        private(set) var free: [Int]

        init(_ entries: [Entry], _ found: [Entry]) {
            self.entries = entries
            self.found = found
            left = Array(entries.indices)
            free = Array(found.indices)
        }

        var taken: [Int] {
            let left = Set(left)
            return entries.indices.filter { !left.contains($0) }
        }

        mutating func pair(by trait: (Entry) -> [String]?) {
            guard !left.isEmpty, !free.isEmpty else { return }
            var waiting: [[String]: [Int]] = [:]
            for index in left.reversed() {
                if let key = trait(entries[index]) { waiting[key, default: []].append(index) }
            }
            var used: Set<Int> = []
            free.removeAll { index in
                guard let key = trait(found[index]), let entry = waiting[key]?.popLast() else { return false }
                used.insert(entry)
                return true
            }
            left.removeAll { used.contains($0) }
        }
    }
}

// MARK: The file

extension Baseline {
    private static let shape = ObjectShape(
        "",
        keys: [
            .init("version", .integer(1...1), isRequired: true, doc: "The version of this format."),
            .init("findings", .objects(entryShape), isRequired: true, doc: "What is accepted."),
        ])

    private static let entryShape = ObjectShape(
        "a finding",
        keys: [
            .init("path", .string, isRequired: true, doc: "The file, from the folder of the baseline."),
            .init("rule", .string, isRequired: true, doc: "The rule."),
            .init("words", .string, isRequired: true, doc: "The sentence, with ⟦ ⟧ round the finding."),
            .init("before", .string, doc: "The last words before the sentence."),
            .init("after", .string, doc: "The first words after it."),
        ])

    /// The entries of a file, and everything that is wrong with it.
    package static func entries(in file: FileText) -> (entries: [Entry], problems: [Diagnostic]) {
        let (value, problems) = JSONReader.read(file)
        guard let value, problems.isEmpty else { return ([], problems) }
        var more: [Diagnostic] = []
        guard let object = ShapedObject(value, shape: shape, problems: &more) else { return ([], more) }
        let entries = object.objects("findings").map { entry in
            func text(_ key: String) -> String { entry.string(key)?.text ?? "" }
            return Entry(
                path: text("path"), rule: text("rule"), words: text("words"), before: text("before"),
                after: text("after"))
        }
        return (entries, more)
    }

    /// The bytes of a baseline: a line for each entry, by path, rule and words, so that two versions compare well.
    package static func bytes(of entries: [Entry]) -> [UInt8] {
        let sorted = entries.sorted {
            ($0.path, $0.rule, $0.words, $0.before, $0.after) < ($1.path, $1.rule, $1.words, $1.before, $1.after)
        }
        var bytes = Array("{\n  \"version\": 1,\n  \"findings\": [".utf8)
        for (index, entry) in sorted.enumerated() {
            var writer = JSONWriter()
            writer.beginObject()
            for (key, text) in [
                ("path", entry.path), ("rule", entry.rule), ("words", entry.words), ("before", entry.before),
                ("after", entry.after),
            ] {
                writer.key(key)
                writer.string(text)
            }
            writer.endObject()
            bytes += (index == 0 ? "\n    " : ",\n    ").utf8
            bytes += writer.bytes
        }
        return bytes + (sorted.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8
    }
}
