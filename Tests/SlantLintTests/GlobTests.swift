import SlantLint
import Testing

@Suite("Globs")
struct GlobTests {
    @Test(arguments: [
        ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.mdx", false),
        ("opinion/**", "opinion/x.md", true),
        ("opinion/**", "opinion/a/b.md", true), ("opinion/**", "news/opinion/x.md", false),
        ("**/opinion/*.md", "news/opinion/x.md", true), ("a/**/b.md", "a/b.md", true),
        ("a/**/b.md", "a/x/y/b.md", true),
        ("/a.md", "a.md", true), ("/a.md", "x/a.md", false), ("./a.md", "a.md", true), ("a?c.md", "abc.md", true),
        ("*.{md,txt}", "x/a.txt", true), ("*.{md,txt}", "a.html", false), ("[a-c].md", "b.md", true),
        ("[!a-c].md", "b.md", false), ("[.md", "[.md", true), ("{a", "{a", true),
        ("draft-*-old", "draft-1-2-old", true),
        ("news/*.md", "news/a.md", true), ("news/*.md", "news/x/a.md", false), ("\\*.md", "*.md", true),
        ("\\*.md", "a.md", false), ("naïve.md", "nai\u{308}ve.md", true),
    ])
    func matchesNames(_ pattern: String, _ path: String, _ isMatch: Bool) {
        #expect(Glob(pattern).matches(path) == isMatch)
    }

    @Test(arguments: [
        "assets/vendor", "assets/vendor/", "./assets/vendor", "assets/vendor/*", "assets/vendor/**", "vendor",
    ])
    func aFolderIsLeftOutHoweverItIsSpelled(_ pattern: String) {
        #expect(Glob(pattern).covers("assets/vendor/deep/a.md"))
        #expect(!Glob(pattern).covers("assets/other/a.md"))
    }

    @Test func aTrailingSlashMeansFoldersOnly() {
        #expect(!Glob("draft/").covers("draft"))
        #expect(Glob("draft/").covers("draft", isFolder: true))
    }

    @Test func manyStarsAreNoTrap() {
        let pattern = Glob(String(repeating: "**/", count: 50) + String(repeating: "*a", count: 30) + "b")
        #expect(!pattern.matches(String(repeating: "x/", count: 200) + String(repeating: "a", count: 300)))
        #expect(Glob(String(repeating: "{a,b}", count: 30)).text.count == 150)
    }
}
