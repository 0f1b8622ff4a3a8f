package import SlantArticle
package import SlantDiagnostics
package import SlantText

/// The framing of one article in counts: who speaks, how much and with which verbs, what each side is called, what
/// stands there without a source. A plain value; `SlantReport` makes a table, JSON and a page of it.
///
/// Every place is in bytes of `result.file`. Nothing here is a judgement: only words and occurrences are counted.
package struct Profile: Sendable {
    /// Counts of words. The parts share none, and their sum is the article.
    package struct Words: Hashable, Sendable {
        package var narrator = 0
        package var quoted = 0
        package var reported = 0
        package var scare = 0

        package init() {}

        package var total: Int { narrator + quoted + reported + scare }
        /// The outlet's own: what stands in scare quotes is nobody else's.
        package var outlet: Int { narrator + scare }
    }

    /// Words of direct and of reported speech.
    package struct Speech: Hashable, Sendable {
        package var quoted = 0
        package var reported = 0

        package init(quoted: Int = 0, reported: Int = 0) {
            self.quoted = quoted
            self.reported = reported
        }

        package var total: Int { quoted + reported }
    }

    /// Counts of sentences, furniture apart.
    package struct Sentences: Hashable, Sendable {
        package var total = 0
        /// Those in which the outlet states something on its own, beyond saying that somebody speaks.
        package var narrator = 0
        /// Those of them that say that somebody or something was harmed.
        package var harm = 0

        package init() {}
    }

    /// One form of a reporting verb (or of "according to", "the claim that") with one source.
    package struct Verb: Hashable, Sendable {
        /// As written, in small letters: "said", "pointed out".
        package let form: String
        package let lemma: String
        package let verbClass: VerbClass
        package var places: [TextRange]

        package var tone: VerbTone { VerbTone(verbClass) }
    }

    /// Somebody who speaks.
    package struct Speaker: Hashable, Sendable {
        /// That of `Article.sources`; those above them are claims for which nobody is named ("it is believed").
        package let id: Int
        /// The fullest form in the article.
        package let name: String
        package let role: String?
        package let nature: Source.Nature
        /// Index of `Profile.sides`.
        package var side: Int?
        /// In order of first use.
        package var verbs: [Verb]
        package var words: Speech

        /// Occurrences by class.
        package var verbsByClass: VerbCounts {
            verbs.reduce(into: VerbCounts()) { $0.add($1.verbClass, $1.places.count) }
        }
    }

    /// What a side is called, in one voice.
    package struct Label: Hashable, Sendable {
        package let text: String
        package let rank: LabelRank
        package let voice: Voice
        package var places: [TextRange]

        package init(text: String, rank: LabelRank, voice: Voice, places: [TextRange]) {
            self.text = text
            self.rank = rank
            self.voice = voice
            self.places = places
        }
    }

    /// Whether a side is in the headline.
    package enum HeadlinePart: String, Sendable { case absent, named, doer }

    /// One side of the story: of `parties` in the configuration.
    package struct Side: Hashable, Sendable {
        package let name: String
        /// Ids of its speakers.
        package var sources: [Int] = []
        package var verbs = VerbCounts()
        package var words = Speech()
        /// Persons that speak for it, and those of them with full name and post.
        package var persons = 0
        package var personsWithNameAndPost = 0
        package var headline = HeadlinePart.absent
        package var labels: [Label] = []

        package init(name: String) { self.name = name }
    }

    /// A group or thing that is named, and all that it is called.
    package struct Named: Hashable, Sendable {
        package let name: String
        package var labels: [Label]
    }

    /// A block of the article.
    package struct Block: Hashable, Sendable {
        package let range: TextRange
        /// From 1.
        package let line: Int
        package let region: Region
        /// Its index in `Prose.blocks`.
        package let index: Int
    }

    /// A stretch that is not the outlet's plain voice.
    package struct Stretch: Hashable, Sendable {
        /// Its words.
        package let range: TextRange
        /// The same with quotation marks round it, in the prose.
        package let shown: ProseRange
        package let voice: Voice
        package let source: Int?
    }

    /// A claim for which nobody, or nobody in particular, is named.
    package struct Claim: Hashable, Sendable {
        package let range: TextRange
        /// The rule that found it.
        package let rule: String

        package init(range: TextRange, rule: String) {
            self.range = range
            self.rule = rule
        }
    }

    /// A verb that says in the outlet's own voice that somebody or something was harmed.
    package struct Harm: Hashable, Sendable {
        /// The verb group: "was killed".
        package let range: TextRange
        /// Who did it; `nil` where the sentence does not say.
        package let agent: TextRange?
        /// Who or what was harmed; `nil` where that cannot be told.
        package let patient: TextRange?
        /// Who is vaguely said to say so ("critics").
        package let source: Int?
    }

    /// Findings of every severity.
    package let result: LintResult
    package let prose: Prose
    /// The first headline's words.
    package let headline: String?
    package let words: Words
    package let sentences: Sentences
    package let blocks: [Block]
    /// Ascending.
    package let voices: [Stretch]
    /// In order of id; only those that have a verb or words.
    package let speakers: [Speaker]
    package let sides: [Side]
    /// Groups of no side with more than one label, or with one that takes a stand.
    package let others: [Named]
    package let unsourced: [Claim]
    package let harm: [Harm]

    /// The words at a place, blanks run together.
    package func text(_ range: TextRange) -> String {
        result.file[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Verbs of all speakers.
    package var verbs: VerbCounts { speakers.reduce(into: VerbCounts()) { $0.add($1.verbsByClass) } }

    /// O(log speakers).
    package func speaker(_ id: Int?) -> Speaker? {
        guard let id else { return nil }
        let index = speakers.partition(where: { $0.id >= id })
        return index < speakers.count && speakers[index].id == id ? speakers[index] : nil
    }

    /// The last block that begins at or before a place of the file; the first one where none does. O(log blocks).
    package func block(at utf8Offset: UInt32) -> Block? {
        let index = blocks.partition(where: { $0.range.start > utf8Offset })
        return index > 0 ? blocks[index - 1] : blocks.first
    }
}

extension Array {
    /// The first index from which on all elements are so, where all before it are not. O(log n).
    package func partition(where isAbove: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isAbove(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
