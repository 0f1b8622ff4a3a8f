import SlantLint
import Testing

@Suite("Harm in the outlet's own voice")
struct HarmTests {
    /// Sentences with `verb | doer | harmed`.
    private static let found: [(String, [String])] = [
        ("The storm destroyed nine houses on the quay.", ["destroyed | The storm | nine houses"]),
        ("A clerk was killed by the robbers at the door.", ["was killed | the robbers | A clerk"]),
        ("On Monday two boys were shot near the mill.", ["were shot | - | two boys"]),
        ("The barn has been burned down.", ["has been burned down | - | The barn"]),
        ("The old mill, which burned down in May, belonged to the town.", ["burned down | - | The old mill"]),
        ("The depot burns, and nobody comes.", ["burns | - | The depot"]),
        ("She met the families of sailors killed by the storm.", ["killed | the storm | sailors"]),
        ("The brother of Ida Holm, who died in May, kept the books.", ["died | - | -"]),
        ("The blast killed approximately 40 sheep.", ["killed | The blast | approximately 40 sheep"]),
        ("Storm kills 3 in Esterby.", ["kills | Storm | 3"]),
        ("Three sailors drowned.", ["drowned | - | Three sailors"]),
        ("Soldiers shelled the village at dawn.", ["shelled | Soldiers | the village"]),
        ("The guards beat the door, injuring a porter.", ["injuring | - | a porter"]),
        ("The men set fire to the barn.", ["set fire | The men | the barn"]),
        ("The quake left some 40 villagers homeless.", ["left | - | some 40 villagers"]),
        (
            "The blast killed at least 12 people and wounded a nurse.",
            [
                "killed | The blast | at least 12 people", "wounded | - | a nurse",
            ]
        ),
    ]

    @Test(arguments: found)
    func whatIsAssertedIsFound(sentence: String, expected: [String]) throws {
        #expect(try ProfileFixture.profile(sentence + "\n").harmLines == expected)
    }

    /// Sentences that assert no harm, each for a reason of its own: denied, possible, asked, conditional, feared, nouns,
    /// attributes, somebody else's words.
    @Test(arguments: [
        "Nobody was hurt in the fire.", "The cook was not injured.", "The flood could destroy the bridge.",
        "Who killed the miller?", "If the dam burned down, the town would pay.", "The town wants to demolish the mill.",
        "The attacks of the opposition filled the paper.", "The wounded men lay in the hall.",
        "The shells lay on the beach.", "The odds have shot up since May.", "The paper counted many dead and injured.",
        "The town housed nine internally displaced families.", "They were dropping bombs from planes.",
        "Ida Holm said that the storm destroyed nine houses.",
        "“The storm killed my cow,” Ida Holm said.",
    ])
    func whatAssertsNothingIsLeftOut(sentence: String) throws {
        #expect(try ProfileFixture.profile(sentence + "\n").harmLines == [])
    }
}
