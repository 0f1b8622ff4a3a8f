import SlantReport
import SlantWorkspace

/// A report on its way to a file: `--format sarif=report.sarif`. It is written piece by piece beside the file and put
/// in its place when it is whole.
struct ReportFile: Sendable {
    /// As for standard output.
    private static let flushAt = 32_768

    let path: String
    private var reporter: any Reporter
    private var output = Output()
    private let file: ReplacedFile
    /// Why it could not be written.
    private(set) var failure: String?

    init(_ reporter: any Reporter, to path: String) throws(ReplacedFile.Failure) {
        self.path = path
        self.reporter = reporter
        file = try ReplacedFile(replacing: path)
        self.reporter.begin(to: &output)
    }

    mutating func add(_ document: ReportedDocument) {
        reporter.add(document, to: &output)
        if output.bytes.count >= ReportFile.flushAt { flush() }
    }

    mutating func add(_ row: BrokenRow) { reporter.add(row, to: &output) }

    /// The last piece. `failure` says whether the file is there now.
    mutating func finish(_ totals: Totals) {
        reporter.end(totals, to: &output)
        flush()
        guard failure == nil else {
            file.discard()
            return
        }
        do throws(ReplacedFile.Failure) {
            try file.finish()
        } catch {
            failure = error.reason
        }
    }

    private mutating func flush() {
        defer { output.bytes.removeAll(keepingCapacity: true) }
        guard failure == nil else { return }
        do throws(ReplacedFile.Failure) {
            try file.write(output.bytes)
        } catch {
            failure = error.reason
        }
    }
}
