/// News prose made on the spot, always the same: sentences with slots, filled by a seeded generator with names and a
/// long tail of rare words, in about the proportions of wire copy (a fifth between marks, a quarter reported).
struct Corpus {
    private var state: UInt64

    init(seed: UInt64 = 20_240_229) { state = seed }

    /// An article of about so many words, with a headline.
    mutating func article(words: Int) -> String {
        var text = "Council in \(pick(Corpus.places)) votes on harbour plan\n\n"
        var count = 8
        while count < words {
            let paragraph = self.paragraph()
            count += paragraph.split(separator: " ").count
            text += paragraph + "\n\n"
        }
        return text
    }

    /// At least so many bytes of articles.
    mutating func text(bytes: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes + 8_192)
        while text.count < bytes { text.append(contentsOf: article(words: 600).utf8) }
        return text
    }

    /// Rare words, for synthetic rules: they stand in the text as often as rare words do.
    mutating func rareWord() -> String { tailWord() }

    private mutating func paragraph() -> String {
        (0..<(1 + next(3))).map { _ in
            filled(pick(next(11) == 0 ? Corpus.slanted : Corpus.sentences))
        }.joined(separator: " ")
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private mutating func next(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed % UInt64(limit))
    }

    private mutating func pick(_ list: [String]) -> String { list[next(list.count)] }

    private mutating func filled(_ template: String) -> String {
        var result = ""
        for part in template.split(separator: "{", omittingEmptySubsequences: false) {
            guard let end = part.firstIndex(of: "}") else {
                result += part
                continue
            }
            switch part[..<end] {
            case "name": result += pick(Corpus.given) + " " + pick(Corpus.surnames)
            case "surname": result += pick(Corpus.surnames)
            case "place": result += pick(Corpus.places)
            case "noun": result += next(3) == 0 ? tailWord() : pick(Corpus.nouns)
            case "adjective": result += next(2) == 0 ? tailWord() : pick(Corpus.adjectives)
            case "number": result += String(2 + next(900))
            case "day": result += pick(Corpus.days)
            default: result += part[..<end]
            }
            result += part[part.index(after: end)...]
        }
        return result
    }

    /// Two to four syllables: 20,000 words and more that no pack knows.
    private mutating func tailWord() -> String {
        (0..<(2 + next(3))).map { _ in pick(Corpus.syllables) }.joined()
    }

    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    private static let given = [
        "Ada", "Tom", "Mira", "Jonas", "Elin", "Pavel", "Rosa", "Ilse", "Omar", "Lena", "David", "Ruth",
    ]
    private static let surnames = [
        "Lund", "Okafor", "Reyl", "Brandt", "Marsh", "Dorn", "Klein", "Varga", "Haddad", "Tanaka", "Silva", "Novak",
    ]
    private static let places = [
        "Ostra", "Lenz", "Alder Ford", "Corvin", "Brevik", "Tamsin Bay", "North Quay", "Sorrel", "Damascus", "Geneva",
    ]
    private static let nouns = [
        "harbour", "depot", "budget", "inquiry", "school", "bridge", "ferry", "market", "report", "crew", "union",
        "vote", "plan", "road", "court", "border",
    ]
    private static let adjectives = [
        "new", "local", "narrow", "public", "older", "regional", "wooden", "quiet", "second", "coastal",
    ]
    private static let syllables = [
        "ba", "cor", "den", "fil", "gra", "hol", "in", "jur", "kel", "lam", "mon", "nor", "ost", "pel", "qui", "ras",
        "sten", "tur", "ul", "ver", "wic", "yar", "zen", "th",
    ]
    private static let sentences = [
        "The {adjective} {noun} in {place} was closed on {day} after engineers found cracks in the {noun}.",
        "“We count the boats each night, and the {noun} is never full,” {name} said on {day}.",
        "{name}, who runs the {adjective} {noun}, said that the {noun} would cost {number} crowns and take {number} days.",
        "Officials in {place} said they had no record of the {noun}, which was sold in 19{number} to a {adjective} firm.",
        "About {number} people took part in the {noun}, according to the police.",
        "The council voted {number} to {number} to keep the {adjective} {noun} open until the end of the year.",
        "{surname} told reporters that the {noun} had been moved before the {adjective} storm reached {place}.",
        "In a letter to the ministry, {name} wrote that “the {noun} belongs to the people of {place}, not to its owners.”",
        "Rain is expected on {day}, and the {adjective} road between {place} and {place} will stay closed.",
        "The {noun} opened in {place} with {number} visitors, a third fewer than in the year before.",
        "Prosecutors asked the court on {day} to hear {number} witnesses about the {adjective} {noun}.",
        "“It will take a year to rebuild,” he added. “Nobody here has asked for a {adjective} {noun}.”",
        "A spokesman for the {noun} declined to comment, and {name} could not be reached.",
        "The firm, which has {number} workers, makes {noun} parts and {adjective} glass for the {noun} trade.",
        "Neither {name} nor the {noun} has said who paid for the {adjective} survey of the {noun}.",
        "Workers at the {noun} had asked for a rise of {number} crowns a month; the owners offered {number}.",
        "The {adjective} ferry from {place} will not run on {day} because its engine is being repaired.",
        "{name} was born in {place}, studied {noun} and worked at the {adjective} {noun} for {number} years.",
        "The {noun} fell by {number} points in the week, its third {adjective} loss since the spring.",
        "Doctors at the hospital in {place} treated {number} people after the {noun}; two stayed overnight.",
        "“I have nothing to add,” {surname} said when asked about the {noun}. “Ask the {adjective} board.”",
        "The {adjective} team beat {place} on {day} with a goal in the last minute, its {number}th of the season.",
        "A map of the {noun} shows {number} {adjective} wells, of which {number} are still used by farmers.",
        "Under the {adjective} rules, every {noun} must be checked twice a year and the results posted at the {noun}.",
        "The film, made in {place} with a cast of {number}, opens the festival on {day}.",
        "The museum bought the {adjective} {noun} from {name} for an undisclosed sum.",
        "Schools in {place} open an hour later on {day}, the {adjective} board announced.",
        "When the {noun} was built, in the '90s, {place} had {number} houses and one {adjective} {noun}.",
    ]
    /// What rules find, mostly suggestions, in one sentence of eleven: campaign news, linted with every pack, has 1.1
    /// warnings and 3.9 suggestions in 1,000 words (467 articles of the PolNeAR corpus), and so has this text, about.
    private static let slanted = [
        "Critics say the {noun} is too large for {place}; the {adjective} {noun} was built in a year.",
        "{name} noted that the {noun} was late, which surprised nobody in {place}.",
        "The {noun} was in fact closed on {day}, before the {adjective} crew arrived.",
        "It was a stunning loss for the {adjective} {noun}, which had led since {day}.",
        "Of course, the {noun} in {place} is older than the {adjective} {noun}.",
    ]
}
