/// The files that settings are read from: what stands on the disk, or a text that an editor has open in its place.
///
/// It remembers what it was asked for, so that whoever keeps what came of it can tell when that is out of date.
struct SettingsFiles: Sendable {
    /// Texts that stand for files, by absolute path.
    let texts: [String: [UInt8]]
    /// All that was looked at, by path, as it stood when it was first looked at.
    private(set) var seen: [String: FileSystem.Stamp] = [:]

    init(texts: [String: [UInt8]] = [:]) { self.texts = texts }

    /// What stands at a path; `nil` where nothing does.
    mutating func kind(of path: String) -> FileSystem.Kind? {
        note(path)
        return texts[path] != nil ? .file : FileSystem.status(of: path)?.kind
    }

    /// All bytes of a file.
    mutating func bytes(of path: String) throws(Failure) -> [UInt8] {
        note(path)
        if let text = texts[path] { return text }
        return try FileSystem.bytes(of: path)
    }

    /// The names in a folder; none where it cannot be read.
    mutating func names(in folder: String) -> [String] {
        note(folder)
        return (try? FileSystem.names(in: folder)) ?? []
    }

    /// Remembers a path that somebody else looks at.
    mutating func note(_ path: String) {
        if seen[path] == nil { seen[path] = FileSystem.stamp(of: path) }
    }

    /// What was looked at with this and with another.
    mutating func add(_ other: SettingsFiles) { seen.merge(other.seen) { first, _ in first } }

    /// Whether something on the disk is not as it was. One system call for each path.
    var isOutOfDate: Bool {
        seen.contains { path, stamp in texts[path] == nil && FileSystem.stamp(of: path) != stamp }
    }
}
