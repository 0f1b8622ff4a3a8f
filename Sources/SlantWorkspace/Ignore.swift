import SlantDiagnostics
import SlantLint

/// The patterns of one file that says what a walk leaves out, and the folder that they are relative to.
struct IgnoreFile: Sendable {
    let folder: String
    let patterns: [IgnorePattern]

    init(folder: String, patterns: [IgnorePattern]) {
        self.folder = folder
        self.patterns = patterns
    }

    /// The lines of a `.gitignore` or `.slantignore`.
    init(folder: String, bytes: [UInt8]) {
        self.folder = folder
        let text = String(
            decoding: bytes.starts(with: FileText.byteOrderMark) ? bytes[3...] : bytes[...], as: UTF8.self)
        patterns = text.split(whereSeparator: \.isNewline).compactMap { IgnorePattern(line: String($0)) }
    }

    /// Whether it leaves a path out (true), takes it in again (false) or says nothing of it. The last pattern that
    /// matches decides.
    func verdict(on path: String, isFolder: Bool) -> Bool? {
        guard let relative = PathName.relative(path, to: folder) else { return nil }
        return patterns.last { $0.glob.matches(relative, isFolder: isFolder) }.map { !$0.isNegated }
    }
}

/// All ignore files that hold in a folder, those above it included.
///
/// `.slantignore` beats `.gitignore` beside it, and a file beats those above it. `ignore` in a `.lintrc` is asked for
/// itself: what it leaves out, no other file takes in.
struct IgnoreStack: Sendable {
    /// From the outermost folder inwards.
    private var files: [IgnoreFile] = []
    private var configured: [IgnoreFile] = []

    /// Whether a walk leaves out a path that stands directly in the folder.
    func leavesOut(_ path: String, isFolder: Bool) -> Bool {
        IgnoreStack.verdict(of: files, on: path, isFolder) || IgnoreStack.verdict(of: configured, on: path, isFolder)
    }

    /// The stack of a folder in this one: with the files that stand there.
    func entering(_ folder: String, names: [String], configured layers: [ConfigurationLayer]) -> IgnoreStack {
        var inner = self
        for name in [".gitignore", ".slantignore"] where names.contains(name) {
            guard let bytes = try? FileSystem.bytes(of: folder + "/" + name) else { continue }
            inner.files.append(IgnoreFile(folder: folder, bytes: bytes))
        }
        for layer in layers where !layer.ignore.isEmpty {
            inner.configured.append(IgnoreFile(folder: layer.folder, patterns: layer.ignore.map(\.value)))
        }
        return inner
    }

    private static func verdict(of files: [IgnoreFile], on path: String, _ isFolder: Bool) -> Bool {
        for file in files.reversed() {
            if let verdict = file.verdict(on: path, isFolder: isFolder) { return verdict }
        }
        return false
    }
}
