package import SlantText

/// A matcher as it goes into the binary.
extension Matcher {
    package func archive(to out: inout ArchiveWriter) {
        tables.archive(to: &out)
        out.write(programs) { out, program in
            out.write(program.set.rawValue)
            out.write(program.steps.count)
            out.write(program.focus.lowerBound - program.steps.lowerBound)
            out.write(program.focus.count)
            out.write(program.anchor.map { $0 - program.steps.lowerBound + 1 } ?? 0)
        }
        out.write(programsOfSet) { $0.write($1) }
        out.write(firstWordsOfSet) { out, set in out.write(set) { $0.write(Int($1)) } }
        out.write(triggerStarts) { $0.write($1) }
        out.write(triggered) { $0.write($1.program) }
        out.write(classTriggered) { out, entry in
            out.write(entry.name.number)
            out.write(entry.program)
        }
    }

    package convenience init(archived source: inout ArchiveReader) {
        let tables = ProgramTables(archived: &source)
        var first = 0
        let programs = source.list { source in
            let set = PatternSetID(source.uint32())
            let steps = first..<first + source.int()
            let start = first + source.int()
            let focus = start..<start + source.int()
            let anchor = source.int()
            first = steps.upperBound
            return Program(
                set: set, steps: steps, focus: focus, anchor: anchor == 0 ? nil : steps.lowerBound + anchor - 1)
        }
        self.init(
            tables: tables, programs: programs, programsOfSet: source.list { $0.range() },
            firstWordsOfSet: source.list { source in source.optional { $0.uint32() } },
            triggerStarts: source.uint32List(),
            triggered: Matcher.triggers(of: programs, in: tables, source.uint32List()),
            classTriggered: source.list { source in (PatternClass(number: source.int()), source.int()) })
    }
}

extension Matcher {
    /// The triggers that stand behind words, by the programs' numbers: what a program asks for is worked out once,
    /// however many words it stands behind.
    private static func triggers(of programs: [Program], in tables: ProgramTables, _ numbers: [UInt32]) -> [Trigger] {
        let triggers = programs.enumerated().map { Trigger(UInt32($0.offset), of: $0.element, in: tables) }
        return numbers.map { triggers[Int($0)] }
    }
}

extension ProgramTables {
    func archive(to out: inout ArchiveWriter) {
        out.write(steps) { $0.write($1) }
        out.write(children) { $0.write($1) }
        out.write(words) { $0.write($1.rawValue) }
        out.write(sets) { $0.write($1) }
        out.write(exactTexts) { $0.write(String(decoding: $1, as: UTF8.self)) }
        out.write(nodes) { $1.archive(to: &$0) }
    }

    init(archived source: inout ArchiveReader) {
        steps = source.uint32List()
        children = source.uint32List()
        words = source.list { WordID($0.uint32()) }
        sets = source.list { $0.range() }
        masks = sets.map { ProgramTables.mask(of: words[$0]) }
        exactTexts = source.list { Array($0.string().utf8) }
        add(source.list { ProgramNode(archived: &$0).operation })
    }
}

extension PatternClass {
    fileprivate var number: Int { PatternClass.allCases.firstIndex(of: self) ?? 0 }

    fileprivate init(number: Int) { self = PatternClass.allCases[PatternClass.allCases.startIndex + number] }
}

extension ProgramNode {
    fileprivate func archive(to out: inout ArchiveWriter) {
        func put(_ kind: Int, _ numbers: Int...) {
            out.write(kind)
            for number in numbers { out.write(number) }
        }
        switch operation {
        case .word(let word): put(0, Int(word.rawValue))
        case .exact(let word, let text): put(1, Int(word.rawValue), Int(text))
        case .anyOf(let set): put(2, Int(set))
        case .form(let sure, let judged, let isVerb): put(3, Int(sure), Int(judged), isVerb ? 1 : 0)
        case .sequence(let range): put(4, Int(range.lowerBound), Int(range.upperBound))
        case .choice(let range): put(5, Int(range.lowerBound), Int(range.upperBound))
        case .optional(let child): put(6, Int(child))
        case .gap(let least, let most, let crossesMarks): put(7, Int(least), Int(most), crossesMarks ? 1 : 0)
        case .possessive(let child): put(8, Int(child))
        case .wordClass(let name): put(9, name.number)
        case .sentenceStart: put(10)
        case .sentenceEnd: put(11)
        }
    }

    fileprivate init(archived source: inout ArchiveReader) {
        func number() -> UInt32 { UInt32(source.int()) }
        func range() -> Range<UInt32> {
            let start = number()
            return start..<max(start, number())
        }
        switch source.int() {
        case 0: operation = .word(WordID(source.uint32()))
        case 1: operation = .exact(WordID(source.uint32()), text: number())
        case 2: operation = .anyOf(set: number())
        case 3: operation = .form(sure: number(), judged: number(), isVerb: source.int() == 1)
        case 4: operation = .sequence(range())
        case 5: operation = .choice(range())
        case 6: operation = .optional(number())
        case 7:
            operation = .gap(
                least: UInt8(truncatingIfNeeded: source.int()), most: UInt8(truncatingIfNeeded: source.int()),
                crossesMarks: source.int() == 1)
        case 8: operation = .possessive(number())
        case 9: operation = .wordClass(PatternClass(number: source.int()))
        case 10: operation = .sentenceStart
        default: operation = .sentenceEnd
        }
    }
}
