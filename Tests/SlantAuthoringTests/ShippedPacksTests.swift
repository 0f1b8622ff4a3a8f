import SlantAuthoring
import SlantDiagnostics
import SlantPacks
import SlantRules
import SlantTestSupport
import Testing

@Suite("Packs that ship")
struct ShippedPacksTests {
    @Test("every example holds", arguments: EmbeddedPacks.packNames)
    func examplesHold(name: String) throws {
        let packs = try RuleBench.shipped.get().packs
        let pack = try #require(packs.packs.first { $0.name == name })
        let report = ExampleRunner.report(on: pack, in: packs)
        for failure in report.failures {
            let place = pack.file.position(of: failure.diagnostic.range.start)
            Issue.record(
                """
                \(place.line):\(place.scalarColumn): \(failure.diagnostic.message) [\(failure.diagnostic.id ?? "")]
                found:    \(failure.found.description)
                expected: \(failure.expected.description)
                """)
        }
    }

    @Test(
        "nothing that a reader of rules needs is missing, and every mirror is flagged",
        arguments: EmbeddedPacks.packNames)
    func lint(name: String) throws {
        let packs = try RuleBench.shipped.get().packs
        let pack = try #require(packs.packs.first { $0.name == name })
        for problem in PackLint.diagnostics(for: pack, in: packs) {
            let place = pack.file.position(of: problem.range.start)
            Issue.record("\(place.line):\(place.scalarColumn): \(problem.message) [\(problem.id ?? "")]")
        }
    }
}
