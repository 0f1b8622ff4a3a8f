import SlantAuthoring
import Testing

@Suite("Words that figures count")
struct ScoredTextTests {
    @Test("letters and digits with inner apostrophes, in lower case")
    func words() {
        #expect(
            ScoredText("The Farmers’ co-op isn't 50% ‘new’, O’Hara_2 said.").words == [
                "the", "farmers", "co", "op", "isn't", "50", "new", "o’hara", "2", "said",
            ])
        #expect(ScoredText("’’ -- ’").words.isEmpty)
    }

    @Test("places are bytes, and a span holds each word that it touches")
    func places() {
        let text = ScoredText("Für “Öl” nichts")
        #expect(text.places.map(\.start) == [0, 8, 15])
        #expect(text.inside([ByteSpan(2, 9)]) == [0, 1])
        #expect(text.inside([ByteSpan(4, 8)]).isEmpty)
        #expect(text.standing("ÖL nichts") == [1, 2])
    }
}
