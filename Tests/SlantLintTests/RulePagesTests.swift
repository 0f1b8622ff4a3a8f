import SlantLint
import Testing

/// The addresses that `codeDescription` and its like lead to.
@Suite("Pages of rules")
struct RulePagesTests {
    @Test("a rule stands on the page of its pack, at its own name")
    func path() {
        #expect(RulePages.path(of: "verbs/claimed") == "verbs.md#claimed")
        #expect(RulePages.path(of: "slant/unused-suppression") == "slant.md#unused-suppression")
        #expect(RulePages.path(of: "verbs") == nil)
        #expect(RulePages.path(of: "verbs/a b") == nil)
    }

    @Test("a pack of one's own has a page only where one keeps the pages oneself")
    func address() {
        #expect(RulePages().address(of: "verbs/claimed") == RulePages.usualBase + "verbs.md#claimed")
        #expect(RulePages().address(of: "house/spin") == nil)
        #expect(RulePages(base: "").address(of: "house/spin") == nil)
        #expect(RulePages(base: "https://desk.test/r").address(of: "house/spin") == "https://desk.test/r/house.md#spin")
    }
}
