import SlantDiagnostics
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    @Test(arguments: [
        ("advise", "advice"), ("vocabluary", "vocabulary"), ("verbs/admited", "verbs/admitted"), ("ADVICE", "advice"),
    ])
    func aSlipFindsWhatWasMeant(_ slip: String, _ meant: String) {
        #expect(nearestName(to: slip, among: ["advice", "vocabulary", "verbs/admitted", "kind"]) == meant)
    }

    @Test func whatIsFarFromEverythingFindsNothing() {
        #expect(nearestName(to: "parserOptions", among: ["advice", "kind"]) == nil)
        #expect(nearestName(to: "x", among: []) == nil)
    }

    @Test func aNameOfAnyLengthIsAnswered() {
        #expect(nearestName(to: String(repeating: "a", count: 100_000), among: ["advice"]) == nil)
    }
}
