import SlantLint
import Testing

@Suite("Sums of profiles")
struct ProfileSumTests {
    @Test func countsAreAddedAndMediansTaken() throws {
        var sum = ProfileSum(name: "Gazette")
        for text in [
            "Ida Holm said that the pier was shut.\n", "Karl Brink claimed that the pier was safe.\n",
            "The storm destroyed nine houses. “It was loud,” said Ida Holm.\n",
        ] {
            sum.add(try ProfileFixture.profile(text))
        }
        #expect(sum.articles == 3)
        #expect(sum.verbs.reporting == 3)
        #expect(sum.verbs.lowering == 1)
        #expect(sum.sentences.harm == 1)
        #expect(sum.medians.words == 8)
        #expect(sum.medians.sources == 1)
        #expect(sum.medians.reported == 625)
        #expect(sum.medians.quoted == 0)
    }

    @Test func anEmptySumHasNoughts() {
        #expect(ProfileSum().medians.words == 0)
        #expect(ProfileSum().verbs.reporting == 0)
    }
}
