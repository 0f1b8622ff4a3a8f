"""Checks pages that slant writes, with readers that we did not write.

check_pages.py PAGE...              html5lib in strict mode, structure, policy, links
check_pages.py --probe AXE PAGE     prints a page that holds PAGE in frames of 390 and 1280 pixels, light and dark, and
                                    in which axe-core and a ruler say what they see
check_pages.py --read NAME DUMP     what such a page said, from Chromium's --dump-dom
"""

import base64
import hashlib
import html
import json
import re
import sys

PROBE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>probe</title></head><body>
<pre id="probe">nothing</pre>%s<script>%s</script><script>
window.addEventListener('load', function () {
  var frames = Array.prototype.slice.call(document.querySelectorAll('iframe')), said = [], next = Promise.resolve();
  frames.forEach(function (frame) {
    var root = frame.contentDocument.documentElement;
    said.push({ name: frame.name, width: frame.clientWidth, needs: root.scrollWidth });
    if (!window.axe) { return; }
    next = next.then(function () {
      var source = document.createElement('script');
      source.text = document.querySelectorAll('script')[0].text;
      frame.contentDocument.head.appendChild(source);
      return frame.contentWindow.axe.run(frame.contentDocument, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    }).then(function (result) {
      result.violations.forEach(function (violation) {
        said.push({ name: frame.name, rule: violation.id, help: violation.help,
          at: violation.nodes.slice(0, 3).map(function (node) { return node.html.slice(0, 160); }) });
      });
      said.push({ name: frame.name, passes: result.passes.length });
    });
  });
  next.then(function () { document.getElementById('probe').textContent = JSON.stringify(said); },
    function (error) { document.getElementById('probe').textContent = JSON.stringify([{ error: String(error) }]); });
});
</script></body></html>"""


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def digest(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def check(path):
    import html5lib

    text = read(path)
    problems = []
    try:
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    except html5lib.html5parser.ParseError as error:
        return [f"not valid HTML: {error}"]
    elements = list(tree.iter())
    names = [element.get("id") for element in elements if element.get("id")]
    if len(names) != len(set(names)):
        problems.append("a name is given twice")
    for element in elements:
        target = element.get("href")
        if target and (not target.startswith("#") or target[1:] not in names):
            problems.append(f"a link leads nowhere: {target}")
        for key in element.attrib:
            if key == "style" or key.startswith("on") or key == "src":
                problems.append(f"<{element.tag} {key}>")
    count = lambda tag: sum(element.tag == tag for element in elements)
    for tag in ["header", "nav", "main", "footer", "h1", "style", "script"]:
        if count(tag) != 1:
            problems.append(f"{count(tag)} <{tag}>")
    for table in tree.iter("table"):
        if table.find("caption") is None or not all(cell.get("scope") for cell in table.iter("th")):
            problems.append("a table without caption or scopes")
    policy = next(m.get("content") for m in tree.iter("meta") if m.get("http-equiv") == "Content-Security-Policy")
    for tag in ["style", "script"]:
        body = next(tree.iter(tag)).text
        if digest(body) not in policy:
            problems.append(f"the policy should have {digest(body)} for its {tag}")
    if not policy.startswith("default-src 'none';"):
        problems.append("the policy lets something in")
    furniture = len(next(tree.iter("style")).text) + len(next(tree.iter("script")).text)
    print(f"{path.rsplit('/', 1)[-1]}: {len(text.encode()) / 1e3:.0f} KB, {furniture / 1e3:.0f} KB of it style and script")
    return problems


def probe(axe, path):
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", read(path))
    dark = page.replace('id="theme-auto" checked=""', 'id="theme-auto"').replace(
        'id="theme-dark"', 'id="theme-dark" checked=""')
    frames = ""
    for name, width, content in [("phone", 390, page), ("wide", 1280, page), ("dark", 1280, dark)]:
        frames += f'<iframe name="{name}" title="{name}" style="width:{width}px;height:800px" srcdoc="{html.escape(content)}"></iframe>'
    print(PROBE % (frames, read(axe).replace("</script", "<\\/script")))


def said(name, path):
    found = re.search(r'<pre id="probe">(.*?)</pre>', read(path), re.S)
    entries = json.loads(html.unescape(found.group(1)))
    problems = []
    for entry in entries:
        if "error" in entry:
            problems.append(entry["error"])
        if "needs" in entry and entry["needs"] > entry["width"]:
            problems.append(f"{entry['name']}: {entry['needs']} pixels wide in {entry['width']}")
        if "rule" in entry:
            problems.append(f"{entry['name']}: {entry['rule']}: {entry['help']}: {entry['at']}")
    if sum("needs" in entry for entry in entries) != 3 or sum("passes" in entry for entry in entries) != 3:
        problems.append("the page was not measured")
    passes = [entry["passes"] for entry in entries if "passes" in entry]
    print(f"{name}: no sideways scrolling; axe-core: {passes} rules passed" if not problems else name)
    return problems


def main(arguments):
    if arguments[0] == "--probe":
        probe(*arguments[1:])
        return 0
    if arguments[0] == "--read":
        problems = said(*arguments[1:])
    else:
        problems = [f"{path}: {problem}" for path in arguments for problem in check(path)]
    for problem in problems:
        print(f"  {problem}", file=sys.stderr)
    return 1 if problems else 0


sys.exit(main(sys.argv[1:]))
