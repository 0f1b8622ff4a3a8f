import SlantText

/// The names of an article's first person: whom a pronoun means as long as nobody else has been named.
///
/// A name is a person's if it begins with a given name or title, or is two words of which the second stands alone
/// elsewhere.
struct PersonalNames {
    /// Ascending.
    private var names: [Range<Int>] = []
    /// Where somebody else is named.
    private var end = Int.max

    /// O(names).
    init(in reading: Reading) {
        var surnames: Set<UInt64> = []
        for name in reading.names where name.count == 1 { surnames.insert(reading.nameHash(name.lowerBound)) }
        for name in reading.names where PersonalNames.isPersonal(name, surnames, reading) {
            if let first = names.first, reading.nameHash(first.upperBound - 1) != reading.nameHash(name.upperBound - 1)
            {
                end = name.lowerBound
                return
            }
            names.append(name)
        }
    }

    /// The last name before a token, if all before it are one person's. O(log names).
    func only(before token: Int) -> Range<Int>? {
        guard token <= end else { return nil }
        let next = names.partitioningIndex { $0.lowerBound < token }
        return next > 0 ? names[next - 1] : nil
    }

    private static func isPersonal(_ name: Range<Int>, _ surnames: Set<UInt64>, _ reading: Reading) -> Bool {
        guard name.count > 1, let last = name.last,
            !name.contains(where: { reading.has($0, [.body, .metonym, .document, .calendar]) })
        else { return false }
        return reading.has(name.lowerBound, [.givenName, .title])
            || name.count == 2 && surnames.contains(reading.nameHash(last))
    }
}
