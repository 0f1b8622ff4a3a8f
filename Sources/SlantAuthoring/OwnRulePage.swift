import SlantLint

/// The page of what slant says of its own accord: these rules have no pack.
enum OwnRulePage {
    static var page: RuleManual.Page {
        var text = """
            # What slant says of its own accord

            These findings are about comments in a text that speak to slant. They are warnings, and are switched off like rules.
            [All packs](README.md)

            """
        for rule in OwnRule.allCases {
            let name = rule.rawValue.dropFirst(OwnRule.pack.count + 1)
            let (message, advice) = rule.explanation
            text += "\n## \(name)\n\n\(message).\n\n**Instead.** \(advice)\n\n"
            text += "Off everywhere, in `.lintrc`: `\"rules\": { \"\(rule.rawValue)\": \"off\" }`.\n"
        }
        return RuleManual.Page(name: "\(OwnRule.pack).md", text: text)
    }
}
