/// Two sides that a reader may ask about: what is flagged of one must be flagged of the other.
struct MirroredPair: Sendable {
    /// Who speaks and acts.
    let nouns: (String, String)
    /// What stands before a thing of theirs; the noun itself where there is no other word.
    let adjectives: (String, String)

    init(_ first: String, _ second: String, _ adjectives: (String, String)? = nil) {
        nouns = (first, second)
        self.adjectives = adjectives ?? (MirroredPair.bare(first), MirroredPair.bare(second))
    }

    private static func bare(_ noun: String) -> String { noun.hasPrefix("the ") ? String(noun.dropFirst(4)) : noun }
}

/// Parties, wings, offices and armies in pairs.
enum MirroredSides {
    static let wings = [
        MirroredPair("Democrats", "Republicans", ("Democratic", "Republican")),
        MirroredPair("Labour", "the Conservatives", ("Labour", "Conservative")),
        MirroredPair("progressives", "traditionalists", ("progressive", "traditionalist")),
        MirroredPair("liberals", "conservatives", ("liberal", "conservative")),
        MirroredPair("socialists", "libertarians", ("socialist", "libertarian")),
        MirroredPair("the left", "the right", ("left-wing", "right-wing")),
        MirroredPair("unions", "employers", ("union", "employer")),
        MirroredPair("environmentalists", "industry groups", ("environmentalist", "industry")),
        MirroredPair("abortion-rights groups", "anti-abortion groups", ("pro-choice", "pro-life")),
        MirroredPair("gun-control groups", "gun-rights groups", ("gun-control", "gun-rights")),
        MirroredPair("Antifa", "the Proud Boys"),
        MirroredPair("Black Lives Matter", "the Tea Party", ("BLM", "MAGA")),
        MirroredPair("Biden", "Trump"),
        MirroredPair("Obama", "Bush"),
        MirroredPair("Corbyn", "Johnson"),
        MirroredPair("Sanders", "Cruz"),
        MirroredPair("MSNBC", "Fox News"),
        MirroredPair("the Guardian", "the Telegraph"),
    ]

    static let offices = [
        MirroredPair("the government", "the opposition"),
        MirroredPair("ministers", "shadow ministers", ("government", "opposition")),
        MirroredPair("the ruling party", "the opposition party", ("government", "opposition")),
        MirroredPair("the president", "the challenger", ("government", "opposition")),
        MirroredPair("coalition MPs", "opposition MPs", ("coalition", "opposition")),
        MirroredPair("state media", "opposition media", ("state", "opposition")),
        MirroredPair("the army", "the rebels", ("army", "rebel")),
        MirroredPair("the police", "the protesters", ("government", "opposition")),
    ]

    /// Each side of sixteen conflicts, with its speakers and its arms.
    static let conflicts = [
        MirroredPair("Israel", "Hamas", ("Israeli", "Hamas")),
        MirroredPair("the Israeli army", "the Palestinian Authority", ("Israeli", "Palestinian")),
        MirroredPair("Israeli settlers", "Palestinian villagers", ("Israeli", "Palestinian")),
        MirroredPair("Netanyahu", "Abbas", ("Israeli", "Palestinian")),
        MirroredPair("Russia", "Ukraine", ("Russian", "Ukrainian")),
        MirroredPair("the Kremlin", "Bankova", ("Moscow", "Kyiv")),
        MirroredPair("Putin", "Zelensky", ("Russian", "Ukrainian")),
        MirroredPair("the Syrian army", "the Syrian opposition", ("Iranian", "Turkish")),
        MirroredPair("Assad", "Jolani", ("Syrian", "Turkish")),
        MirroredPair("Yerevan", "Baku", ("Armenian", "Azerbaijani")),
        MirroredPair("New Delhi", "Islamabad", ("Indian", "Pakistani")),
        MirroredPair("federal troops", "Tigrayan forces", ("Ethiopian", "Tigrayan")),
        MirroredPair("the Sudanese army", "the Rapid Support Forces", ("Egyptian", "Emirati")),
        MirroredPair("the Yemeni government", "the Houthis", ("Saudi", "Iranian")),
        MirroredPair("Hadi", "al-Houthi", ("Yemeni", "Houthi")),
        MirroredPair("Beijing", "Taipei", ("Chinese", "Taiwanese")),
        MirroredPair("Washington", "Tehran", ("US", "Iranian")),
        MirroredPair("the Turkish army", "the PKK", ("Turkish", "Kurdish")),
        MirroredPair("Belgrade", "Pristina", ("Serbian", "Kosovan")),
        MirroredPair("the military", "resistance groups", ("Chinese", "Western")),
        MirroredPair("loyalists", "republicans", ("loyalist", "republican")),
        MirroredPair("unionists", "nationalists", ("unionist", "nationalist")),
        MirroredPair("Seoul", "Pyongyang", ("South Korean", "North Korean")),
        MirroredPair("the Colombian army", "the FARC", ("Colombian", "FARC")),
        MirroredPair("paramilitaries", "guerrillas", ("paramilitary", "guerrilla")),
        MirroredPair("Ethiopia", "Tigray", ("Ethiopian", "Tigrayan")),
        MirroredPair("Saudi Arabia", "Iran", ("Saudi", "Iranian")),
        MirroredPair("Israel", "Hezbollah", ("Israeli", "Hezbollah")),
    ]
}
