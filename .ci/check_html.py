"""Compares the text of pages as `slant inspect` shows it with what html5lib, which reads as browsers do, makes of them.

The pages are made on the spot, with the same seed each time: half of them well-formed but for end tags that nobody has to
write, half of them soup. What neither calls text (scripts, styles, code, hidden parts) is left out by the same table on
both sides; white space counts for nothing. Text that stands in a table outside its cells counts without its order: browsers
move it before the table.
"""
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import html5lib

NO_PROSE = {"script", "style", "pre", "textarea", "template", "svg", "math", "iframe", "object", "select", "canvas",
            "noscript", "noframes", "noembed", "xmp", "title", "head"}
CODE = {"code", "kbd", "samp", "tt", "var"}
WORDS = ["harbour", "council", "vote", "closed", "caf&eacute;", "&ldquo;never&rdquo;", "R&amp;D", "AT&T", "5 &lt; 6",
         "it&rsquo;s", "&nbsp;", "&notanentity;", "&#8212;", "&#x201C;so&#x201D;", "naïve", "über&shy;all", "&copy;2026",
         "a &lt b", "&hellip;"]
INLINE = ["b", "i", "em", "strong", "a", "span", "u", "small", "sup", "mark"]
BLOCK = ["p", "div", "section", "h1", "h2", "h3", "blockquote", "ul", "li", "figure", "figcaption", "table", "article"]

SOUP_WORDS = WORDS + ["caf&eacute", "R&ampD", "&lt5", "&nbsp", "x&notit;y", "&#8212", "&#x201Cso&#x201D", "&#0;z", "&#128;",
                      "&#x110000;", "&;", "&#;", "&#x;", "&ampere", "&copy2026", "a&b=c", "<3", "< b", "<>", "a>b"]
# Comments as nobody should write them, what is no element, elements without text, attributes with signs, tags of the page.
TRAPS = ["<!-->", "<!--->", "<!---->", "<!-- a -- b --!>", "<!-- <p> -->", "<![CDATA[x]]>", "<?pi x>", "<!x>", "</>", "</ x>",
         "<svg><title>x</title><text>x</text></svg>", "<math><mi>x</mi></math>", "<textarea><p>x</textarea>",
         "<script>'</p>'</script>", "<style>a>b{}</style>", "<iframe><p>x</iframe>", "<xmp><p>x</xmp>",
         "<select><option>x</select>", "<img alt='>x' src=a>", '<input value="a>b">', "<a href=x/>",
         """<a title="a>b" class=x'y>""", "<p/>", "<br/>", "</br>", "<b/>", "<button>", "</button>", "<wbr>", "<col>",
         "<body class=x>", "<html lang=en>", "<frame>", "<head>", "</body>", "</html>"]


def words(rng):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(1, 6)))


def inline(rng, depth=0):
    kind = rng.random()
    if depth > 3 or kind < 0.5:
        return words(rng)
    if kind < 0.6:
        return words(rng) + "<br>" + words(rng)
    if kind < 0.65:
        return f"<!-- {words(rng)} -->{words(rng)}"
    if kind < 0.7:
        return f"{words(rng)} <code>x = {words(rng)}</code> {words(rng)}"
    if kind < 0.74:
        return f"<span hidden>{words(rng)}</span> {words(rng)}"
    name = rng.choice(INLINE)
    attributes = rng.choice(["", "", ' class="x>y"', " title='a<b'", " data-x=1", " disabled"])
    inner = inline(rng, depth + 1)
    upper = name.upper() if rng.random() < 0.2 else name
    return f"har<{upper}{attributes}>{inner}</{name}>bour"


def block(rng, depth=0):
    kind = rng.random()
    if kind < 0.08:
        return f"<script>if (a < b) {{ '<p>{words(rng)}</p>' }}</script>"
    if kind < 0.12:
        return f"<style>p {{ color: red }} /* {words(rng)} */</style>"
    if kind < 0.5 or depth > 3:
        end = "" if rng.random() < 0.3 else "</p>"
        return f"<p>{inline(rng)}{end}"
    if kind < 0.6:
        items = "".join(f"<li>{inline(rng)}" for _ in range(rng.randint(1, 3)))
        return f"<ul>{items}</ul>"
    if kind < 0.7:
        rows = "".join(f"<tr><td>{inline(rng)}<td>{inline(rng)}" for _ in range(rng.randint(1, 2)))
        return f"<table>{rows}</table>"
    name = rng.choice([name for name in BLOCK if name not in ("p", "ul", "li", "table")])
    return f"<{name}>" + "".join(block(rng, depth + 1) for _ in range(rng.randint(1, 3))) + f"</{name}>"


def page(rng):
    body = "\n".join(block(rng) for _ in range(rng.randint(2, 8)))
    if rng.random() < 0.5:
        return f"<p>{words(rng)}</p>{body}"
    return f"<!DOCTYPE html><html><head><title>No headline</title></head><body><h1>{words(rng)}</h1>{body}</body></html>"


def soup(rng):
    pieces = ["<h1>Start</h1>"] if rng.random() < 0.5 else []
    for _ in range(rng.randint(3, 40)):
        kind = rng.random()
        if kind < 0.45:
            pieces.append(" ".join(rng.choice(SOUP_WORDS) for _ in range(rng.randint(1, 3))) + " ")
        elif kind < 0.7:
            name = rng.choice(INLINE + ["font", "nobr", "Strong", "A"])
            pieces.append(rng.choice([f"<{name}>", f"</{name}>"]))
        elif kind < 0.93:
            name = rng.choice(BLOCK + ["tr", "td", "th", "ol", "dl", "dt", "dd", "center", "form", "hr", "br", "DIV"])
            pieces.append(rng.choice([f"<{name}>", f'<{name} title="x>y">', f"</{name}>"]))
        else:
            pieces.append(rng.choice(TRAPS))
    return "".join(pieces)


def references():
    """Pages that hold every named character reference, each within a word. `inspect` shows marks of direction as what
    they are, not as what they do, so those are left out."""
    names = sorted(name for name, text in html5lib.constants.entities.items() if text not in "\u200e\u200f")
    for start in range(0, len(names), 100):
        yield "<p>" + " ".join(f"x&{name}y" for name in names[start:start + 100])


def theirs(source):
    tree = html5lib.parse(source, namespaceHTMLElements=False)
    out = []

    def walk(element):
        # SVG and MathML have a namespace before their names.
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else None
        if name is None or name in NO_PROSE or "hidden" in element.attrib:
            pass
        elif name in CODE:
            out.append("\ufffc")
        else:
            if name in BLOCK or name in ("br", "td", "tr", "body"):
                out.append("\n")
            out.append(element.text or "")
            for child in element:
                walk(child)
                out.append(child.tail or "")
            if name in BLOCK or name in ("td", "tr"):
                out.append("\n")

    walk(tree)
    return "".join(out)


def ours(slant, paths):
    run = subprocess.run([slant, "inspect", "--no-config", "--color", "never", *map(str, paths)], capture_output=True)
    if run.returncode:
        sys.exit(f"slant inspect exits with {run.returncode}: {run.stderr.decode()[:500]}")
    texts = {str(path): [] for path in paths}
    for line in run.stdout.decode().split("\n"):
        match = re.match(r"(.+?\.html):\d+ (.*)", line)
        if match:
            texts[match.group(1)].append(re.sub(r"\{(quoted|reported|scare)[^}]*\}", "", match.group(2)))
    return texts


def plain(text):
    """Without white space, voices' brackets and what stands for code."""
    text = text.replace("\u00ad", "").replace("\u2060", "")
    return re.sub(r"[\s\u00a0⟦⟧\ufffc]+", "", text)


def main():
    slant, count = sys.argv[1], int(sys.argv[2])
    rng = random.Random(20)
    with tempfile.TemporaryDirectory() as folder:
        pages = {}
        for number in range(count):
            path = Path(folder) / f"page{number:03}.html"
            pages[str(path)] = page(rng) if number % 2 else soup(rng)
            path.write_text(pages[str(path)])
        for number, source in enumerate(references()):
            path = Path(folder) / f"names{number:03}.html"
            pages[str(path)] = source
            path.write_text(source)
        texts = ours(slant, pages)
        wrong = 0
        for path, source in pages.items():
            left, right = plain("".join(texts[path])), plain(theirs(source))
            if left != right and not ("<table" in source and sorted(left) == sorted(right)):
                wrong += 1
                if wrong <= 3:
                    print(f"in {source!r}\n  slant    {left}\n  html5lib {right}")
        print(f"{len(pages)} pages, {wrong} read otherwise than html5lib reads them")
        sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
