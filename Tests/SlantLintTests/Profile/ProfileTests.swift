import SlantArticle
import SlantDiagnostics
import SlantLint
import SlantText
import Testing

@Suite("Profiles")
struct ProfileTests {
    private let ferry = """
        # Ferry stays in port

        Harbour master Ida Holm said that the ferry would not sail. “The engine is forty years old,” Holm said. “It \
        needs a new one.”

        Karl Brink, who owns the line, claimed that the ship was safe. He admitted that an inspector had found rust.

        Critics say that the line is broke. The ship has stood in the dock since May.
        """

    @Test func wordsArePartsOfTheWhole() throws {
        let words = try ProfileFixture.profile(ferry).words
        #expect(words.quoted == 6 + 5)
        #expect(words.reported == 6 + 5 + 6)
        #expect(words.scare == 0)
        #expect(words.total == words.narrator + words.quoted + words.reported)
    }

    @Test func eachSourceHasItsVerbsWithTheirClassesAndItsWords() throws {
        #expect(
            try ProfileFixture.profile(ferry).speakerLines == [
                "Ida Holm: said 2 neutral; 11/6",
                "Karl Brink: claimed 1 doubting, admitted 1 conceding; 0/11",
                "Critics: say 1 neutral; 0/0",
            ])
    }

    @Test func wordsOfAVagueSourceStayTheOutlets() throws {
        let profile = try ProfileFixture.profile("Critics say that the line is broke.\n")
        #expect(profile.words.outlet == 7)
        #expect(profile.speakers.map(\.nature) == [.vague])
    }

    @Test func aClaimThatNobodyIsNamedForIsASourceUnderItsOwnWords() throws {
        let profile = try ProfileFixture.profile("It is widely believed that the line is broke.\n")
        #expect(profile.speakers.map(\.name) == ["It is widely believed"])
        #expect(profile.speakers.map(\.nature) == [.vague])
    }

    @Test func aNamelessSourceIsCalledAsTheArticleDescribesIt() throws {
        let profile = try ProfileFixture.profile("A nephew of the late harbour master said that the pier was sold.\n")
        #expect(profile.speakers.map(\.name) == ["A nephew of the late harbour master"])
    }

    @Test func whoConfirmsInThePassiveIsASource() throws {
        let profile = try ProfileFixture.profile(
            "Nine thefts, some of which have been verified by Esterby police, stand.\n")
        #expect(profile.speakerLines == ["Esterby police: verified 1 endorsing; 0/0"])
    }

    @Test func accordingToCountsAmongTheVerbs() throws {
        let profile = try ProfileFixture.profile("According to Ida Holm, the ferry will not sail before June.\n")
        #expect(profile.speakerLines == ["Ida Holm: according to 1 neutral; 0/7"])
    }

    @Test func placesAreBytesOfTheFile() throws {
        let profile = try ProfileFixture.profile("\u{FEFF}“Rost,” **Ida Holm** said.\r\n")
        let verb = try #require(profile.speakers.first?.verbs.first?.places.first)
        #expect(profile.result.file[verb] == "said")
        #expect(profile.voices.map { profile.result.file[$0.range] } == ["Rost,"])
        #expect(profile.voices.map { profile.prose[$0.shown] } == ["“Rost,”"])
    }

    @Test func theHeadlineIsTheFirstOne() throws {
        #expect(try ProfileFixture.profile(ferry).headline == "Ferry stays in port")
        #expect(try ProfileFixture.profile("The ferry stayed in the port.\n").headline == nil)
    }

    @Test func findingsOfEverySeverityAreKept() throws {
        let profile = try ProfileFixture.profile("The foreign-backed rebels left.\n", #""minSeverity": "error""#)
        #expect(profile.result.diagnostics.contains { $0.severity == .warning })
    }

    @Test func claimsWithoutASourceAreFindingsThatSaySo() throws {
        let profile = try ProfileFixture.profile(
            "The foreign-backed rebels left. Critics say that the line is broke.\n")
        #expect(profile.unsourced.map { profile.text($0.range) } == ["foreign-backed rebels", "Critics say"])
    }

    @Test func aTextInAnotherLanguageIsPassedOver() {
        let german = "---\nlanguage: de\n---\n\nDie Fähre bleibt im Hafen.\n"
        #expect(throws: ProfileFixture.Skipped.self) { try ProfileFixture.profile(german) }
    }
}

@Suite("The outlet's own sentences")
struct OwnSentenceTests {
    private func own(_ text: String) throws -> Profile.Sentences { try ProfileFixture.profile(text).sentences }

    @Test func aReportIsNotTheOutlets() throws {
        #expect(try own("Ida Holm said on Monday that the ferry would stay.\n").narrator == 0)
        #expect(try own("“The ferry stays,” Ida Holm told reporters at the pier.\n").narrator == 0)
    }

    @Test func whatReportsNobodyIsTheOutlets() throws {
        #expect(try own("The ferry stood in the dock.\n").narrator == 1)
        #expect(try own("Critics say that the line is broke.\n").narrator == 1)
    }

    @Test func aStatementBesideAReportIsTheOutlets() throws {
        #expect(try own("Ida Holm, who has led the port since May, said that the ferry would stay.\n").narrator == 1)
    }

    @Test func harmIsCountedBySentence() throws {
        let sentences = try own(
            "The wave killed a sailor and wounded two others. Nobody else was hurt. The ferry stayed in the dock.\n")
        #expect(sentences.harm == 1)
        #expect(sentences.narrator == 3)
    }
}
