/// Paths as text: nothing here looks at a disk.
package enum PathName {
    /// A path from another one, with `.` and `..` worked out. An absolute path stands for itself.
    package static func joined(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty { return normalized(path) }
        return normalized(folder + "/" + path)
    }

    /// The same path without `.`, `//` and, where it can be worked out, `..`.
    package static func normalized(_ path: String) -> String {
        let isAbsolute = path.hasPrefix("/")
        var names: [Substring] = []
        for name in path.split(separator: "/") {
            switch name {
            case ".": continue
            case ".." where names.last != nil && names.last != "..": names.removeLast()
            case ".." where isAbsolute: continue
            default: names.append(name)
            }
        }
        let joined = names.joined(separator: "/")
        return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
    }

    /// The folder of a path: `.` for a bare name.
    package static func folder(of path: String) -> String {
        let path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last name of a path.
    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The path below a folder; `nil` if it does not lie there. Both in the same terms, normalised.
    package static func relative(_ path: String, to folder: String) -> String? {
        if folder.isEmpty || folder == "." { return path.hasPrefix("/") ? nil : path }
        if folder == "/" { return path.hasPrefix("/") ? String(path.dropFirst()) : nil }
        guard path.hasPrefix(folder + "/") else { return nil }
        return String(path.dropFirst(folder.count + 1))
    }
}
