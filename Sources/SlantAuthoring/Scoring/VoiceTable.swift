import SlantJSON

/// The measures of `slant score --voice`, for people and for programs.
extension VoiceScore {
    /// A line for each measure; the speaker of a direct quotation has one figure alone, an accuracy.
    package var table: String {
        let width = (measures.map(\.name.count).max() ?? 0) + 2
        var text = "articles \(articles), words \(words)\n"
        text += VoiceScore.line("measure", ["P", "R", "F1", "gold"], width)
        for (name, figures) in measures {
            let shown = [figures.precision, figures.recall, figures.f1].map { $0.decimals(3) }
            let gold = String(figures.gold)
            switch name {
            case let name where name.contains("accuracy"):
                text += VoiceScore.line(name, ["", "", shown[2], gold], width)
            case "human direct pieces": text += VoiceScore.line(name, ["", shown[1], "", gold], width)
            default: text += VoiceScore.line(name, shown + [gold], width)
            }
        }
        return text
    }

    /// An object with the measures by name: `p`, `r`, `f1`, and `gold`, how many there are to find.
    package var json: String {
        var writer = JSONWriter()
        writer.beginObject()
        for (name, figures) in measures {
            writer.key(name)
            writer.beginObject()
            for (key, value) in [("p", figures.precision), ("r", figures.recall), ("f1", figures.f1)] {
                writer.key(key)
                writer.number(value)
            }
            writer.key("gold")
            writer.integer(figures.gold)
            writer.endObject()
        }
        writer.endObject()
        writer.endLine()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let padded = cells.map { String(repeating: " ", count: max(0, 8 - $0.count)) + $0 }
        return name + String(repeating: " ", count: max(0, width - name.count)) + padded.joined() + "\n"
    }
}
