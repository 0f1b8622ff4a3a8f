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

/// A module of the library: its folder is `Sources/<name>`, its tests are `Tests/<name>Tests`.
func module(_ name: String, _ dependencies: [String] = [], plugins: [Target.PluginUsage] = []) -> Target {
    .target(
        name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: house, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [String], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies.map { .byName(name: $0) }, exclude: exclude, swiftSettings: house)
}

let package = Package(
    name: "slant",
    products: [
        .executable(name: "slant", targets: ["slant"]),
        .library(name: "Slant", targets: ["SlantDiagnostics", "SlantLint"]),
    ],
    targets: [
        module("SlantDiagnostics"),
        module("SlantJSON", ["SlantDiagnostics"]),
        module("SlantText", ["SlantDiagnostics"]),
        module("SlantReaders", ["SlantText", "SlantJSON"]),
        module("SlantMatching", ["SlantText"]),
        module("SlantArticle", ["SlantMatching"]),
        module("SlantRules", ["SlantArticle", "SlantJSON"]),
        module("SlantPacks", ["SlantRules"], plugins: [.plugin(name: "EmbedPacks")]),
        module("SlantLint", ["SlantPacks", "SlantReaders"]),
        module("SlantWorkspace", ["SlantLint"]),
        module("SlantReport", ["SlantLint"]),
        module("SlantAuthoring", ["SlantLint"]),
        .executableTarget(
            name: "slant", dependencies: ["SlantWorkspace", "SlantReport", "SlantAuthoring"], swiftSettings: house),
        .executableTarget(name: "slant-bench", dependencies: ["SlantWorkspace", "SlantReport"], swiftSettings: house),
        .executableTarget(name: "embed-packs", dependencies: ["SlantRules"], swiftSettings: house),
        .plugin(name: "EmbedPacks", capability: .buildTool(), dependencies: ["embed-packs"]),
        .target(
            name: "SlantTestSupport", dependencies: ["SlantAuthoring"], path: "Tests/SlantTestSupport",
            swiftSettings: house),
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
        tests("ArchitectureTests", ["SlantPacks"]),
        tests("CommandLineTests", ["slant", "SlantTestSupport"], exclude: ["Cases"]),
    ]
)
