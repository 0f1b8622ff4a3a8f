/// What every page of ours has round its parts: one file that asks for nothing, readable light and dark, with a
/// keyboard, by a screen reader, and on paper.
struct PageShell {
    /// A style sheet and a script, and what `Content-Security-Policy` says of them: the SHA-256 of each, in base64.
    /// `.ci/checks/profile.sh` fails when one is stale, and prints what it should be.
    struct Assets {
        let style: String
        let styleHash: String
        let script: String
        let scriptHash: String
    }

    let assets: Assets
    let title: String
    /// Where "Skip to …" leads, and its words.
    let skip: (target: String, words: String)

    /// Everything up to the contents of the header.
    func open(_ html: inout HTMLWriter) {
        html.constant("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        let policy =
            "default-src 'none'; style-src 'sha256-\(assets.styleHash)'; "
            + "script-src 'sha256-\(assets.scriptHash)'; base-uri 'none'; form-action 'none'"
        html.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
        html.constant("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.constant(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"slant\">\n")
        html.element("title", title)
        html.constant("\n<style>")
        html.constant(assets.style)
        html.constant("</style>\n</head>\n<body>\n")
        html.element("a", ["class": "skip", "href": "#\(skip.target)"], skip.words)
        html.constant("\n<div class=\"page\">\n<header class=\"top\">\n<fieldset class=\"theme\">")
        html.constant("<legend class=\"vh\">Colours</legend>")
        for (id, word) in [("auto", "Auto"), ("light", "Light"), ("dark", "Dark")] {
            html.constant("<label>")
            if id == "auto" {
                html.open("input", ["type": "radio", "name": "theme", "id": "theme-\(id)", "checked": ""])
            } else {
                html.open("input", ["type": "radio", "name": "theme", "id": "theme-\(id)"])
            }
            html.text(word)
            html.constant("</label>")
        }
        html.constant("</fieldset>\n")
    }

    /// Links to the parts, at the end of the header.
    static func contents(_ parts: [(id: String, words: String)], _ html: inout HTMLWriter) {
        html.constant("<nav class=\"toc\" aria-label=\"On this page\"><ul>")
        for part in parts {
            html.constant("<li>")
            html.element("a", ["href": "#\(part.id)"], part.words)
            html.constant("</li>")
        }
        html.constant("</ul></nav>\n</header>\n<main>\n")
    }

    /// The foot says what is not claimed.
    func close(_ madeBy: String, _ html: inout HTMLWriter) {
        html.constant("</main>\n<footer><p>")
        html.text(
            "slant counts wording. It cannot tell whether a statement is true, or whether unequal treatment is "
                + "deserved; that is the editor’s part. \(madeBy) This page loads nothing from anywhere.")
        html.constant("</p></footer>\n</div>\n<script>")
        html.constant(assets.script)
        html.constant("</script>\n</body>\n</html>\n")
    }

    /// The beginning of a part: its heading and what it shows.
    static func part(_ id: String, _ heading: String, lead: String?, _ html: inout HTMLWriter) {
        html.open("section", ["id": id, "aria-labelledby": "h-\(id)"])
        html.line()
        html.element("h2", ["id": "h-\(id)"], heading)
        html.line()
        if let lead {
            html.element("p", ["class": "lead"], lead)
            html.line()
        }
    }
}
