import SlantDiagnostics
import Testing

@testable import SlantReport

struct StatisticsReporterTests {
    private let fixture = Fixture("The ⟦regime⟧ fell.")

    @Test func rulesAndFilesAreCounted() {
        let clean = Fixture("A ⟦calm⟧ day.", path: "b.md")
        let text = written(
            StatisticsReporter.self,
            [clean.document([]), fixture.document([fixture.diagnostic(), fixture.diagnostic()])])
        #expect(
            text == """
                rule      findings  per 1,000 words
                t/regime         2              0.8

                file  words  findings  per 1,000 words
                a.md  1,204         2              1.7
                b.md  1,204         0              0.0

                2 warnings in 1 of 2 files, 2,408 words.

                """)
    }

    @Test func aTerminalHasBarsThatSayTheSame() {
        let text = written(
            StatisticsReporter.self, [fixture.document([fixture.diagnostic()])], run: .plain(isTerminal: true))
        let bar = String(repeating: "█", count: 24)
        #expect(text.contains("t/regime         1              0.8  \(bar)\n"))
    }
}
