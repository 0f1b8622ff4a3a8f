import SlantLint

/// Why it could not be found out what changed, in words.
package struct ChangeProblem: Error, Equatable {
    package let message: String

    package init(message: String) { self.message = message }
}

/// Finds out what changed: asks git (`--changed`), or reads a diff (`--diff`).
struct ChangeFinder {
    typealias Problem = ChangeProblem

    let currentFolder: String

    // MARK: A diff

    /// The changed lines of a diff, and what somebody should know who reads them. Names are taken from the current folder
    /// or from the repository's root, whichever has more of them, with or without the letter that git puts before them.
    func lines(ofDiff bytes: [UInt8]) throws(Problem) -> (changes: ChangedLines, notices: [String]) {
        guard DiffReader.isDiff(bytes) else {
            throw Problem(message: "--diff needs a unified diff, as git diff and diff -u write it")
        }
        let files = DiffReader.files(in: bytes)
        let root = nearestRoot(of: currentFolder)
        // Whatever folder git runs in, it names files from the root.
        let folders = (DiffReader.isOfGit(bytes) ? [root, currentFolder] : [currentFolder, root]).compactMap { $0 }
        let prefix = DiffPrefix(of: files)
        var found: [(path: String, lines: ChangedLines.Lines)] = []
        for folder in folders {
            let here = files.compactMap { file in
                prefix.names(of: file).map { PathName.joined(folder, $0) }
                    .first { FileSystem.status(of: $0)?.kind == .file }
                    .map { (path: $0, lines: file.lines) }
            }
            if here.count > found.count { found = here }
        }
        var changes = ChangedLines()
        for (path, lines) in found { changes.add(lines, to: path) }
        guard found.isEmpty, !files.isEmpty else { return (changes, []) }
        let missing =
            files.count == 1
            ? "the file that the diff names is not here"
            : "none of the \(files.count) files that the diff names is here"
        return (changes, ["\(missing); was it made in another folder?"])
    }

    // MARK: git

    /// The lines that differ from a commit (from where this branch left it, so that what others did meanwhile is not
    /// ours), or between the two commits of `A..B`. `folders`: where the files are that matter. New files that git
    /// does not know yet are changed throughout.
    func lines(since base: String, in folders: [String]) throws(Problem) -> (changes: ChangedLines, notices: [String]) {
        var changes = ChangedLines()
        var notices: [String] = []
        var roots: [String] = []
        for folder in folders {
            guard let root = root(holding: folder) else {
                throw Problem(message: "--changed needs a git repository, and \(folder) lies in none")
            }
            if !roots.contains(root) { roots.append(root) }
        }
        for root in roots {
            let notice = try add(since: base, in: root, to: &changes)
            notices += [notice].compactMap { $0 }
        }
        return (changes, notices)
    }

    private func add(since base: String, in root: String, to changes: inout ChangedLines) throws(Problem) -> String? {
        if base.hasPrefix("-") { throw Problem(message: "--changed needs a commit, not \"\(base)\"") }
        let (revisions, notice) = try revisions(base, in: root)
        let diff = try git(
            [
                "-c", "core.quotePath=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--unified=0",
                "--find-renames", "--submodule=diff", "--src-prefix=a/", "--dst-prefix=b/",
            ] + revisions + ["--"], in: root)
        guard diff.exitCode == 0 else {
            throw Problem(message: "git diff: " + ChangeFinder.firstLine(diff.standardError))
        }
        for file in DiffReader.files(in: diff.standardOutput) where file.name.hasPrefix("b/") {
            changes.add(file.lines, to: PathName.joined(root, String(file.name.dropFirst(2))))
        }
        if revisions.count == 1 {
            for path in try newFiles(in: root) { changes.add(.all, to: path) }
        }
        return notice
    }

    /// Files that git does not know and is not told to ignore, those in submodules included.
    private func newFiles(in root: String, isSubmodule: Bool = false) throws(Problem) -> [String] {
        let new = try git(["ls-files", "--others", "--exclude-standard", "-z"], in: root, isSubmodule: isSubmodule)
        var paths = new.standardOutput.split(separator: 0).map {
            PathName.joined(root, String(decoding: $0, as: UTF8.self))
        }
        guard FileSystem.status(of: PathName.joined(root, ".gitmodules")) != nil else { return paths }
        let known = try git(["ls-files", "--stage", "-z"], in: root, isSubmodule: isSubmodule)
        // A submodule is an entry of this mode: `160000 <commit> 0<tab>path`.
        for entry in known.standardOutput.split(separator: 0) where entry.starts(with: "160000 ".utf8) {
            let name = String(decoding: entry.drop { $0 != 0x09 }.dropFirst(), as: UTF8.self)
            let folder = PathName.joined(root, name)
            guard FileSystem.status(of: folder + "/.git") != nil else { continue }
            paths += try newFiles(in: folder, isSubmodule: true)
        }
        return paths
    }

    /// What to compare: one commit with the files as they are, or two with each other.
    private func revisions(_ base: String, in root: String) throws(Problem) -> (revisions: [String], notice: String?) {
        guard let dots = base.firstRange(of: "..") else {
            let commit = try commit(base, in: root)
            let fork = try git(["merge-base", commit, "HEAD"], in: root)
            if fork.exitCode == 0 { return ([ChangeFinder.firstLine(fork.standardOutput)], nil) }
            let notice = "\(base) and this branch have no commit in common here; every difference counts as a change"
            return ([commit], notice + (isShallow(root) ? " (this clone is shallow)" : ""))
        }
        let isSymmetric = base[dots.upperBound...].first == "."
        let left = base[..<dots.lowerBound]
        let right = base[dots.upperBound...].drop { $0 == "." }
        let from = try commit(left.isEmpty ? "HEAD" : String(left), in: root)
        let to = try commit(right.isEmpty ? "HEAD" : String(right), in: root)
        var start = from
        if isSymmetric {
            let fork = try git(["merge-base", from, to], in: root)
            guard fork.exitCode == 0 else {
                throw Problem(message: "\(left) and \(right) have no commit in common here")
            }
            start = ChangeFinder.firstLine(fork.standardOutput)
        }
        let differs = try git(["diff", "--quiet", to, "--"], in: root).exitCode != 0
        let notice = "the files are not those of \(right.isEmpty ? "HEAD" : String(right)); lines are counted there"
        return ([start, to], differs ? notice : nil)
    }

    /// The full name of a commit that is there.
    private func commit(_ name: String, in root: String) throws(Problem) -> String {
        let found = try git(["rev-parse", "--verify", "--quiet", name + "^{commit}"], in: root)
        if found.exitCode == 0 { return ChangeFinder.firstLine(found.standardOutput) }
        let hint = isShallow(root) ? "; this clone is shallow: git fetch --unshallow brings the rest" : ""
        throw Problem(message: "--changed: git knows no commit \"\(name)\"" + hint)
    }

    private func isShallow(_ root: String) -> Bool {
        let answer = try? git(["rev-parse", "--is-shallow-repository"], in: root)
        return answer.map { ChangeFinder.firstLine($0.standardOutput) == "true" } ?? false
    }

    /// `isSubmodule`: whether `root` is another repository than that of a hook which runs this program; what git tells
    /// hooks about theirs would lead it there.
    private func git(
        _ arguments: [String], in root: String, isSubmodule: Bool = false
    ) throws(Problem) -> Subprocess.Output {
        let names = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]
        let program = isSubmodule ? ["env"] + names.flatMap { ["-u", $0] } + ["git"] : ["git"]
        do throws(Subprocess.Failure) {
            return try Subprocess.run(program + ["-C", root] + arguments)
        } catch {
            throw Problem(message: "--changed needs git, which cannot be started: \(error.reason)")
        }
    }

    private static func firstLine(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    // MARK: Roots

    /// The root of the repository that a folder lies in. A submodule is part of the repository that people work in, whose
    /// diff shows what changed in submodules as well; where they work in the submodule, it is their repository.
    private func root(holding folder: String) -> String? {
        guard let here = nearestRoot(of: currentFolder), let root = nearestRoot(of: folder) else {
            return nearestRoot(of: folder)
        }
        var outer = root
        while outer != here, isSubmodule(outer), let above = nearestRoot(of: PathName.folder(of: outer)) {
            outer = above
        }
        return outer == here ? here : root
    }

    /// The innermost folder at or above one that git calls a repository.
    private func nearestRoot(of folder: String) -> String? {
        var folder = folder
        while FileSystem.status(of: PathName.joined(folder, ".git")) == nil {
            let above = PathName.folder(of: folder)
            if above == folder || above == "." { return nil }
            folder = above
        }
        return folder
    }

    /// In a further worktree `.git` is a file too, but leads elsewhere.
    private func isSubmodule(_ root: String) -> Bool {
        guard let bytes = try? FileSystem.bytes(of: PathName.joined(root, ".git")) else { return false }
        let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        return line.hasPrefix("gitdir:") && line.contains("/modules/") && !line.contains("/worktrees/")
    }
}
