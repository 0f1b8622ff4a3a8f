extension PackDraft {
    /// A first pack with one rule that holds, to be changed into one's own.
    package static func starter(named name: String) -> PackDraft {
        PackDraft(
            name: name, description: "What our paper does not write.",
            rules: [
                Rule(
                    id: "spin", match: ["<spin:n>"], overlap: ["spin (cycle|bowler|dryer)", "a spin (in|round|on)"],
                    message: "“{match}” says that the speaker deceives",
                    advice: "Say what was said, and what was left out.", basis: ["House style"],
                    flag: ["The minister’s ⟦spin⟧ fooled nobody."],
                    pass: ["The spin cycle takes four minutes.", "“This is spin,” the clerk Ann Lee said."])
            ])
    }
}
