import SlantDiagnostics
import Testing

@testable import SlantReport

/// `--template`: a line of one's own.
struct TemplateTests {
    private func written(_ template: String, _ marked: String, message: String = "takes a side") throws -> String {
        let fixture = Fixture(marked)
        let run = RunDescription(
            version: "1", width: 80, isTerminal: false, ink: Ink(isColored: false, isUTF8: true),
            template: try ReportTemplate(template))
        return SlantReportTests.written(
            TemplateReporter.self, [fixture.document([fixture.diagnostic(message: message)])], run: run)
    }

    @Test func fieldsAreFilledIn() throws {
        #expect(
            try written("{path}:{line}:{column}-{endColumn} {severity} [{rule}] {words}", "The ⟦regime⟧ fell.")
                == "a.md:1:5-11 warning [t/regime] regime\n")
        #expect(try written("{start} {end} {voice} {advice}", "⟦regime⟧") == "0 6 narrator Write government.\n")
    }

    @Test func valuesAreEscapedAsTheyAreAskedFor() throws {
        let message = "a \"b\" <c>"
        #expect(try written("{message|csv}", "⟦x⟧", message: message) == "\"a \"\"b\"\" <c>\"\n")
        #expect(try written("{message|csv}", "⟦x⟧", message: "a\"\u{301}") == "\"a\"\"\u{301}\"\n")
        #expect(try written("{message|json}", "⟦x⟧", message: message) == "\"a \\\"b\\\" <c>\"\n")
        #expect(try written("{message|xml}", "⟦x⟧", message: message) == "a &quot;b&quot; &lt;c&gt;\n")
        #expect(try written("{message|url}", "⟦x⟧", message: message) == "a%20%22b%22%20%3Cc%3E\n")
    }

    @Test func bracesAndLineEndsCanBeWritten() throws {
        #expect(try written("{{{line}}}\\t\\\\n\\n.", "⟦x⟧") == "{1}\t\\n\n.\n")
    }

    @Test func whatIsNoTemplateIsSaid() {
        func problem(_ template: String) -> ReportTemplate.Problem? {
            do throws(ReportTemplate.Problem) {
                _ = try ReportTemplate(template)
                return nil
            } catch {
                return error
            }
        }
        #expect(problem("{lin}") == .unknownField("lin", nearest: "line"))
        #expect(problem("{line|yaml}") == .unknownEscape("yaml"))
        #expect(problem("{line") == .loneBrace)
        #expect(problem("line}") == .loneBrace)
        #expect(problem("") == .empty)
    }
}
