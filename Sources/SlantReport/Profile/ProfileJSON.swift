import SlantArticle
import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantText

/// The framing of one article, or of many, as JSON: a contract (docs/profile.md). Every key is always there; places are
/// `[start, end)` in bytes of the file; counts are words or occurrences.
struct ProfileJSON {
    private(set) var writer: JSONWriter

    init(_ writer: JSONWriter) { self.writer = writer }

    // MARK: One article

    mutating func write(_ document: ProfiledDocument) {
        let profile = document.profile
        writer.beginObject()
        string("id", document.id)
        string("path", document.path)
        string("group", document.group)
        string("headline", profile.headline)
        list("summary", ProfileSummary(profile).statements) { $0.write($1) }
        writer.key("words")
        write(profile.words)
        writer.key("sentences")
        write(profile.sentences)
        list("parties", Array(profile.sides.indices)) { $0.write(profile.sides[$1]) }
        list("sources", profile.speakers) { $0.write($1, profile) }
        list("referents", profile.others) { json, named in
            json.writer.beginObject()
            json.string("name", named.name)
            json.list("labels", named.labels) { $0.write($1) }
            json.writer.endObject()
        }
        list("unsourced", profile.unsourced) { json, claim in
            json.writer.beginObject()
            json.place(claim.range)
            json.string("rule", claim.rule)
            json.writer.endObject()
        }
        list("harm", profile.harm) { $0.write($1, profile) }
        list("blocks", profile.blocks) { json, block in
            json.writer.beginObject()
            json.place(block.range)
            json.integer("line", block.line)
            json.string("region", block.region.rawValue)
            json.writer.endObject()
        }
        list("voices", profile.voices) { json, stretch in
            json.writer.beginObject()
            json.place(stretch.range)
            json.string("voice", stretch.voice.rawValue)
            json.integer("sourceId", stretch.source)
            json.writer.endObject()
        }
        var findings = DocumentJSON(
            ReportedDocument(id: document.id, path: document.path, result: profile.result))
        findings.writeFindings(to: &writer)
        writer.endObject()
    }

    private mutating func write(_ statement: ProfileSummary.Statement) {
        writer.beginObject()
        string("kind", statement.kind.rawValue)
        string("text", statement.text)
        writer.endObject()
    }

    private mutating func write(_ words: Profile.Words) {
        writer.beginObject()
        integer("total", words.total)
        integer("narrator", words.narrator)
        integer("quoted", words.quoted)
        integer("reported", words.reported)
        integer("scare", words.scare)
        writer.endObject()
    }

    private mutating func write(_ sentences: Profile.Sentences) {
        writer.beginObject()
        integer("total", sentences.total)
        integer("narrator", sentences.narrator)
        integer("harm", sentences.harm)
        writer.endObject()
    }

    private mutating func write(_ side: Profile.Side) {
        writer.beginObject()
        string("name", side.name)
        list("sources", side.sources) { $0.writer.integer($1) }
        writer.key("verbs")
        write(side.verbs)
        writer.key("words")
        write(side.words)
        writer.key("speakers")
        writer.beginObject()
        integer("all", side.persons)
        integer("fullNameAndPost", side.personsWithNameAndPost)
        writer.endObject()
        string("headline", side.headline.rawValue)
        list("labels", side.labels) { $0.write($1) }
        writer.endObject()
    }

    private mutating func write(_ label: Profile.Label) {
        writer.beginObject()
        string("text", label.text)
        integer("rank", label.rank.rawValue)
        string("voice", label.voice.rawValue)
        list("places", label.places) { $0.pair($1) }
        writer.endObject()
    }

    private mutating func write(_ speaker: Profile.Speaker, _ profile: Profile) {
        writer.beginObject()
        integer("id", speaker.id)
        string("name", speaker.name)
        string("role", speaker.role)
        string("nature", speaker.nature.rawValue)
        string("party", speaker.side.map { profile.sides[$0].name })
        list("verbs", speaker.verbs) { json, verb in
            json.writer.beginObject()
            json.string("form", verb.form)
            json.string("lemma", verb.lemma)
            json.string("class", verb.verbClass.rawValue)
            json.list("places", verb.places) { $0.pair($1) }
            json.writer.endObject()
        }
        writer.key("words")
        write(speaker.words)
        writer.endObject()
    }

    private mutating func write(_ harm: Profile.Harm, _ profile: Profile) {
        writer.beginObject()
        place(harm.range)
        string("verb", profile.text(harm.range))
        string("agent", harm.agent.map(profile.text))
        string("patient", harm.patient.map(profile.text))
        integer("sourceId", harm.source)
        writer.endObject()
    }

    private mutating func write(_ speech: Profile.Speech) {
        writer.beginObject()
        integer("quoted", speech.quoted)
        integer("reported", speech.reported)
        writer.endObject()
    }

    private mutating func write(_ verbs: VerbCounts) {
        writer.beginObject()
        for verbClass in VerbClass.allCases { integer(verbClass.rawValue, verbs[verbClass]) }
        writer.endObject()
    }

    // MARK: Many articles

    mutating func write(_ sum: ProfileSum) {
        writer.beginObject()
        string("group", sum.name)
        integer("articles", sum.articles)
        writer.key("words")
        write(sum.words)
        writer.key("sentences")
        write(sum.sentences)
        writer.key("verbs")
        write(sum.verbs)
        integer("unsourced", sum.unsourced)
        writer.key("findings")
        writer.beginObject()
        for severity in Severity.allCases.reversed() { integer(severity.rawValue, sum.findings[severity] ?? 0) }
        writer.endObject()
        writer.key("medians")
        let medians = sum.medians
        writer.beginObject()
        integer("words", medians.words)
        integer("outletPerThousand", medians.outlet)
        integer("quotedPerThousand", medians.quoted)
        integer("reportedPerThousand", medians.reported)
        integer("sources", medians.sources)
        writer.key("unsourcedPerThousand")
        writer.number(Double(medians.unsourcedTenths) / 10)
        writer.endObject()
        list("parties", sum.sides) { json, side in
            json.writer.beginObject()
            json.string("name", side.name)
            json.writer.key("verbs")
            json.write(side.verbs)
            json.writer.key("words")
            json.write(side.words)
            json.writer.endObject()
        }
        writer.endObject()
    }

    // MARK: Fields

    private mutating func string(_ key: String, _ text: String?) {
        writer.key(key)
        writer.optionalString(text)
    }

    private mutating func integer(_ key: String, _ number: Int?) {
        writer.key(key)
        if let number { writer.integer(number) } else { writer.null() }
    }

    private mutating func place(_ range: TextRange) {
        writer.key("start")
        writer.integer(range.start)
        writer.key("end")
        writer.integer(range.end)
    }

    private mutating func pair(_ range: TextRange) {
        writer.beginArray()
        writer.integer(range.start)
        writer.integer(range.end)
        writer.endArray()
    }

    private mutating func list<Item>(_ key: String, _ items: [Item], _ write: (inout ProfileJSON, Item) -> Void) {
        writer.key(key)
        writer.beginArray()
        for item in items { write(&self, item) }
        writer.endArray()
    }
}
