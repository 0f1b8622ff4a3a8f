/// Two lists of stretches, the upper hiding the lower.
struct VoiceLayers {
    let over: [VoiceSpan]
    let under: [VoiceSpan]

    /// Ascending and disjoint.
    var spans: [VoiceSpan] {
        var out: [VoiceSpan] = []
        let upper = over.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        let lower = under.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var first = 0
        var reached = 0
        for span in lower {
            var at = max(span.tokens.lowerBound, reached)
            let end = span.tokens.upperBound
            while first < upper.count, upper[first].tokens.upperBound <= at { first += 1 }
            var index = first
            while at < end {
                guard index < upper.count, upper[index].tokens.lowerBound < end else {
                    out.append(VoiceSpan(tokens: at..<end, voice: span.voice, source: span.source))
                    break
                }
                if upper[index].tokens.lowerBound > at {
                    out.append(
                        VoiceSpan(tokens: at..<upper[index].tokens.lowerBound, voice: span.voice, source: span.source))
                }
                at = max(at, upper[index].tokens.upperBound)
                index += 1
            }
            reached = max(reached, end)
        }
        return (out + upper).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
