package import SlantText

/// A grammar as it goes into the binary.
extension ArticleGrammar {
    package func archive(to out: inout ArchiveWriter) {
        out.write(cues) { out, cue in
            for text in [cue.lemma, cue.kind.rawValue, cue.verbClass.rawValue, cue.act.rawValue, cue.force.rawValue] {
                out.write(text)
            }
            out.write(UInt32(cue.takes.rawValue))
            for words in [cue.links, cue.never] { out.write(words) { $0.write($1.rawValue) } }
        }
        out.write(candidates) { out, candidate in
            out.write(candidate.cue)
            out.write(UInt32(candidate.forms.rawValue))
            out.write(candidate.particles)
        }
        out.write(particles) { $0.write($1.rawValue) }
        out.write(entries) { out, entry in
            out.write(entry.tags.rawValue)
            out.write(UInt32(entry.firstCandidate) << 16 | UInt32(entry.candidateCount))
            out.write(entry.lists.rawValue)
        }
        labels.archive(to: &out)
    }

    package init(archived source: inout ArchiveReader) {
        func words() -> [WordID] { source.list { WordID($0.uint32()) } }
        let count = source.int()
        cues = (0..<count).map { _ in
            Cue(
                lemma: source.string(), kind: Cue.Kind(rawValue: source.string()) ?? .verb,
                verbClass: VerbClass(rawValue: source.string()) ?? .neutral,
                act: Attribution.Act(rawValue: source.string()) ?? .other,
                force: Attribution.Force(rawValue: source.string()) ?? .other,
                takes: ArticleGrammarData.Takes(rawValue: UInt16(source.uint32())), links: words(), never: words())
        }
        candidates = source.list { source in
            Candidate(
                cue: source.int(), forms: Forms(rawValue: UInt8(source.uint32())),
                particles: source.range())
        }
        particles = words()
        entries = source.list { source in
            let tags = WordTags(rawValue: source.uint64())
            let packed = source.uint32()
            return Entry(
                tags: tags, firstCandidate: UInt16(packed >> 16), candidateCount: UInt16(truncatingIfNeeded: packed),
                lists: WordLists(rawValue: source.uint32()))
        }
        labels = LabelTable(archived: &source)
    }
}
