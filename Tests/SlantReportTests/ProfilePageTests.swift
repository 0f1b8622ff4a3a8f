import Foundation
import SlantDiagnostics
import SlantLint
import SlantText
import Testing

@testable import SlantReport

@Suite("A profile as a page")
struct ProfilePageTests {
    private func page(_ text: String, path: String? = "ferry.md") throws -> String {
        ProfileSample.written(ProfilePageReporter.self, [try ProfileSample.document(text, path: path)])
    }

    private func all(_ pattern: String, in page: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern)
        return expression.matches(in: page, range: NSRange(page.startIndex..., in: page)).compactMap {
            Range($0.range(at: 1), in: page).map { String(page[$0]) }
        }
    }

    @Test func theHashesOfTheProgrammeTestAreThoseOfFIPS() {
        #expect(SHA256.base64(of: "abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }

    @Test func thePolicyHasTheHashesOfStyleAndScript() {
        let assets = ProfilePageAssets.assets
        #expect(assets.styleHash == SHA256.base64(of: assets.style))
        #expect(assets.scriptHash == SHA256.base64(of: assets.script))
    }

    @Test func thePageAsksForNothingAndHasNothingInline() throws {
        let page = try page(ProfileSample.ferry)
        #expect(page.contains("default-src &#39;none&#39;"))
        #expect(try all("(style=|\\son[a-z]+=|src=|@import|url\\(|https?:)", in: page) == [])
        #expect(page.components(separatedBy: "<style>").count == 2)
        #expect(page.components(separatedBy: "<script>").count == 2)
    }

    @Test func everyLinkLeadsToAPlaceAndNoNameIsGivenTwice() throws {
        let page = try page(ProfileSample.ferry)
        let names = try all("\\sid=\"([^\"]+)\"", in: page)
        #expect(Set(names).count == names.count)
        let links = try all("href=\"#([^\"]+)\"", in: page)
        #expect(!links.isEmpty)
        #expect(Set(links).subtracting(names) == [])
    }

    @Test func whatAnArticleSaysIsNeverMarkup() throws {
        let evil = """
            # </title><script>alert(1)</script> & "co"

            “</span><img src=x onerror=alert(2)>,” said </style><b>Ida</b> Holm. The regime \u{202E} fell.
            """
        let page = try page(evil, path: "\"><script>alert(3)</script>.txt")
        #expect(page.components(separatedBy: "<script>").count == 2)
        #expect(page.components(separatedBy: "</script>").count == 2)
        #expect(page.components(separatedBy: "</style>").count == 2)
        #expect(!page.contains("<img") && !page.contains("<b>Ida") && !page.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;"))
    }

    @Test func aSpeakersNameStandsBeforeTheWordsForAScreenReaderToo() throws {
        let page = try page(ProfileSample.ferry)
        #expect(
            page.contains(
                "<span class=\"v quoted pc\"><span class=\"vh\">(Holm, quoted) </span>"
                    + "<span class=\"tag\" aria-hidden=\"true\">Holm</span>“The engine is forty years old,”"
                    + "<span class=\"vh\"> (end)</span></span>"))
    }

    @Test func overlappingPlacesAreCutIntoPiecesThatListAllTheirFindings() throws {
        let document = try ProfileSample.document("The foreign-backed regime thugs left the town.\n")
        let pieces = ArticlePieces(document.profile)
        let all = document.profile.prose.blocks.indices.flatMap { pieces.pieces(ofBlock: $0) }
        #expect(
            all.map { document.profile.prose[$0.range] }.joined() == "The foreign-backed regime thugs left the town.")
        for (index, diagnostic) in document.profile.result.diagnostics.enumerated() {
            let words = all.filter { $0.findings.contains(index + 1) }.map { document.profile.prose[$0.range] }.joined()
            #expect(words == document.profile.result.file[diagnostic.range])
        }
    }

    @Test func aFindingOutsideTheTextIsShownAtTheBlockBefore() throws {
        let page = try page("The ferry stayed.\n\n<!-- slant-disable-next-line verbs/claimed -->\n\nNobody left.\n")
        #expect(page.contains("id=\"at-1\""))
        #expect(page.contains("id=\"finding-1\""))
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        #expect(try page(ProfileSample.ferry) == page(ProfileSample.ferry))
    }

    @Test func severalArticlesShareAPage() throws {
        let documents = try ["a.md", "b.md"].map { try ProfileSample.document(ProfileSample.ferry, path: $0) }
        let page = ProfileSample.written(
            ProfilePageReporter.self, documents, run: ProfileSample.run(isMany: true))
        #expect(page.contains("a.md") && page.contains("b.md") && page.contains("2 articles"))
        #expect(page.hasSuffix("</html>\n"))
    }
}
