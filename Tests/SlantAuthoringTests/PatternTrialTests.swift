import SlantArticle
import SlantAuthoring
import SlantDiagnostics
import SlantRules
import SlantTestSupport
import Testing

@Suite("Trying a pattern")
struct PatternTrialTests {
    @Test("every voice is looked at")
    func voices() throws {
        let packs = try RuleBench.shipped.get().packs
        let trial = try PatternTrial.load("[<claim:v>] (that|the)", beside: packs).get()
        let snippet = Snippet(
            "The mayor claimed that it rained. “I claimed the prize,” Ann Lee said.", packs: trial.packs)
        let found = trial.matches(in: snippet.article)
        #expect(found.map(\.words) == ["claimed", "claimed"])
        #expect(found.map(\.voice) == [.narrator, .quoted])
    }

    @Test("a match that runs from one voice into another is shown, although no rule would speak of it")
    func boundaries() throws {
        let packs = try RuleBench.shipped.get().packs
        let trial = try PatternTrial.load("<claim:v> that", beside: packs).get()
        let snippet = Snippet("Mayor Ann Lee claimed that it rained.", packs: trial.packs)
        let found = trial.matches(in: snippet.article)
        #expect(found.map(\.words) == ["claimed that"])
        #expect(found.map(\.voice) == [.narrator])
    }

    @Test("what is wrong with it stands at its place in what was typed")
    func problems() throws {
        let packs = try RuleBench.shipped.get().packs
        guard case .failure(let problems) = PatternTrial.load("the @nosuch list", beside: packs) else {
            Issue.record("an unknown list was accepted")
            return
        }
        let found = try #require(problems.diagnostics.first)
        #expect(problems.diagnostics.count == 1)
        #expect(problems.file[found.range] == "@nosuch")
    }

    @Test("lists of packs in use may be named in full")
    func lists() throws {
        let packs = try RuleBench.shipped.get().packs
        let trial = try PatternTrial.load("@lexis/country", beside: packs).get()
        let snippet = Snippet("They met in France.", packs: trial.packs)
        #expect(trial.matches(in: snippet.article).map(\.words) == ["France"])
    }
}
