import SlantLint

/// Paths as machine formats want them: below the folder where the run started, if they lie there.
package enum ReportPath {
    /// `./news/a.md` and `/home/me/site/news/a.md` are `news/a.md` in `/home/me/site`. `-` for a text without a path.
    static func path(of document: ReportedDocument, in run: RunDescription) -> String {
        document.path.map { self.path($0, in: run.currentFolder) } ?? document.name
    }

    /// The same for a path of the command line.
    package static func path(_ path: String, in currentFolder: String) -> String {
        let normal = PathName.normalized(path)
        return PathName.relative(normal, to: currentFolder).flatMap { currentFolder.isEmpty ? nil : $0 } ?? normal
    }

    /// The same as an address (RFC 3986): every byte that may have a meaning there is percent-coded.
    static func address(of path: String) -> String {
        var address = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                address.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                address += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return address
    }
}
