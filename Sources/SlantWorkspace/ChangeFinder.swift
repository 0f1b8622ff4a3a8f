import SlantLint

/// Why it could not be found out what changed, in words.
package struct ChangeProblem: Error, Equatable {
    package let message: String
}

/// Finds out what changed: asks git (`--changed`), or reads a diff (`--diff`).
struct ChangeFinder {
    typealias Problem = ChangeProblem

    let currentFolder: String

    // MARK: A diff

    /// The changed lines of a diff. Its names are taken from the current folder or from the repository's root, with
    /// or without the letter that git puts before them: the first of these that is there.
    func lines(ofDiff bytes: [UInt8]) -> ChangedLines {
        let root = root(of: currentFolder)
        var changes = ChangedLines()
        for file in DiffReader.files(in: bytes) {
            let bare = file.name.split(separator: "/", maxSplits: 1).dropFirst().first.map(String.init)
            let isPrefixed = file.name.split(separator: "/").first.map { $0.count == 1 } ?? false
            let names = isPrefixed ? [bare, file.name] : [file.name, bare]
            let folders = [currentFolder, root].compactMap { $0 }
            let paths = names.compactMap { $0 }.flatMap { name in folders.map { PathName.joined($0, name) } }
            if let path = paths.first(where: { FileSystem.status(of: $0)?.kind == .file }) {
                changes.add(file.lines, to: path)
            }
        }
        return changes
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
            guard let root = root(of: folder) else {
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
        guard revisions.count == 1 else { return notice }
        let new = try git(["ls-files", "--others", "--exclude-standard", "-z"], in: root)
        for name in new.standardOutput.split(separator: 0) {
            changes.add(.all, to: PathName.joined(root, String(decoding: name, as: UTF8.self)))
        }
        return notice
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

    private func git(_ arguments: [String], in root: String) throws(Problem) -> Subprocess.Output {
        do throws(Subprocess.Failure) {
            return try Subprocess.run(["git", "-C", root] + arguments)
        } catch {
            throw Problem(message: "--changed needs git: \(error.reason)")
        }
    }

    private static func firstLine(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// The root of the repository that a folder lies in, for a submodule of the outermost one: its diff shows what
    /// changed in submodules as well. In a further worktree `.git` is a file too, but leads elsewhere.
    private func root(of folder: String) -> String? {
        var found: String?
        var folder = folder
        while true {
            let path = folder == "/" ? "/.git" : folder + "/.git"
            if let status = FileSystem.status(of: path) {
                found = folder
                guard status.kind == .file, isSubmodule(path) else { return folder }
            }
            let above = PathName.folder(of: folder)
            if above == folder || above == "." { return found }
            folder = above
        }
    }

    private func isSubmodule(_ path: String) -> Bool {
        guard let bytes = try? FileSystem.bytes(of: path) else { return false }
        let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        return line.hasPrefix("gitdir:") && line.contains("/modules/") && !line.contains("/worktrees/")
    }
}
