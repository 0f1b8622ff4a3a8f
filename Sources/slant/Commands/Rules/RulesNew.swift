import SlantAuthoring
import SlantWorkspace

/// `slant rules new`.
enum RulesNew {
    static let command = Command(
        "rules new", in: .rules, summary: "write a first pack of your own",
        purpose: """
            Write NAME.json into this folder: a pack with one rule and its examples, to be changed into yours.
            docs/packs.md is the language it is written in.
            """,
        form: "slant rules new NAME",
        examples: [
            ("slant rules new house", "write house.json"),
            ("slant rules test house.json", "run the examples of its rule"),
        ],
        flags: [],
        run: { options, console throws(UsageError) in
            guard let name = options.arguments.first else { throw UsageError.missingPackName }
            if options.arguments.count > 1 { throw UsageError.unexpectedArgument(options.arguments[1]) }
            guard let slug = PackDraft.slug(name), slug == name else {
                throw UsageError.badPackName(name, PackDraft.slug(name))
            }
            let path = slug + ".json"
            do throws(NewFile.Failure) {
                try NewFile.write(Array(PackDraft.starter(named: slug).text.utf8), to: path)
            } catch {
                switch error {
                case .exists:
                    console.error("\(path) is there already; slant rules test \(path) runs its examples")
                    return .misuse
                case .refused(let reason):
                    console.error("\(path): \(reason)")
                    return .unread
                }
            }
            console.say("wrote \(path); slant rules test \(path) runs its examples")
            return .clean
        })
}
