/// A lexicon as it goes into the binary: words with their classes; the table is laid out again when read.
extension Lexicon {
    package func archive(to out: inout ArchiveWriter) {
        out.write(spellings.count)
        for index in spellings.indices {
            out.write(spellings[index])
            out.write(classesByID[index].rawValue)
        }
    }

    package init(archived source: inout ArchiveReader) {
        let count = source.int()
        var hashes: [UInt64] = []
        var spellings: [String] = []
        var classes: [WordClasses] = []
        var beyondASCII: [String: WordID] = [:]
        hashes.reserveCapacity(count)
        spellings.reserveCapacity(count)
        classes.reserveCapacity(count)
        for number in 0..<count {
            let (spelling, hash) = source.word()
            if hash == 0, number > 0 { beyondASCII[spelling] = WordID(UInt32(number)) }
            spellings.append(spelling)
            hashes.append(hash)
            classes.append(WordClasses(rawValue: source.uint64()))
        }
        self.init(hashes: hashes, classesByID: classes, spellings: spellings, beyondASCII: beyondASCII)
    }
}
