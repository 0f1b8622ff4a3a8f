import Foundation

/// SHA-256 as FIPS 180-4 has it, for the hashes of a page's policy: no module of this platform has one.
enum SHA256 {
    /// The digest of a text in base64.
    static func base64(of text: String) -> String { Data(digest(of: Array(text.utf8))).base64EncodedString() }

    private static func digest(of message: [UInt8]) -> [UInt8] {
        var hash = fractions(of: primes(8), root: { $0.squareRoot() })
        let constants = fractions(of: primes(64), root: { cbrt($0) })
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) * 8
        padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
        for block in stride(from: 0, to: padded.count, by: 64) {
            compress(padded[block..<block + 64], &hash, constants)
        }
        return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
    }

    private static func compress(_ block: ArraySlice<UInt8>, _ hash: inout [UInt32], _ constants: [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
            block[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let small = rotated(words[index - 15], 7) ^ rotated(words[index - 15], 18) ^ words[index - 15] >> 3
            let large = rotated(words[index - 2], 17) ^ rotated(words[index - 2], 19) ^ words[index - 2] >> 10
            words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
        }
        var state = hash
        for index in 0..<64 {
            let (a, e) = (state[0], state[4])
            let choice = (e & state[5]) ^ (~e & state[6])
            let first =
                state[7] &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constants[index]
                &+ words[index]
            let majority = (a & state[1]) ^ (a & state[2]) ^ (state[1] & state[2])
            let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
            state = [first &+ second, a, state[1], state[2], state[3] &+ first, e, state[5], state[6]]
        }
        for index in 0..<8 { hash[index] = hash[index] &+ state[index] }
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static func primes(_ count: Int) -> [Int] {
        var found: [Int] = []
        var candidate = 2
        while found.count < count {
            if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
            candidate += 1
        }
        return found
    }

    /// The first 32 bits of the fractional part of a root of each.
    private static func fractions(of numbers: [Int], root: (Double) -> Double) -> [UInt32] {
        numbers.map { number in
            let value = root(Double(number))
            return UInt32((value - value.rounded(.down)) * 4_294_967_296)
        }
    }
}
