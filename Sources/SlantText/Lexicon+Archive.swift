/// A lexicon as it goes into the binary: words with their hashes and classes; the table is laid out again when read.
extension Lexicon {
    package func archive(to out: inout ArchiveWriter) {
        var hashes = [UInt64](repeating: 0, count: spellings.count)
        for (slot, key) in keys.enumerated() where key != 0 { hashes[Int(ids[slot])] = key }
        out.write(spellings.count)
        for index in spellings.indices {
            out.write(spellings[index])
            out.write(hashes[index])
            out.write(classesByID[index].rawValue)
        }
    }

    package init(archived source: inout ArchiveReader) {
        let count = source.int()
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var ids = [UInt32](repeating: 0, count: capacity)
        var spellings: [String] = []
        var classes: [WordClasses] = []
        var beyondASCII: [String: WordID] = [:]
        spellings.reserveCapacity(count)
        classes.reserveCapacity(count)
        for number in 0..<count {
            let spelling = source.string()
            let hash = source.uint64()
            classes.append(WordClasses(rawValue: source.uint64()))
            if hash != 0 {
                var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
                while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
                keys[slot] = hash
                ids[slot] = UInt32(number)
            } else if number > 0 {
                beyondASCII[spelling] = WordID(UInt32(number))
            }
            spellings.append(spelling)
        }
        self.init(
            keys: keys, ids: ids, mask: capacity - 1, classesByID: classes, spellings: spellings,
            beyondASCII: beyondASCII)
    }
}
