package import SlantDiagnostics
package import SlantText

/// A page, or a piece of one. Its first `h1` is the headline, or else the title in its head; navigation is boilerplate,
/// and what is hidden is no prose.
package struct HTMLReader: Reader {
    package static let format = FormatName(name: "html", extensions: ["html", "htm", "xhtml"], comments: .html)

    package init() {}

    package func prose(of file: FileText) -> Prose {
        let start = file.bytes.starts(with: FileText.byteOrderMark) ? 3 : 0
        var writer = ProseWriter(source: file.bytes, from: start)
        var flow = HTMLFlow(region: .body, quoteDepth: 0, hasHeadline: false)
        flow.write(file.bytes, from: start, to: &writer)
        return writer.prose()
    }
}
