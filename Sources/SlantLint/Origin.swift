/// Where a value of the configuration comes from.
package struct Origin: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// Said nowhere.
        case builtIn
        /// A preset that ships.
        case preset(String)
        /// A configuration file and the line, from 1.
        case file(path: String, line: Int)
        /// An option of the command line, dashes included.
        case option(String)
    }

    package let place: Place
    /// The globs or front matter of the override that it stands in.
    package let override: String?

    package init(_ place: Place, override: String? = nil) {
        self.place = place
        self.override = override
    }

    package static let builtIn = Origin(.builtIn)

    /// `.lintrc:13, override for "*.md"`
    package var text: String {
        let text =
            switch place {
            case .builtIn: "built in"
            case .preset(let name): name
            case .file(let path, let line): "\(path):\(line)"
            case .option(let name): name
            }
        return override.map { "\(text), override for \($0)" } ?? text
    }
}

/// A value and where it comes from.
package struct Setting<Value: Sendable>: Sendable {
    package let value: Value
    package let origin: Origin

    package init(_ value: Value, _ origin: Origin) {
        self.value = value
        self.origin = origin
    }
}
