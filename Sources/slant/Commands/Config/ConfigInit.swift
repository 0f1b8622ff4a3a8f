import SlantWorkspace

/// `slant config init`.
enum ConfigInit {
    static let command = Command(
        "config init", in: .setup, summary: "write a first .lintrc here",
        purpose: "Write a first .lintrc into this folder, with every setting that people change first as a comment.",
        form: "slant config init",
        flags: [],
        run: { options, console throws(UsageError) in
            if let argument = options.arguments.first { throw UsageError.unexpectedArgument(argument) }
            do throws(NewFile.Failure) {
                try NewFile.write(Array(text.utf8), to: ".lintrc")
            } catch {
                switch error {
                case .exists:
                    console.error(".lintrc is there already; slant config show FILE says what applies")
                    return .misuse
                case .refused(let reason):
                    console.error(".lintrc: \(reason)")
                    return .unread
                }
            }
            console.say("wrote .lintrc; slant config show FILE says what applies to an article")
            return .clean
        })

    private static let text = """
        {
          // What this builds on: news, strict, opinion, encyclopedia or corporate.
          "extends": "news",

          // Rules of your own: slant rules test house.json runs their examples.
          // "packs": ["house.json"],

          // A rule, a pack or a tag: "error", "warning", "suggestion" or "off".
          "rules": {
            // "verbs/claimed": "error",
            // "loaded/*": "off"
          },

          // Words that are accepted wherever they stand: names, titles, terms of the trade.
          "vocabulary": [],

          // What is left out when slant walks through folders.
          "ignore": []
        }

        """
}
