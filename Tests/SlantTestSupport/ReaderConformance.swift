package import SlantDiagnostics
package import SlantReaders
package import SlantText

/// What holds for the prose of every reader, whatever the text. A new reader is held to it by being in the registry.
package enum ReaderConformance {
    /// What is wrong with the prose that a reader makes of a text; empty if nothing is.
    package static func violations(of reader: any Reader, in text: String) -> [String] {
        let file = FileText(path: nil, text: text)
        do {
            return violations(of: try reader.prose(of: file), in: file)
        } catch {
            return ["a text that is valid UTF-8 is refused: \(error)"]
        }
    }

    /// What is wrong with the prose of a file.
    package static func violations(of prose: Prose, in file: FileText) -> [String] {
        var found: [String] = []
        if String(validating: prose.text, as: UTF8.self) == nil { found.append("the prose is not UTF-8") }
        found += offsetViolations(prose, file)
        found += blockViolations(prose, file)
        found += commentViolations(prose, file)
        return found
    }

    /// Runs ascend, cover the prose without a gap, lie in the file and, where verbatim, are what stands there.
    private static func offsetViolations(_ prose: Prose, _ file: FileText) -> [String] {
        var found: [String] = []
        var proseEnd: UInt32 = 0
        var fileEnd: UInt32 = 0
        for run in prose.offsets.runs {
            if run.proseLength == 0 { found.append("an empty run at \(run.prose)") }
            if run.prose != proseEnd { found.append("a run at \(run.prose) where \(proseEnd) is due") }
            if run.file < fileEnd { found.append("a run goes back in the file, from \(fileEnd) to \(run.file)") }
            proseEnd = run.prose + run.proseLength
            fileEnd = run.file + run.fileLength
            guard Int(fileEnd) <= file.bytes.count, Int(proseEnd) <= prose.text.count else {
                found.append("a run at \(run.prose) reaches beyond the text")
                break
            }
            guard run.isVerbatim else { continue }
            let written = file.bytes[Int(run.file)..<Int(fileEnd)]
            if run.proseLength != run.fileLength || !prose.text[Int(run.prose)..<Int(proseEnd)].elementsEqual(written) {
                found.append("a verbatim run at \(run.prose) is not what stands in the file")
            }
        }
        if Int(proseEnd) != prose.text.count { found.append("the runs end at \(proseEnd) of \(prose.text.count)") }
        return found
    }

    /// Blocks ascend, do not touch, are trimmed, hold something, begin and end between characters, and so do the
    /// places in the file that they came from.
    private static func blockViolations(_ prose: Prose, _ file: FileText) -> [String] {
        var found: [String] = []
        var end = 0
        for block in prose.blocks {
            let range = block.range.indices
            guard range.lowerBound >= end, range.upperBound <= prose.text.count, !range.isEmpty else {
                found.append("a block at \(range) is empty, out of order or beyond the text")
                continue
            }
            end = range.upperBound
            let edges = [prose.text[range.lowerBound], prose.text[range.upperBound - 1]]
            if edges.contains(where: isBlank) { found.append("the block at \(range) is not trimmed") }
            if !isBoundary(range.lowerBound, prose.text) || !isBoundary(range.upperBound, prose.text) {
                found.append("the block at \(range) cuts a character")
            }
            let place = prose.offsets.fileRange(of: block.range).range
            if Int(place.end) > file.bytes.count || place.isEmpty {
                found.append("the block at \(range) has no place in the file")
            } else if !isBoundary(Int(place.start), file.bytes) || !isBoundary(Int(place.end), file.bytes) {
                found.append("the place \(place) of the block at \(range) cuts a character")
            }
        }
        return found
    }

    private static func commentViolations(_ prose: Prose, _ file: FileText) -> [String] {
        var found: [String] = []
        var end: UInt32 = 0
        for comment in prose.comments {
            if comment.range.start < end || Int(comment.range.end) > file.bytes.count {
                found.append("the comment at \(comment.range) is out of order or beyond the file")
            }
            if !comment.range.contains(comment.contents) {
                found.append("the contents of the comment at \(comment.range) lie outside it")
            }
            end = comment.range.end
        }
        return found
    }

    private static func isBoundary(_ index: Int, _ bytes: [UInt8]) -> Bool {
        index == bytes.count || bytes[index] & 0xC0 != 0x80
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
