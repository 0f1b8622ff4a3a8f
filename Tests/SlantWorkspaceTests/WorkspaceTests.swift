import Foundation
import SlantDiagnostics
import SlantLint
import SlantWorkspace
import Testing

@Suite("A run over files")
struct WorkspaceTests {
    @Test func resultsComeInOrderWhateverTheNumberOfWorkers() async throws {
        var files: [String: String] = [:]
        for number in 0..<150 { files["n/\(1000 + number).md"] = "The regime fell.\n\nA thug came.\n" }
        let folder = try TemporaryFolder(files)
        let plan = folder.plan(".")
        let expected = await folder.found(plan)
        #expect(expected.count == 300)
        #expect(expected == expected.sorted())
        for workers in [2, 8] {
            #expect(await folder.found(plan, options: WorkspaceOptions(workers: workers)) == expected)
        }
    }

    @Test func aRunStopsWhenNobodyListens() async throws {
        struct Closed: Error {}
        let folder = try TemporaryFolder(["a.md": "", "b.md": "", "c.md": ""])
        for workers in [1, 4] {
            var count = 0
            await #expect(throws: Closed.self) {
                try await Workspace(options: WorkspaceOptions(workers: workers)).lint(folder.plan(".")) {
                    (_: Outcome) throws(Closed) in
                    count += 1
                    if count == 2 { throw Closed() }
                }
            }
            #expect(count == 2)
        }
    }

    @Test func whatCannotBeReadIsReportedAndTheRestLinted() async throws {
        let folder = try TemporaryFolder(["b.md": "The regime fell.\n"])
        try Data("The regime fell.\n".utf8 + [0xFF, 0xFE]).write(to: URL(fileURLWithPath: folder.path + "/a.md"))
        try Data([0x41, 0, 0x42]).write(to: URL(fileURLWithPath: folder.path + "/c.md"))
        #expect(await folder.found(folder.plan(".")) == ["failed a.md", "b.md:1:5 t/regime", "failed c.md"])
        var failure: Failure?
        await Workspace(options: WorkspaceOptions()).lint(folder.plan("a.md")) { outcome in
            if case .failed(let found) = outcome { failure = found }
        }
        guard case .notUTF8(_, 17, Position(line: 2, scalarColumn: 1), _)? = failure else {
            Issue.record("expected byte 17 at 2:1, not \(String(describing: failure))")
            return
        }
    }

    @Test func aFileOfAWalkThatIsGoneIsPassedOver() async throws {
        let folder = try TemporaryFolder(["n/a.md": "The regime fell.\n", "n/b.md": ""])
        let walked = folder.plan("n")
        let named = folder.plan("n/b.md")
        try FileManager.default.removeItem(atPath: folder.path + "/n/b.md")
        #expect(await folder.found(walked) == ["n/a.md:1:5 t/regime"])
        #expect(await folder.found(named) == ["failed n/b.md"])
    }

    @Test func overridesGoByThePathBelowTheConfiguration() async throws {
        let folder = try TemporaryFolder([
            ".lintrc": """
            { "extends": [], "packs": ["t.json"],
              "overrides": [ { "files": ["opinion/**"], "rules": { "t/regime": "off" } } ] }
            """,
            "opinion/x.md": "A thug met the regime.\n", "news/x.md": "A thug met the regime.\n",
        ])
        let expected = ["news/x.md:1:16 t/regime", "news/x.md:1:3 t/thug", "opinion/x.md:1:3 t/thug"]
        #expect(await folder.found(folder.plan(".")).sorted() == expected)
    }
}

@Suite("Finding configurations and packs")
struct ConfigurationFinderTests {
    @Test func theNearestWinsWhole() async throws {
        let folder = try TemporaryFolder([
            "a/.lintrc": #"{ "extends": [], "packs": ["../t.json"], "rules": { "t/regime": "off" } }"#,
            "a/x/y.md": "A thug met the regime.\n", "b.md": "A thug met the regime.\n",
        ])
        let plan = folder.plan(".")
        #expect(plan.linters.count == 2)
        #expect(await folder.found(plan) == ["a/x/y.md:1:3 t/thug", "b.md:1:3 t/thug", "b.md:1:16 t/regime"])
    }

    @Test func aRepositoryEndsTheSearch() throws {
        let folder = try TemporaryFolder(["sub/.git/config": "", "sub/a.md": "", "b.md": ""])
        let plan = folder.plan(".")
        let sources = plan.items.map { plan.linters[$0.linter].configuration.sources.first }
        #expect(sources == [.file(path: folder.path + "/.lintrc", line: 1), .preset("news")])
    }

    @Test func circlesAreReportedAtTheEntry() throws {
        let folder = try TemporaryFolder([
            ".lintrc": #"{ "extends": ["a.json"] }"#, "a.json": #"{ "extends": ["./b.json"] }"#,
            "b.json": #"{ "extends": ["a.json"] }"#, "x.md": "",
        ])
        #expect(
            folder.problems(folder.plan("x.md"))
                == ["b.json:1:15 configurations extend each other in a circle: a.json → b.json → a.json"])
    }

    @Test func whatIsExtendedAndNotThereNamesTheNearest() throws {
        let folder = try TemporaryFolder([
            ".lintrc": #"{ "extends": ["nws", "./bas.json"] }"#, "base.json": "{}", "x.md": "",
        ])
        #expect(
            folder.problems(folder.plan("x.md")) == [
                ".lintrc:1:15 unknown preset \"nws\"; did you mean \"news\"?",
                ".lintrc:1:22 no such file \"./bas.json\"; there is \"base.json\"",
            ])
    }

    @Test func aBaseThatTwoExtendIsReportedOnce() throws {
        let folder = try TemporaryFolder([
            "base.json": #"{ "extends": [], "pakcs": [] }"#, ".lintrc": #"{ "extends": "base.json" }"#,
            "n/.lintrc": #"{ "extends": "../base.json" }"#, "x.md": "", "n/x.md": "",
        ])
        #expect(folder.problems(folder.plan(".")) == ["base.json:1:18 unknown key \"pakcs\"; did you mean \"packs\"?"])
    }

    @Test func packsAreFoundByNamePathFolderAndGlob() throws {
        let folder = try TemporaryFolder([
            "packs/a.json": #"{ "pack": "a", "language": "en", "rules": [] }"#,
            "packs/deep/b.json": #"{ "pack": "b", "language": "en", "rules": [] }"#,
            ".lintrc": #"{ "extends": [], "packs": ["verbs", "packs/**/*.json", "./t.json", "packs"] }"#, "x.md": "",
        ])
        #expect(folder.problems(folder.plan("x.md")).isEmpty)
    }

    @Test func aPackThatIsNotThereIsReportedWhereItIsNamed() throws {
        let folder = try TemporaryFolder([
            ".lintrc": #"{ "extends": [], "packs": ["conflct", "tt.json", "no/*.json"] }"#, "x.md": "",
        ])
        #expect(
            folder.problems(folder.plan("x.md")) == [
                ".lintrc:1:28 unknown pack \"conflct\"; did you mean \"conflict\"?",
                ".lintrc:1:39 no such pack file \"tt.json\"; did you mean \"t.json\"?",
                ".lintrc:1:50 no pack matches \"no/*.json\"",
            ])
    }

    @Test func aVocabularyMayStandInAFile() async throws {
        let folder = try TemporaryFolder([
            ".lintrc": #"{ "extends": [], "packs": ["t.json"], "vocabulary": ["words.txt"] }"#,
            "words.txt": "# ours\nregime\n\nport   authority\n", "x.md": "A thug met the regime.\n",
        ])
        #expect(await folder.found(folder.plan("x.md")) == ["x.md:1:3 t/thug"])
    }

    @Test func optionsThatNameNothingAreReported() throws {
        let folder = try TemporaryFolder(["x.md": ""])
        var options = WorkspaceOptions(layer: .options(packs: ["nowhere.json"]))
        options.selection = RuleSelection(only: [.rule("t/regmie")])
        #expect(
            folder.plan("x.md", options: options).optionProblems == [
                "--pack nowhere.json: no such pack file \"nowhere.json\""
            ])
        options.layer = .options()
        #expect(
            folder.plan("x.md", options: options).optionProblems
                == ["unknown rule \"t/regmie\"; did you mean \"t/regime\"?"])
    }

    @Test func theExampleConfigurationIsRight() throws {
        let path = #filePath.split(separator: "/").dropLast(3).map(String.init).joined(separator: "/")
        var options = WorkspaceOptions()
        options.configurationPath = "/" + path + "/.lintrc.example"
        let folder = try TemporaryFolder(["x.md": ""])
        let plan = folder.plan("x.md", options: options)
        #expect(folder.problems(plan).isEmpty)
        #expect(plan.optionProblems.isEmpty)
        #expect(plan.linters.first?.configuration.layers.count == 3)
    }
}
