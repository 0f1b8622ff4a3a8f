import SlantText

/// Labels compiled for one lexicon: asked for by the last word of a phrase.
struct LabelTable: Sendable {
    struct Group: Sendable {
        let name: String
        let binding: LabelData.Binding
    }

    /// A form of a label: its last word is the key.
    struct Entry: Sendable {
        /// Both numbers of a label have one.
        let label: Int
        let group: Int
        let rank: LabelRank
        let isPlural: Bool
        /// The words that stand before the last one.
        let before: [WordID]
    }

    private(set) var groups: [Group] = []
    /// By last word; those with more words first.
    private(set) var entries: [WordID: [Entry]] = [:]

    /// Puts the labels into the lexicon.
    init(_ data: LabelData, inflection: Inflection, lexicon: inout Lexicon.Builder) {
        var label = 0
        for group in data.groups {
            for (rank, words) in group.labels {
                for word in words {
                    let parts = Language.folded(word).split(separator: " ").map(String.init)
                    guard let last = parts.last else { continue }
                    let before = parts.dropLast().map { lexicon.intern($0) }
                    for (form, text) in inflection.nounForms(last) {
                        entries[lexicon.intern(text), default: []].append(
                            Entry(
                                label: label, group: groups.count, rank: rank, isPlural: form == .plural,
                                before: before))
                    }
                    label += 1
                }
            }
            groups.append(Group(name: group.name, binding: group.binding))
        }
        for word in entries.keys { entries[word]?.sort { $0.before.count > $1.before.count } }
    }

    /// The words by which labels are looked up.
    var lastWords: [WordID] { entries.keys.sorted() }

    func archive(to out: inout ArchiveWriter) {
        out.write(groups) { out, group in
            out.write(group.name)
            out.write(group.binding.rawValue)
        }
        out.write(entries.sorted { $0.key < $1.key }) { out, entry in
            out.write(entry.key.rawValue)
            out.write(entry.value) { out, form in
                out.write(form.label)
                out.write(form.group)
                out.write(form.rank.rawValue + 2)
                out.write(form.isPlural)
                out.write(form.before) { $0.write($1.rawValue) }
            }
        }
    }

    init(archived source: inout ArchiveReader) {
        groups = source.list { source in
            Group(name: source.string(), binding: LabelData.Binding(rawValue: source.string()) ?? .identity)
        }
        let words = source.list { source in
            let word = WordID(source.uint32())
            let forms = source.list { source in
                Entry(
                    label: source.int(), group: source.int(), rank: LabelRank(rawValue: source.int() - 2) ?? .plain,
                    isPlural: source.bool(), before: source.list { WordID($0.uint32()) })
            }
            return (word, forms)
        }
        entries = Dictionary(words) { first, _ in first }
    }
}
