import Foundation

/// Runs the built program the way a person does: in a shell, in a directory of its own.
struct Shell {
    let directory: URL

    struct Output {
        let standardOutput: String
        let standardError: String
        let exitCode: Int32
    }

    struct Missing: Error { let what: String }

    /// A new empty directory, removed by `remove()`.
    init() throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("slant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: directory) }

    /// Writes a file of the directory, and the folders that it stands in.
    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws {
        let file = directory.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// What a command line gives. `slant` is the program that was just built; locale, width and colours are fixed.
    func run(_ line: String, environment: [String: String] = [:]) throws -> Output {
        let streams = FileManager.default.temporaryDirectory.appendingPathComponent("slant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: streams) }
        let names = ["output", "error"].map { streams.appendingPathComponent($0) }
        for name in names { try Data().write(to: name) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = directory
        let program = try Shell.program()
        process.environment = [
            "PATH": program.deletingLastPathComponent().path + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/",
        ].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: names[0])
        process.standardError = try FileHandle(forWritingTo: names[1])
        try process.run()
        process.waitUntilExit()
        let texts = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Output(standardOutput: texts[0], standardError: texts[1], exitCode: process.terminationStatus)
    }

    /// The program lies beside the test bundle.
    static func program() throws -> URL {
        let places = [CommandLine.arguments.first, Bundle.main.executablePath].compactMap { $0 }
        for place in places {
            let program = URL(fileURLWithPath: place).deletingLastPathComponent().appendingPathComponent("slant")
            if FileManager.default.isExecutableFile(atPath: program.path) { return program }
        }
        throw Missing(what: "the program slant beside \(places)")
    }

    /// The folder that holds Package.swift.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
