import Testing

/// Holds `import` lines to the graph of the modules: no arrow runs back.
@Suite("Modules")
struct ModuleGraphTests {
    /// What each module may see directly; it also sees what those see.
    private static let graph: [String: [String]] = [
        "SlantDiagnostics": [],
        "SlantJSON": ["SlantDiagnostics"],
        "SlantText": ["SlantDiagnostics"],
        "SlantReaders": ["SlantText", "SlantJSON"],
        "SlantMatching": ["SlantText"],
        "SlantArticle": ["SlantMatching"],
        "SlantRules": ["SlantArticle", "SlantJSON"],
        "SlantPacks": ["SlantRules"],
        "SlantLint": ["SlantPacks", "SlantReaders"],
        "SlantWorkspace": ["SlantLint"],
        "SlantReport": ["SlantLint"],
        "SlantAuthoring": ["SlantLint"],
        "SlantServer": ["SlantWorkspace", "SlantAuthoring"],
        "slant": ["SlantWorkspace", "SlantReport", "SlantAuthoring", "SlantServer"],
        "slant-bench": ["SlantLint", "SlantServer"],
        "embed-packs": ["SlantRules"],
    ]

    private static func visible(from module: String) -> Set<String> {
        (graph[module] ?? []).reduce(into: []) { $0.formUnion(visible(from: $1).union([$1])) }
    }

    /// The names of modules in `import` lines, whatever stands before the word.
    private static func imports(of file: SourceTree.File) -> [(line: Int, module: String)] {
        file.code.compactMap { number, text in
            let words = text.split(separator: " ").map(String.init)
            guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
                words[..<index].allSatisfy({
                    ["package", "public", "internal", "private"].contains($0) || $0.hasPrefix("@")
                })
            else { return nil }
            return (number, words[index + 1])
        }
    }

    @Test("every folder of Sources is a module of the graph")
    func folders() throws {
        let folders = Set(try SourceTree.swiftFiles(in: "Sources").map(\.module))
        #expect(folders.isSubset(of: ModuleGraphTests.graph.keys))
    }

    @Test("no module imports what the graph does not lead to")
    func importsFollowGraph() throws {
        for file in try SourceTree.swiftFiles(in: "Sources") {
            let visible = ModuleGraphTests.visible(from: file.module)
            for (line, module) in ModuleGraphTests.imports(of: file) where ModuleGraphTests.graph[module] != nil {
                #expect(visible.contains(module), "\(file.path):\(line): \(file.module) must not see \(module)")
            }
        }
    }

    @Test("the manifest has the same graph")
    func manifest() throws {
        let manifest = try SourceTree.text(at: "Package.swift")
        var seen = 0
        for line in manifest.split(separator: "\n") where line.contains("\": [") {
            let names = line.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map {
                String($0.element)
            }
            guard let module = names.first, let allowed = ModuleGraphTests.graph[module] else { continue }
            #expect(Array(names.dropFirst()) == allowed, "\(module) depends on \(names.dropFirst())")
            seen += 1
        }
        #expect(seen == 16)
    }

    @Test(
        "what ships takes the small Foundation, and only where it touches the system; build tool and benchmark take all"
    )
    func foundation() throws {
        for file in try SourceTree.swiftFiles(in: "Sources")
        where !["embed-packs", "slant-bench"].contains(file.module) {
            for (line, module) in ModuleGraphTests.imports(of: file) where module.hasPrefix("Foundation") {
                let isFallback = file.lines[..<(line - 1)].contains { $0.contains("canImport(FoundationEssentials)") }
                let isPlatform = file.path.contains("/Platform/")
                #expect(isFallback && isPlatform, "\(file.path):\(line): imports \(module)")
            }
        }
    }
}
