import Testing

@testable import slant

struct ProgressTests {
    private let start = ContinuousClock.now

    @Test func nothingIsSaidInTheFirstHalfSecond() {
        var progress = Progress(isWanted: true, start: start)
        #expect(progress.text(done: 5, of: 10, findings: 1, now: start + .milliseconds(499)) == nil)
        #expect(progress.wipe() == nil)
    }

    @Test func oneLineIsRewrittenAndWiped() {
        var progress = Progress(isWanted: true, start: start)
        let text = progress.text(done: 3_120, of: 10_000, findings: 412, now: start + .seconds(1))
        #expect(text == "\r\u{1B}[Kslant: 3,120 of 10,000 files, 412 findings")
        #expect(progress.text(done: 3_121, of: 10_000, findings: 412, now: start + .milliseconds(1_050)) == nil)
        #expect(progress.wipe() == "\r\u{1B}[K")
        #expect(progress.wipe() == nil)
    }

    @Test func aPipeAndASingleFileNeedNone() {
        var piped = Progress(isWanted: false, start: start)
        #expect(piped.text(done: 5, of: 10, findings: 1, now: start + .seconds(9)) == nil)
        var single = Progress(isWanted: true, start: start)
        #expect(single.text(done: 0, of: 1, findings: 1, now: start + .seconds(9)) == nil)
    }
}
