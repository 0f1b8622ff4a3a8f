import SlantTestSupport
import SlantText
import Testing

@Suite("Inflection")
struct InflectionTests {
    @Test(
        "verbs inflect regularly and irregularly",
        arguments: [
            ("claim", "claim claims claimed claimed claiming"), ("deny", "deny denies denied denied denying"),
            ("slam", "slam slams slammed slammed slamming"), ("admit", "admit admits admitted admitted admitting"),
            ("say", "say says said said saying"), ("write", "write writes wrote written writing"),
            ("argue", "argue argues argued argued arguing"), ("blast", "blast blasts blasted blasted blasting"),
            ("go", "go goes went gone going"), ("lie", "lie lies lied lay lied lain lying"),
            ("quip", "quip quips quipped quipped quipping"),
            ("vow", "vow vows vowed vowed vowing"), ("impose", "impose imposes imposed imposed imposing"),
            ("offer", "offer offers offered offered offering"), ("kill", "kill kills killed killed killing"),
        ])
    func verbs(base: String, forms: String) throws {
        let inflection = try TestLanguage.english().inflection
        #expect(inflection.verbForms(base).map(\.text).joined(separator: " ") == forms)
    }

    @Test(
        "nouns have plurals",
        arguments: [
            ("militant", "militants"), ("ally", "allies"), ("crony", "cronies"), ("man", "men"), ("gunman", "gunmen"),
            ("child", "children"),
            ("crisis", "crises"), ("hero", "heroes"), ("clash", "clashes"), ("proxy", "proxies"), ("boy", "boys"),
            ("human", "humans"),
        ])
    func nouns(singular: String, plural: String) throws {
        #expect(try TestLanguage.english().inflection.noun(singular, as: .plural) == plural)
    }
}
