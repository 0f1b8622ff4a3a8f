/// Tells results of one session and its settings from all others.
struct ResultStamp: Hashable, Sendable {
    /// Drawn anew by each session: an editor that starts the server again may ask with the names of the one before.
    private let session: UInt32
    /// Counts changes of settings, packs and vocabularies.
    private var settings = 1

    init() { session = .random(in: .min ... .max) }

    mutating func settingsChanged() { settings += 1 }

    /// Names text, settings and packs of a result: the same again gives the same findings.
    func resultID(of bytes: [UInt8]) -> String {
        // FNV-1a, 64 bits: two drafts of one document that collide are rarer than a cosmic ray.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let text = bytes.span
        for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return "\(String(session, radix: 36))-\(settings)-\(String(hash, radix: 36))"
    }
}
