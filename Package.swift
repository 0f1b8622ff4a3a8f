// swift-tools-version: 6.2
import PackageDescription

/// Every target is built alike. Warnings are errors in `.ci/run`, not here: a newer toolchain must not break a clone.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What each module sees directly. Below, every target names all that this leads to: the package manager rebuilds a
/// target only when a dependency that it names has changed, and a struct's size may change three modules down.
let graph: [String: [String]] = [
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
    "SlantTestSupport": ["SlantAuthoring"],
]

func dependencies(_ direct: [String]) -> [Target.Dependency] {
    func reached(from names: [String]) -> Set<String> {
        names.reduce(into: []) { $0.formUnion(reached(from: graph[$1] ?? []).union([$1])) }
    }
    return reached(from: direct).sorted().map { .byName(name: $0) }
}

/// A module of the library: its folder is `Sources/<name>`, its tests are `Tests/<name>Tests`.
func module(_ name: String, plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies(graph[name] ?? []), swiftSettings: house, plugins: plugins)
}

func program(_ name: String) -> Target {
    .executableTarget(name: name, dependencies: dependencies(graph[name] ?? []), swiftSettings: house)
}

func tests(_ name: String, _ direct: [String], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies(direct), exclude: exclude, swiftSettings: house)
}

let package = Package(
    name: "slant",
    products: [
        .executable(name: "slant", targets: ["slant"]),
        .library(name: "Slant", targets: ["SlantDiagnostics", "SlantLint"]),
    ],
    targets: [
        module("SlantDiagnostics"),
        module("SlantJSON"),
        module("SlantText"),
        module("SlantReaders"),
        module("SlantMatching"),
        module("SlantArticle"),
        module("SlantRules"),
        module("SlantPacks", plugins: [.plugin(name: "EmbedPacks")]),
        module("SlantLint"),
        module("SlantWorkspace"),
        module("SlantReport"),
        module("SlantAuthoring"),
        module("SlantServer"),
        program("slant"),
        program("slant-bench"),
        program("embed-packs"),
        .plugin(name: "EmbedPacks", capability: .buildTool(), dependencies: ["embed-packs"]),
        .target(
            name: "SlantTestSupport", dependencies: dependencies(graph["SlantTestSupport"] ?? []),
            path: "Tests/SlantTestSupport", swiftSettings: house),
        tests("SlantDiagnosticsTests", ["SlantDiagnostics"]),
        tests("SlantJSONTests", ["SlantJSON"]),
        tests("SlantTextTests", ["SlantText", "SlantTestSupport"]),
        tests("SlantReadersTests", ["SlantReaders", "SlantTestSupport"]),
        tests("SlantMatchingTests", ["SlantMatching", "SlantTestSupport"]),
        tests("SlantArticleTests", ["SlantArticle", "SlantTestSupport"]),
        tests("SlantRulesTests", ["SlantRules", "SlantTestSupport"]),
        tests("SlantLintTests", ["SlantLint", "SlantTestSupport"]),
        tests("SlantWorkspaceTests", ["SlantWorkspace", "SlantTestSupport"]),
        tests("SlantReportTests", ["SlantReport", "SlantTestSupport"]),
        tests("SlantAuthoringTests", ["SlantAuthoring", "SlantTestSupport"]),
        tests("SlantServerTests", ["SlantServer", "SlantTestSupport"]),
        tests("ArchitectureTests", ["SlantPacks"]),
        tests("CommandLineTests", ["slant", "SlantTestSupport"], exclude: ["Cases"]),
    ]
)
