import Testing

/// A sentence with which rules of this kind are easily caught out.
struct Trap: Sendable, CustomTestStringConvertible {
    /// The pack whose business it is.
    let pack: String
    /// The words that must be flagged in ⟦ ⟧; without marks nothing may be.
    let text: String
    /// Why it is innocent, or what the marked words do.
    let reason: String

    init(_ pack: String, _ text: String, because reason: String) {
        self.pack = pack
        self.text = text
        self.reason = reason
    }

    var testDescription: String { "\(pack): \(text) (\(reason))" }
}

extension Trap {
    /// Innocent uses of words that rules look for.
    static let innocent = [
        Trap(
            "conflict", "The port wants a simpler sanctions regime before harvest.",
            because: "“sanctions regime” is a set of rules"),
        Trap("conflict", "The coach has drawn up a hard training regime for May.", because: "a programme of exercise"),
        Trap("conflict", "Norway changed its tax regime for ferries.", because: "a set of rules"),
        Trap(
            "conflict", "Bankers froze nine accounts under a terrorist financing law.",
            because: "the name of an offence"),
        Trap(
            "conflict", "The senate designated the league a terrorist organisation in 2011.",
            because: "the body that designates is named"),
        Trap("conflict", "Firefighters neutralised the chlorine with soda.", because: "chemistry"),
        Trap("conflict", "The surgical team worked until four in the morning.", because: "medicine"),
        Trap("conflict", "A court in Arusha convicted the prefect of genocide.", because: "a court has found it"),
        Trap("conflict", "Children built a puppet theatre behind the school.", because: "a toy"),
        Trap(
            "conflict", "“The regime must go,” exile Nadia Sabbagh told the rally.",
            because: "quoted, with a speaker"),
        Trap(
            "conflict", "Fighters kept the bridge until noon, both sides said.",
            because: "a plain label with two sources"),
        Trap("euphemism", "The bank may seize the boat if the loan is not paid.", because: "a lender’s right"),
        Trap("euphemism", "A girl was hit by a van driven by a man of 77.", because: "the driver is there"),
        Trap("attribution", "Prosecutors said the alleged bribes began in 2018.", because: "the source is named"),
        Trap(
            "attribution", "According to a 2022 audit by the ministry, the tunnel cost 70 million.",
            because: "a dated document"),
        Trap(
            "attribution", "Critics such as Councillor Ines Roth say the toll is too high.",
            because: "the critic is named"),
        Trap(
            "attribution", "Two people briefed on the sale said the price would fall.",
            because: "unnamed but specific"),
        Trap("attribution", "The airline rejected the allegation in a short letter.", because: "the report of an act"),
        Trap("attribution", "It is not known who sold the horse.", because: "negated"),
        Trap("verbs", "The flood claimed the lives of 14 people.", because: "claim as take"),
        Trap("verbs", "An armed group claimed responsibility for the bomb.", because: "a fixed phrase"),
        Trap("verbs", "Farmers may claim compensation until May.", because: "claim as apply for"),
        Trap("verbs", "He was admitted to hospital with a burned hand.", because: "admit as let in"),
        Trap("verbs", "The college admitted 600 students in autumn.", because: "admit as let in"),
        Trap("verbs", "The museum revealed the poster for its summer show.", because: "reveal as show"),
        Trap("verbs", "The X-ray revealed that two ribs were broken.", because: "evidence as subject"),
        Trap("verbs", "Volunteers maintain the footpaths from March.", because: "maintain as keep up"),
        Trap("verbs", "The cook slammed the oven shut.", because: "a physical act"),
        Trap("verbs", "Fires raged on both sides of the pass.", because: "fire"),
        Trap("verbs", "Envoys told reporters that the truce had ended.", because: "a neutral verb"),
        Trap("certainty", "The lanes are clearly marked in yellow.", because: "manner"),
        Trap("certainty", "Nobody knows what actually happened on the boat.", because: "a question of fact"),
        Trap("certainty", "Jurors must be sure beyond reasonable doubt.", because: "a legal standard"),
        Trap("certainty", "She was wrongly convicted and freed in 2009.", because: "a legal fact"),
        Trap("loaded", "Doctors carried out a radical mastectomy.", because: "a medical term"),
        Trap("loaded", "The Communist Party chose a new secretary.", because: "a name"),
        Trap("loaded", "The captain crossed from the left wing.", because: "sport"),
        Trap("loaded", "An archive in Graz keeps propaganda leaflets from the 1940s.", because: "a historical object"),
        Trap("intensity", "The critic Ada Moll called the opera a stunning debut.", because: "a review, attributed"),
        Trap("intensity", "Villages asked for tents after the natural disaster.", because: "a fixed term"),
        Trap("politics", "Workers can claim pension tax relief on the first 30,000.", because: "a technical name"),
        Trap("politics", "Opponents call the inheritance tax a death tax.", because: "a nickname, attributed"),
        Trap("elections", "He won a landslide victory with 68 percent of the vote.", because: "the figure is there"),
        Trap("people", "The shop sells a blind cord in two colours.", because: "window blinds"),
        Trap("people", "A judge declared the lease invalid.", because: "an adjective of law"),
        Trap("gender", "The hooker threw the ball in at the last lineout.", because: "a rugby position"),
        Trap("courts", "The killer, convicted in 2001, asked for parole.", because: "convicted"),
        Trap("courts", "A killer whale swam past the pier.", because: "an animal"),
        Trap("policing", "Police said the suspect stabbed two guards.", because: "attributed"),
        Trap("protest", "Riot police waited behind the station.", because: "the name of a unit"),
        Trap("protest", "The meadow is a riot of colour in May.", because: "an idiom"),
        Trap("migration", "A flood of letters reached the editor.", because: "not people"),
        Trap("migration", "Alien species cost the lake its trout.", because: "biology"),
        Trap("climate", "The town declared a climate emergency in 2020.", because: "an act of that name"),
        Trap("economics", "Fares rose from 2 to 3 crowns in a year.", because: "figures and a plain verb"),
        Trap("health", "There is no cure for the illness.", because: "negated"),
        Trap("health", "The clinic recorded nine breakthrough infections.", because: "a technical term"),
        Trap("suicide", "The painter died by suicide in 1971.", because: "the wording that guides recommend"),
        Trap("headlines", "# How do I register to vote?", because: "a service question"),
        Trap("religion", "The song became a cult classic in Chile.", because: "a fixed phrase"),
    ]

    /// Wording that must be found, however plain the sentence around it.
    static let tilted = [
        Trap(
            "conflict", "Nurses waited while the ⟦Emirati-funded fighters⟧ searched the ward.",
            because: "a sponsor given as fact"),
        Trap("conflict", "Jets fired on ⟦terrorists⟧ resting near the quarry.", because: "a label without a source"),
        Trap(
            "conflict", "Shops closed early as the ⟦Belarusian regime⟧ shut the border.",
            because: "illegitimate, in the outlet’s voice"),
        Trap("conflict", "Gunners ⟦neutralised three fighters⟧ on the ridge.", because: "killed"),
        Trap("conflict", "The generals accepted ⟦collateral damage⟧ at the school.", because: "dead civilians"),
        Trap("conflict", "The ⟦puppet government⟧ changed the flag.", because: "denies agency"),
        Trap("conflict", "⟦Our troops⟧ took the ford before dawn.", because: "the outlet takes a side"),
        Trap("conflict", "The ⟦so-called ceasefire⟧ ended after nine hours.", because: "a sneer"),
        Trap("euphemism", "A plumber died in an ⟦officer-involved shooting⟧ on Mill Lane.", because: "hides who shot"),
        Trap("euphemism", "The guard ⟦discharged his weapon⟧ and the boy fell.", because: "police prose"),
        Trap("euphemism", "The bank is ⟦downsizing its workforce⟧ for the third time.", because: "the employer’s word"),
        Trap("attribution", "The ⟦alleged⟧ fraud was found in June.", because: "nobody alleges it"),
        Trap("attribution", "⟦Critics say⟧ that the pier is too long.", because: "a vague source"),
        Trap("attribution", "⟦It is widely believed that⟧ the treasurer knew.", because: "nobody believes it"),
        Trap("attribution", "⟦Insiders say⟧ the sale is off.", because: "a vague source"),
        Trap(
            "attribution", "The island was shelled four times, ⟦some of which have been confirmed⟧ since.",
            because: "which, and by whom"),
        Trap(
            "attribution", "The strikes ⟦have largely been ignored by⟧ the neighbours.",
            because: "a charge without evidence"),
        Trap("attribution", "She moved the money ⟦in a bid to mislead⟧ the court.", because: "a motive as fact"),
        Trap("attribution", "⟦According to observers⟧, the hall was half empty.", because: "a vague source"),
        Trap("verbs", "The nurses’ union ⟦claimed⟧ that nine wards would close.", because: "doubts the speaker"),
        Trap("verbs", "The ministry ⟦admitted⟧ that the map was wrong.", because: "concedes"),
        Trap("verbs", "Lindqvist, ⟦insisting⟧ that she had paid, walked out.", because: "stubbornness"),
        Trap("verbs", "The leader of the greens ⟦blasted⟧ the plan.", because: "heat"),
        Trap("verbs", "The commentator ⟦ranted⟧ about the ferry.", because: "mockery"),
        Trap("verbs", "The brewery ⟦refuted⟧ the claim.", because: "refute as prove wrong"),
        Trap("verbs", "The chancellor ⟦refused⟧ to condemn the strike.", because: "a duty presupposed"),
        Trap("certainty", "The treaty is ⟦undoubtedly⟧ a failure.", because: "a booster"),
        Trap("certainty", "⟦There is no doubt⟧ that the treasurer lied.", because: "a booster"),
        Trap("loaded", "The mayor and his ⟦cronies⟧ sold the quay.", because: "an insult"),
        Trap("loaded", "Schools showed an hour of ⟦propaganda⟧ before lunch.", because: "a verdict"),
        Trap("loaded", "A bus full of ⟦fanatics⟧ stopped at the mill.", because: "a verdict on people"),
        Trap("loaded", "The league ⟦kowtowed to⟧ the sponsor.", because: "a verdict on manner"),
        Trap("intensity", "It was a ⟦vile⟧ deed on a quiet street.", because: "an evaluative adjective"),
        Trap("intensity", "The sale ended in ⟦utter chaos⟧.", because: "a verdict, turned up"),
        Trap("vague", "The ⟦so-called⟧ moderates met in May.", because: "a sneer"),
        Trap("vague", "The ⟦controversial⟧ minister cut the ribbon.", because: "warns and gives no reason"),
        Trap("politics", "The senate voted to end the ⟦death tax⟧ in April.", because: "a campaign’s name"),
        Trap("politics", "Three ⟦pro-life⟧ senators left the room.", because: "a side’s own name"),
        Trap("politics", "Six ⟦pro-choice⟧ senators left the room.", because: "the mirror of it"),
        Trap("politics", "The rule is an ⟦attack on gun rights⟧.", because: "a slogan"),
        Trap("politics", "The rule is an ⟦attack on voting rights⟧.", because: "the mirror of it"),
        Trap("elections", "The governor ⟦flip-flopped⟧ on tolls.", because: "a change of mind as weakness"),
        Trap("people", "The violinist is ⟦confined to a wheelchair⟧.", because: "the person comes first"),
        Trap("people", "His sister ⟦suffers from⟧ epilepsy.", because: "assumes misery"),
        Trap("gender", "The banker’s ⟦mistress⟧ bought the house.", because: "has no male match"),
        Trap("gender", "The coach ⟦had sex with a 13-year-old⟧.", because: "abuse as sex"),
        Trap("courts", "Guards led the ⟦rapist⟧ into court on the first day of his trial.", because: "not convicted"),
        Trap("courts", "He was arrested ⟦for⟧ fraud on Monday.", because: "the crime as done"),
        Trap("policing", "The boy ⟦failed to comply⟧ and died in the yard.", because: "the police account"),
        Trap("protest", "⟦Thugs⟧ stood around the polling station.", because: "judges a crowd"),
        Trap("protest", "⟦Paid agitators⟧ led the chorus.", because: "denies that they mean it"),
        Trap("migration", "Trains brought a ⟦tide⟧ of refugees to the border.", because: "people as water"),
        Trap("migration", "Police counted four ⟦illegal immigrants⟧ in the boat.", because: "a person made illegal"),
        Trap("climate", "The ⟦climate denier⟧ sat in the front row.", because: "a camp by a jeer"),
        Trap("climate", "The ⟦climate alarmist⟧ sat in the front row.", because: "the mirror of it"),
        Trap("economics", "Water rates have ⟦skyrocketed⟧ this spring.", because: "no figure"),
        Trap("health", "A ⟦wonder drug⟧ may end asthma.", because: "hype"),
        Trap("health", "A study ⟦proved⟧ that mint helps.", because: "suggests; it does not prove"),
        Trap("suicide", "The singer ⟦committed suicide⟧ in her flat.", because: "recalls a crime"),
        Trap("headlines", "# ⟦What happened next⟧ at the lock", because: "bait"),
    ]
}
