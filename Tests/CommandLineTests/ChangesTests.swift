import Foundation
import Testing

/// `--changed` and `--diff` in repositories as people have them. Without git there is nothing to see.
struct ChangesTests {
    private static let git =
        "git -c user.name=t -c user.email=t@example.org -c commit.gpgsign=false"
        + " -c protocol.file.allow=always -c init.defaultBranch=main"

    /// A repository with one commit: two drafts with a finding each.
    private func repository() throws -> Shell? {
        let shell = try Shell()
        guard try shell.run("command -v git").exitCode == 0 else {
            shell.remove()
            return nil
        }
        let pack = """
            { "pack": "house", "language": "en", "rules": [
              { "id": "regime", "kind": "phrase", "match": ["<regime:n>"], "message": "“{match}” takes a side" } ] }
            """
        try shell.write(pack, to: "house.json")
        try shell.write("{ \"extends\": [], \"packs\": [\"house.json\"] }\n", to: ".lintrc")
        try shell.write("The regime fell.\n\nCalm.\n\nStill calm.\n", to: "a.md")
        try shell.write("The regime rose.\n", to: "news/b.md")
        try run("init -q", shell)
        try run("add -A", shell)
        try run("commit -q -m one", shell)
        return shell
    }

    @discardableResult
    private func run(_ arguments: String, _ shell: Shell) throws -> Shell.Output {
        let output = try shell.run("\(ChangesTests.git) \(arguments)")
        try #require(output.exitCode == 0, "git \(arguments): \(output.standardError)")
        return output
    }

    /// `path:line` of every finding.
    private func places(_ arguments: String, _ shell: Shell) throws -> [String] {
        try shell.run("slant --template '{path}:{line}' \(arguments)").standardOutput
            .split(separator: "\n").map(String.init)
    }

    @Test func onlyChangedLinesAreReported() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        #expect(try places("--changed HEAD", shell) == [])
        try shell.write("The regime fell.\n\nCalm.\n\nA regime.\n", to: "a.md")
        try shell.write("A regime.\n", to: "new ü.md")
        #expect(try places("--changed HEAD", shell) == ["a.md:5", "new ü.md:1"])
        #expect(try places("--changed HEAD news", shell) == [])
        #expect(try places(".", shell).count == 4)
    }

    @Test func whatOthersDidMeanwhileIsNotOurs() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try run("checkout -q -b ours", shell)
        try shell.write("The regime fell.\n\nCalm.\n\nA regime.\n", to: "a.md")
        try run("commit -q -a -m ours", shell)
        try run("checkout -q main", shell)
        try shell.write("A government rose.\n", to: "news/b.md")
        try run("commit -q -a -m theirs", shell)
        try run("checkout -q ours", shell)
        #expect(try places("--changed main", shell) == ["a.md:5"])
        #expect(try places("--changed main..ours", shell) == ["a.md:5", "news/b.md:1"])
        #expect(try places("--changed main...ours", shell) == ["a.md:5"])
    }

    @Test func aRenamedFileIsNotNew() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try run("mv a.md moved.md", shell)
        try shell.write("The regime fell.\n\nCalm.\n\nNot so calm.\n\nA regime.\n", to: "moved.md")
        #expect(try places("--changed HEAD", shell) == ["moved.md:7"])
    }

    @Test func aDiffComesThroughAPipe() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try shell.write("A regime.\n\nThe regime rose.\n", to: "news/b.md")
        let line = "slant --quiet --diff - --template '{path}:{line}'"
        #expect(try shell.run("git diff | \(line)").standardOutput == "news/b.md:1\n")
        #expect(try shell.run("git diff --no-prefix | \(line)").standardOutput == "news/b.md:1\n")
        #expect(try shell.run("cd news && git diff | \(line)").standardOutput == "b.md:1\n")
        #expect(try shell.run("git diff > d; slant --quiet --diff d news/b.md").exitCode == 1)
        #expect(try shell.run("printf '' | \(line)").standardError.contains("nothing to lint: no line"))
    }

    @Test func aDiffOfSomethingElseIsSaidToBe() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        let garbage = try shell.run("slant --diff - < a.md")
        #expect(garbage.exitCode == 2)
        #expect(
            garbage.standardError
                == "slant: error: --diff needs a unified diff, as git diff and diff -u write it\n")
        try shell.write("--- a/z.md\n+++ b/z.md\n@@ -1 +1 @@\n-x\n+y\n", to: "z.diff")
        let elsewhere = try shell.run("slant --diff z.diff")
        #expect(elsewhere.exitCode == 0)
        #expect(elsewhere.standardError.contains("the file that the diff names is not here; was it made in another"))
        let missing = try shell.run("slant --diff zz.diff")
        #expect(missing.exitCode == 2)
        #expect(missing.standardError.contains("no such file or folder; did you mean \"z.diff\"?"))
    }

    @Test func namesOfADiffAreThoseOfTheRootWhereBothFit() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try shell.write("The regime fell.\n\nCalm.\n\nStill calm.\n", to: "news/a.md")
        try run("add -A", shell)
        try run("commit -q -m two", shell)
        try shell.write("The regime fell.\n\nA regime.\n\nStill calm.\n", to: "a.md")
        let seen = try shell.run("cd news && git diff | slant --diff - --template '{path}:{line}' ..")
        #expect(seen.standardOutput == "../a.md:3\n")
    }

    @Test func whatComesThroughAPipeNeedsAName() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        let nameless = try shell.run("slant --changed HEAD - < a.md")
        #expect(nameless.exitCode == 2)
        #expect(nameless.standardError.contains("--changed with - goes with --stdin-path"))
        try shell.write("The regime fell.\n\nA regime.\n\nStill calm.\n", to: "a.md")
        let line = "slant --changed HEAD --stdin-path a.md --template '{path}:{line}' - < a.md"
        #expect(try shell.run(line).standardOutput == "a.md:3\n")
    }

    @Test func aFileThatGitDoesNotCompareIsChangedThroughout() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try shell.write("*.md -diff\n", to: ".gitattributes")
        try shell.write("The regime fell.\n\nCalm.\n\nCalmer.\n", to: "a.md")
        #expect(try places("--changed HEAD", shell) == ["a.md:1"])
    }

    @Test func submodulesShowWhatChangedInThem() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        let outer = try Shell()
        defer { outer.remove() }
        try run("init -q", outer)
        try run("submodule --quiet add '\(shell.directory.path)' desk", outer)
        try run("commit -q -m one", outer)
        try outer.write("The regime fell.\n\nA regime.\n\nStill calm.\n", to: "desk/a.md")
        #expect(try places("--changed HEAD desk", outer) == ["desk/a.md:3"])
        try outer.write("A regime.\n", to: "desk/fresh.md")
        #expect(try places("--changed HEAD", outer) == ["desk/a.md:3", "desk/fresh.md:1"])
        // Whoever works in the submodule means its commits.
        try run("-C desk switch -q -c other", outer)
        try run("-C desk commit -q -a -m two", outer)
        let inside = try outer.run("cd desk && slant --changed other --template '{path}:{line}'")
        #expect(inside.standardOutput == "fresh.md:1\n")
    }

    @Test func aWorktreeIsARepositoryOfItsOwn() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try run("worktree add -q -b other tree", shell)
        try shell.write("The regime fell.\n\nA regime.\n\nStill calm.\n", to: "tree/a.md")
        #expect(try shell.run("cd tree && slant --quiet --changed main").standardOutput.hasPrefix("a.md:3:3: "))
    }

    @Test func aShallowCloneSaysWhatItLacks() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try shell.write("The regime fell.\n\nA regime.\n", to: "a.md")
        try run("commit -q -a -m two", shell)
        let clone = try Shell()
        defer { clone.remove() }
        try run("clone -q --depth 1 'file://\(shell.directory.path)' .", clone)
        let seen = try clone.run("slant --changed HEAD~1")
        #expect(seen.exitCode == 2)
        #expect(
            seen.standardError == "slant: error: --changed: git knows no commit \"HEAD~1\"; this clone is shallow: "
                + "git fetch --unshallow brings the rest\n")
        try run("fetch -q --depth 1 origin \"$(git -C '\(shell.directory.path)' rev-parse HEAD~1)\"", clone)
        let second = try clone.run("slant --template '{path}:{line}' --changed FETCH_HEAD")
        #expect(second.standardOutput == "a.md:3\n")
        #expect(second.standardError.contains("have no commit in common here"))
    }

    @Test func withoutARepositoryThereIsNothingToCompare() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        try shell.write("A regime.\n", to: "a.md")
        #expect(try shell.run("rm -rf .git; slant --changed HEAD a.md").exitCode == 2)
        #expect(try shell.run("slant --changed --output=x a.md").exitCode == 2)
    }

    @Test func fixesKeepToChangedLines() throws {
        guard let shell = try repository() else { return }
        defer { shell.remove() }
        let pack = """
            { "pack": "house", "language": "en", "rules": [
              { "id": "regime", "kind": "phrase", "match": ["<regime:n>"], "replace": "army", "message": "“{match}”" } ] }
            """
        try shell.write(pack, to: "house.json")
        try shell.write("The regime fell.\n\nCalm.\n\nA regime.\n", to: "a.md")
        _ = try shell.run("slant --fix --changed HEAD")
        #expect(try shell.run("cat a.md").standardOutput == "The regime fell.\n\nCalm.\n\nAn army.\n")
    }
}
