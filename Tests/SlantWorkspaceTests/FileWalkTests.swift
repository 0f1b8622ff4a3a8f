import SlantLint
import SlantWorkspace
import Testing

@Suite("Walking folders")
struct FileWalkTests {
    static let text = "The regime fell.\n"

    @Test func filesComeInTheOrderOfTheirPaths() throws {
        let folder = try TemporaryFolder([
            "b/z.md": "", "b.md": "", "a/x.txt": "", "b/a.md": "", "c.png": "", "d.json": "",
        ])
        #expect(folder.names(folder.plan(".")) == ["a/x.txt", "b.md", "b/a.md", "b/z.md"])
        #expect(folder.names(folder.plan("b", "a", "b.md")) == ["a/x.txt", "b.md", "b/a.md", "b/z.md"])
    }

    @Test func aFileIsReportedOnceUnderTheFirstNameGiven() throws {
        let folder = try TemporaryFolder(["a/x.md": Self.text])
        try folder.link("link.md", to: "a/x.md")
        #expect(folder.names(folder.plan("a/x.md", "a", "a/x.md")) == ["a/x.md"])
        #expect(folder.names(folder.plan("link.md", "a")) == ["link.md"])
    }

    @Test func linksAreNotFollowedInAWalk() throws {
        let folder = try TemporaryFolder(["a/x.md": Self.text, "b/y.md": ""])
        try folder.link("a/back", to: "../a")
        try folder.link("a/y.md", to: "../b/y.md")
        #expect(folder.names(folder.plan("a")) == ["a/x.md"])
    }

    @Test func ignoreFilesOfEveryFolderHold() throws {
        let folder = try TemporaryFolder([
            ".git/config": "", ".git/note.md": "",
            ".gitignore": "*.txt\n/build/\n# a comment\ndrafts/*\n!drafts/keep.md\n",
            "build/a.md": "", "x/build/a.md": "", "a.txt": "", "drafts/old.md": "", "drafts/keep.md": "",
            "x/.gitignore": "!b.txt\n", "x/b.txt": "", "x/c.txt": "", ".slantignore": "secret\n", "x/secret/a.md": "",
        ])
        #expect(folder.names(folder.plan(".")) == ["drafts/keep.md", "x/b.txt", "x/build/a.md"])
    }

    @Test func ignoreFilesAboveAFolderHoldInARepository() throws {
        let folder = try TemporaryFolder([
            ".git/config": "", ".gitignore": "old-*\n", "x/y/old-1.md": "", "x/y/new.md": "",
        ])
        #expect(folder.names(folder.plan("x/y")) == ["x/y/new.md"])
    }

    @Test(arguments: ["assets/vendor", "assets/vendor/", "./assets/vendor", "assets/vendor/*", "assets/vendor/**"])
    func aFolderIsLeftOutHoweverItIsSpelled(_ entry: String) throws {
        let folder = try TemporaryFolder([
            "assets/vendor/deep/a.md": "",
            ".lintrc": #"{ "extends": [], "packs": ["t.json"], "ignore": [""# + entry + #""] }"#,
        ])
        let plan = folder.plan(".")
        #expect(plan.items.isEmpty)
        #expect(plan.emptyFolders == [folder.path])
    }

    @Test func ignoreIsRelativeToItsFile() throws {
        let folder = try TemporaryFolder([
            "north/.lintrc": #"{ "extends": "../.lintrc", "ignore": ["archive"] }"#, "north/archive/x.md": "",
            "north/page.md": "", "archive/other.md": "",
        ])
        #expect(folder.names(folder.plan(".")) == ["archive/other.md", "north/page.md"])
        #expect(folder.names(folder.plan("north")) == ["north/page.md"])
    }

    @Test func theIgnoreOfConfigurationsAboveStillKeepsAWalkOut() throws {
        let folder = try TemporaryFolder([
            ".lintrc": #"{ "extends": [], "ignore": ["old"] }"#, "n/.lintrc": #"{ "extends": [] }"#, "n/old/a.md": "",
            "n/b.md": "",
        ])
        #expect(folder.names(folder.plan(".")) == ["n/b.md"])
        #expect(folder.names(folder.plan("n")) == ["n/b.md"])
    }

    @Test func aFileThatIsNamedIsLintedEvenIfIgnored() throws {
        let folder = try TemporaryFolder([
            "drafts/old.md": Self.text, ".lintrc": #"{ "extends": [], "packs": ["t.json"], "ignore": ["drafts"] }"#,
        ])
        #expect(folder.names(folder.plan("drafts/old.md")) == ["drafts/old.md"])
        #expect(folder.names(folder.plan("drafts")) == ["drafts/old.md"])
        var options = WorkspaceOptions()
        options.excludesNamedFiles = true
        #expect(folder.plan("drafts/old.md", options: options).items.isEmpty)
        #expect(folder.plan("drafts", options: options).items.isEmpty)
    }

    @Test func aPathThatIsNotThereNamesItsNearestNeighbour() throws {
        let folder = try TemporaryFolder(["ostra.md": ""])
        let plan = folder.plan("ostra.mdd", "ostra.md")
        guard case .missing(let path, let nearest)? = plan.failures.first else {
            Issue.record("expected a missing path")
            return
        }
        #expect(path == folder.path + "/ostra.mdd")
        #expect(nearest == folder.path + "/ostra.md")
        #expect(plan.failures.map(\.exitCode) == [2])
        #expect(folder.names(plan) == ["ostra.md"])
    }

    @Test func aFolderWithoutTextsIsSaidToBeEmpty() throws {
        let folder = try TemporaryFolder(["pictures/a.png": ""])
        #expect(folder.plan("pictures").emptyFolders == [folder.path + "/pictures"])
    }
}
