import SlantArticle
import SlantMatching
import SlantText

/// Compiled packs on their way into the binary, and back: reading them takes a tenth of compiling them.
extension CompiledPacks {
    /// The bytes that `init(archived:)` reads.
    package var archive: [UInt8] {
        var out = ArchiveWriter()
        language.archive(to: &out)
        lexicon.archive(to: &out)
        articles.grammar.archive(to: &out)
        out.write(rules) { $1.archive(to: &$0) }
        out.write(packs) { $1.archive(to: &$0) }
        out.write(compiled) { out, one in
            one.kind.archive(to: &out)
            one.unless.archive(to: &out)
            out.write(one.supersedes) { $0.write($1) }
        }
        matcher.archive(to: &out)
        out.write(setCount)
        out.write(ruleOfSet) { out, rule in out.write(rule) { $0.write($1) } }
        return out.bytes
    }

    /// What `archive` wrote, which must come from the same build.
    package convenience init(archived bytes: [UInt8]) {
        var source = ArchiveReader(bytes)
        let language = Language(archived: &source)
        let lexicon = Lexicon(archived: &source)
        let grammar = ArticleGrammar(archived: &source)
        let rules = source.list { Rule(archived: &$0) }
        let packs = source.list { Pack(archived: &$0) }
        let kinds = rules.map(\.kind)
        var number = 0
        let compiled = source.list { source in
            guard let kind = KindRegistry.kind(named: kinds[number])?.kind else {
                preconditionFailure("the archive that was built in names kinds that are there")
            }
            number += 1
            return Compiled(
                kind: kind.init(archived: &source), unless: Unless(archived: &source),
                supersedes: source.list { $0.int() })
        }
        self.init(
            rules: rules, packs: packs, language: language, lexicon: lexicon,
            articles: ArticleBuilder(grammar: grammar), compiled: compiled, matcher: Matcher(archived: &source),
            setCount: source.int(), ruleOfSet: source.list { source in source.optional { $0.int() } })
        precondition(source.isAtEnd, "the archive that was built in ends where its reader does")
    }
}
