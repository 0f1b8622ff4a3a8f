#!/usr/bin/env python3
"""Writes Tests/Fixtures/formats/peer/blocks.jsonl: random Markdown, and the blocks of text that cmark-gfm finds in it.

    pip install cmarkgfm
    .ci/check_markdown.py [SEED] > Tests/Fixtures/formats/peer/blocks.jsonl

The reader of Markdown is held to these rows by a test, so that an implementation that is not ours says what is a
paragraph. Code, addresses and pictures are U+FFFC in both. Left out is what the two differ in on purpose: cmark-gfm
takes no definitions off a paragraph that a table ends, gives up on tables after one header without rows, looks past
tildes to see what a run of stars touches, and lets a lone tag end a paragraph that goes on lazily.
"""

import html.parser
import json
import random
import re
import sys

import cmarkgfm
from cmarkgfm.cmark import Options

OBJECT = "\ufffc"
BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote", "ul", "ol", "table", "tr", "thead",
    "tbody", "hr", "pre",
}
PIECES = [
    "a", "word", "é", "“", "”", " ", "  ", "\t", "\n", "\n", "\n\n", "    ", "*", "**", "***", "_", "__", "`", "``",
    "\n```\n", "\n~~~\n", "[", "]", "(", ")", "](", "](/u)", "][", "![", "[a]", "[b c]: <d> 'e'\n", "[B  c]", ">",
    "\n> ", "\n- ", "\n  - ", "\n1. ", "\n2. ", "\n# ", "\n## ", "\n---\n", "\n===\n", "\\", "\\\n", "&amp;", "&#39;",
    "&", ";", "x<b>", "x</b>", "<!-- x -->", "<https://x.y>", "<a@b.c>", '"', "'", ".", "!", ":", "-", "+", "#",
    "\n* ", "(x)", "5", "1)", "$", "\u00a0", "_a_", "*b*", "\n\n    c", "\n\n- d\n\n  e",
]
TABLES = ["|a|b|\n|-|-|\n", "|c|*d*|\n", "| e \\| f | g |\n", "h | i\n", "\n\n", "text\n", "> |j|\n> |-|\n> |k|\n"]


class Blocks(html.parser.HTMLParser):
    """The text of a page, block by block."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.text, self.pictures, self.link = [], "", [], None
        self.in_block_code = self.in_code = False

    def end_block(self):
        if self.pictures and not self.text.replace(OBJECT, "").strip() and self.text.count(OBJECT) == len(self.pictures):
            self.found += self.pictures
        else:
            self.found.append(self.text)
        self.text, self.pictures = "", []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in BLOCKS:
            self.end_block()
        if tag == "pre":
            self.in_block_code = True
        elif tag == "code":
            self.in_code = True
        elif tag == "br":
            self.text += "\n"
        elif tag == "img":
            self.text += OBJECT
            self.pictures.append(values.get("alt") or "")
        elif tag == "a":
            self.link = (len(self.text), values.get("href"))

    def handle_endtag(self, tag):
        if tag == "code":
            self.in_code = False
            if not self.in_block_code:
                self.text += OBJECT
        if tag == "a" and self.link:
            start, address = self.link
            if address is not None and address in (self.text[start:], "mailto:" + self.text[start:]):
                self.text = self.text[:start] + OBJECT
            self.link = None
        if tag in BLOCKS:
            if tag == "pre":
                self.in_block_code, self.text = False, ""
            self.end_block()

    def handle_data(self, data):
        if not self.in_block_code and not self.in_code:
            self.text += data


def blocks(text):
    page = cmarkgfm.markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_UNSAFE, extensions=["table", "strikethrough"])
    parser = Blocks()
    parser.feed(page)
    parser.close()
    parser.end_block()
    trimmed = (re.sub(r"[ \t\n\r\f\v]+", " ", block).strip(" ") for block in parser.found)
    return [block for block in trimmed if block.replace(OBJECT, "").strip(" ")]


def main():
    source = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for number in range(600):
        pieces = TABLES if number % 6 == 0 else PIECES
        text = "".join(source.choice(pieces) for _ in range(source.randint(2, 16)))
        if not text.lstrip().startswith("---"):
            print(json.dumps({"text": text, "blocks": blocks(text)}, ensure_ascii=False))


main()
