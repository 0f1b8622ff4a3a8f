import SlantDiagnostics

/// The words of a git commit message: lines that begin with `#`, and all below the scissors, are git's own.
enum CommitMessage {
    private static let scissors = Array("# ------------------------ >8 ------------------------".utf8)

    /// The text with blanks in place of what is not the writer's, so that every place stays where it is.
    static func prose(of file: FileText) -> FileText {
        var bytes = file.bytes
        var isBelow = false
        for line in 0..<file.lines.count {
            let place = file.contents(ofLine: line + 1)
            let text = file.bytes[place.indices]
            if text.starts(with: scissors) { isBelow = true }
            guard isBelow || text.first == UInt8(ascii: "#") else { continue }
            for index in place.indices { bytes[index] = 0x20 }
        }
        return FileText(path: file.path, bytes: bytes)
    }
}
