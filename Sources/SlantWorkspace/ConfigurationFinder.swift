import SlantDiagnostics
import SlantLint

/// Finds the `.lintrc` of a folder and what it extends. Every file is read once; a mutable value that one walk owns.
struct ConfigurationFinder {
    /// A configuration that is in use, before packs are looked for.
    struct Found {
        let layers: [ConfigurationLayer]
        let problems: [FileProblems]
        /// Tells it from others: the path of its `.lintrc`, empty without one.
        let key: String
    }

    static let name = ".lintrc"

    /// What messages and paths are relative to.
    let currentFolder: String
    private(set) var files: SettingsFiles
    private var read: [String: (layer: ConfigurationLayer, diagnostics: [Diagnostic])] = [:]
    private var byFolder: [String: String?] = [:]
    private var found: [String: Found] = [:]

    init(currentFolder: String, files: SettingsFiles = SettingsFiles()) {
        self.currentFolder = currentFolder
        self.files = files
    }

    /// The configuration that holds in a folder: the nearest, whole.
    mutating func configuration(for folder: String) -> Found {
        guard let path = nearest(to: folder) else { return preset }
        return configuration(at: path)
    }

    /// Whether there is a file to read a configuration from.
    mutating func isFile(_ path: String) -> Bool { files.kind(of: path) == .file }

    /// The configuration of a file, with what it extends below it.
    mutating func configuration(at path: String) -> Found {
        if let found = found[path] { return found }
        var problems: [FileProblems] = []
        var done: Set<String> = []
        let layers = layers(of: path, chain: [path], done: &done, &problems)
        let result = Found(layers: layers, problems: problems, key: path)
        found[path] = result
        return result
    }

    /// What holds where nobody configured anything.
    var preset: Found { Found(layers: Configuration().layers, problems: [], key: "") }

    /// The layers whose `ignore` holds in a folder because their file stands in it: its `.lintrc` and what that
    /// extends.
    mutating func layers(in folder: String) -> [ConfigurationLayer] {
        let path = folder == "/" ? "/" + ConfigurationFinder.name : folder + "/" + ConfigurationFinder.name
        return isFile(path) ? configuration(at: path).layers : []
    }

    /// The folders from the repository's root (or, without one, the root of the disk) down to a folder.
    static func ancestors(of folder: String) -> (folders: [String], isRepository: Bool) {
        var folders = [folder]
        var folder = folder
        while !isRepositoryRoot(folder) {
            let above = PathName.folder(of: folder)
            if above == folder || above == "." { return (folders.reversed(), false) }
            folders.append(above)
            folder = above
        }
        return (folders.reversed(), true)
    }

    static func isRepositoryRoot(_ folder: String) -> Bool {
        FileSystem.status(of: folder == "/" ? "/.git" : folder + "/.git") != nil
    }

    // MARK: Looking

    private mutating func nearest(to folder: String) -> String? {
        if let known = byFolder[folder] { return known }
        let path = folder == "/" ? "/" + ConfigurationFinder.name : folder + "/" + ConfigurationFinder.name
        var result: String?
        if isFile(path) {
            result = path
        } else if !ConfigurationFinder.isRepositoryRoot(folder) {
            let above = PathName.folder(of: folder)
            if above != folder, above != "." { result = nearest(to: above) }
        }
        byFolder[folder] = .some(result)
        return result
    }

    /// The layers of a file, those it builds on first. A file that two others extend is laid down once.
    private mutating func layers(
        of path: String, chain: [String], done: inout Set<String>, _ problems: inout [FileProblems]
    ) -> [ConfigurationLayer] {
        guard done.insert(path).inserted else { return [] }
        var (layer, diagnostics) = load(path)
        var below: [ConfigurationLayer] = []
        for (name, range) in layer.extends ?? [("news", TextRange(0, 0))] {
            let presets = isPath(name) ? [] : PresetLayer.layers(named: name)
            if !presets.isEmpty {
                if done.insert("preset " + name).inserted { below += presets }
                continue
            }
            let other = PathName.joined(layer.folder, name)
            if chain.contains(other) {
                let names = (chain.drop { $0 != other } + [other]).map(shown).joined(separator: " → ")
                diagnostics.append(.error("configurations extend each other in a circle: \(names)", at: range))
            } else if isFile(other) {
                below += layers(of: other, chain: chain + [other], done: &done, &problems)
            } else {
                diagnostics.append(.error(unknown(name, in: layer.folder), at: range))
            }
        }
        layer = withVocabulary(layer, &diagnostics)
        if let file = layer.file, !diagnostics.isEmpty {
            problems.append(FileProblems(file: file, diagnostics: diagnostics.sorted { $0.range < $1.range }))
        }
        return below + [layer]
    }

    private func isPath(_ name: String) -> Bool { name.contains("/") || name.contains(".") }

    private func unknown(_ name: String, in folder: String) -> String {
        if isPath(name) {
            let nearest = Siblings.nearest(to: PathName.joined(folder, name)).map(PathName.name)
            return "no such file \"\(name)\"" + (nearest.map { "; there is \"\($0)\"" } ?? "")
        }
        let nearest = nearestName(to: name, among: PresetLayer.names)
        let hint = nearest.map { "did you mean \"\($0)\"?" } ?? "there are \(PresetLayer.names.joined(separator: ", "))"
        return "unknown preset \"\(name)\"; \(hint)"
    }

    private mutating func load(_ path: String) -> (layer: ConfigurationLayer, diagnostics: [Diagnostic]) {
        if let known = read[path] { return known }
        guard let bytes = try? files.bytes(of: path) else {
            let file = FileText(path: shown(path), bytes: [])
            let place = Origin.Place.file(path: shown(path), line: 1)
            let layer = ConfigurationLayer(file: file, place: place, folder: PathName.folder(of: path))
            return (layer, [.error("this file may not be read", at: TextRange(0, 0))])
        }
        let result = reading(bytes, of: path)
        read[path] = result
        return result
    }

    /// What the text of a configuration says, whatever stands on the disk at its path.
    mutating func take(_ text: [UInt8], at path: String) { read[path] = reading(text, of: path) }

    private func reading(
        _ bytes: [UInt8], of path: String
    ) -> (layer: ConfigurationLayer, diagnostics: [Diagnostic]) {
        let isText = String(validating: bytes, as: UTF8.self) != nil
        let file = FileText(
            path: shown(path), bytes: isText ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8))
        var result = ConfigurationReader.layer(from: file, folder: PathName.folder(of: path))
        if !isText { result.diagnostics = [.error("this file is not UTF-8", at: file.contents(ofLine: 1))] }
        return result
    }

    /// A path as people wrote it, or would: relative to where they are, if it lies there.
    private func shown(_ path: String) -> String { PathName.relative(path, to: currentFolder) ?? path }

    /// The layer with the phrases of the files that its vocabularies name.
    private mutating func withVocabulary(
        _ layer: ConfigurationLayer, _ diagnostics: inout [Diagnostic]
    ) -> ConfigurationLayer {
        var layer = layer
        layer.content.vocabulary = phrases(layer.content.vocabulary, &diagnostics)
        for (index, override) in layer.overrides.enumerated() {
            layer.overrides[index] = override.withVocabulary(phrases(override.content.vocabulary, &diagnostics))
        }
        return layer
    }

    private mutating func phrases(
        _ vocabulary: [Setting<ConfigurationLayer.VocabularyEntry>], _ diagnostics: inout [Diagnostic]
    ) -> [Setting<ConfigurationLayer.VocabularyEntry>] {
        var phrases: [Setting<ConfigurationLayer.VocabularyEntry>] = []
        for entry in vocabulary {
            guard case .file(let path, let range) = entry.value else {
                phrases.append(entry)
                continue
            }
            guard let bytes = try? files.bytes(of: path) else {
                diagnostics.append(.error("no such file \"\(shown(path))\" to read a vocabulary from", at: range))
                continue
            }
            for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
                let phrase = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if !phrase.isEmpty, !phrase.hasPrefix("#") { phrases.append(Setting(.phrase(phrase), entry.origin)) }
            }
        }
        return phrases
    }
}

/// Names beside a path that is not there.
enum Siblings {
    /// The path beside it that was probably meant.
    static func nearest(to path: String) -> String? {
        let folder = PathName.folder(of: path)
        guard let names = try? FileSystem.names(in: folder),
            let name = nearestName(to: PathName.name(of: path), among: names)
        else { return nil }
        return folder == "." && !path.hasPrefix("./") ? name : folder + (folder == "/" ? "" : "/") + name
    }
}
