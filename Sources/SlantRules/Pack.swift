package import SlantDiagnostics

/// A pack: rules that belong together and the lists that their patterns name.
package struct Pack: Sendable {
    package let name: String
    package let version: String?
    /// BCP 47 primary tag of the language that its patterns are written in.
    package let language: String
    package let description: String?
    /// Indices of its rules in `CompiledPacks.rules`.
    package let rules: Range<Int>
    /// The file that its places speak of.
    package let file: FileText
    /// Where the value of `lists` stands in the file; `nil` without lists.
    package let lists: TextRange?

    init(
        name: String, version: String?, language: String, description: String?, rules: Range<Int>, file: FileText,
        lists: TextRange?
    ) {
        self.name = name
        self.version = version
        self.language = language
        self.description = description
        self.rules = rules
        self.file = file
        self.lists = lists
    }
}
