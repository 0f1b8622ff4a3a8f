"""Speaks to `slant server` byte by byte: what no client sends, ends of sessions, bursts, a text of 20 MB; and holds what a
hover shows as Markdown, rendered by markdown-it, to what it shows as plain text. SLANT comes from the environment."""
import html
import json
import os
import pathlib
import random
import re
import select
import subprocess
import sys
import tempfile
import time

from markdown_it import MarkdownIt


class Server:
    def __init__(self, root, capabilities=None, starts=True, **more):
        self.process = subprocess.Popen(
            [os.environ["SLANT"], "server"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.buffer, self.log, self.last = b"", [], 0
        if starts:
            params = {"processId": None, "rootUri": pathlib.Path(root).as_uri(), "capabilities": capabilities or {}}
            self.capabilities = self.request("initialize", {**params, **more})["result"]["capabilities"]
            self.notify("initialized", {})

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = json.dumps(message).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method, params=None):
        self.last += 1
        self.send({"jsonrpc": "2.0", "id": self.last, "method": method, **({} if params is None else {"params": params})})
        return self.last

    def answer(self, number):
        return self.next(lambda message: message.get("id") == number and "method" not in message)

    def request(self, method, params=None):
        return self.answer(self.ask(method, params))

    def findings(self, uri, version=None):
        return self.next(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                         and message["params"]["uri"] == uri
                         and version in (None, message["params"].get("version")))["params"]["diagnostics"]

    def next(self, fits):
        for index, message in enumerate(self.log):
            if fits(message):
                return self.log.pop(index)
        while True:
            message = self.read()
            if fits(message):
                return message
            self.log.append(message)

    def read(self):
        while True:
            end = self.buffer.find(b"\r\n\r\n")
            if end >= 0:
                size = int(self.buffer[:end].split(b":")[1])
                if len(self.buffer) >= end + 4 + size:
                    body = self.buffer[end + 4:end + 4 + size]
                    self.buffer = self.buffer[end + 4 + size:]
                    return json.loads(body)
            if not select.select([self.process.stdout], [], [], 120)[0]:
                raise AssertionError(f"nothing comes any more; so far: {str(self.log)[:400]}")
            data = os.read(self.process.stdout.fileno(), 1 << 20)
            assert data, f"the server is gone: {self.process.wait()}"
            self.buffer += data

    def open(self, uri, text, language="markdown"):
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}})

    def change(self, uri, version, text):
        start = {"line": 0, "character": 0}
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version},
            "contentChanges": [{"range": {"start": start, "end": start}, "text": text}]})

    def hover(self, uri, line, character):
        found = self.request("textDocument/hover", {
            "textDocument": {"uri": uri}, "position": {"line": line, "character": character}})["result"]
        return found and found["contents"]

    def bye(self):
        assert "error" not in self.request("shutdown")
        self.notify("exit", None)
        return self.process.wait(20)


def framed(body):
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


NONSENSE = {
    "a line": b"hello\r\n", "a header without a length": b"Content-Type: x\r\n\r\n",
    "a length of 26 digits": b"Content-Length: 99999999999999999999999999\r\n\r\n",
    "a length of 2 GB": b"Content-Length: 2000000000\r\n\r\n", "a length below 0": b"Content-Length: -1\r\n\r\n",
    "all bytes": framed(bytes(range(256))), "no UTF-8": framed(b'{"method":"\xff\xfe"}'), "nothing": framed(b""),
    "half a message": framed(b'{"jsonrpc":"2.0","id":1,'), "a number": framed(b"17"),
    "a batch": framed(b'[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]'),
    "a million brackets": framed(b"[" * 1_000_000), "objects in objects": framed(b'{"a":' * 200_000),
}


def ends(root):
    rude = Server(root)
    rude.notify("exit", None)
    assert rude.process.wait(20) == 1, "exit without shutdown"
    gone = Server(root)
    gone.process.stdin.close()
    assert gone.process.wait(20) == 1, "the end of standard input"
    editor = subprocess.Popen(["sleep", "1"])
    orphan = Server(root, processId=editor.pid)
    editor.wait()
    assert orphan.process.wait(20) == 1, "the editor's process is gone, its end of the pipe is not"
    early = Server(root, starts=False)
    assert early.request("textDocument/hover", {})["error"]["code"] == -32002
    early.process.kill()


def burst(root):
    server = Server(root)
    uri = pathlib.Path(root, "draft.md").as_uri()
    server.open(uri, "His cronies left.\n" * 400)
    assert len(server.findings(uri, 1)) == 400
    for version in range(2, 202):
        server.change(uri, version, "x")
    server.hover(uri, 0, 0)
    assert len(server.findings(uri, 201)) == 400
    between = sum(message.get("method") == "textDocument/publishDiagnostics" for message in server.log)
    idle = server.ask("workspace/diagnostic", {"previousResultIds": [{"uri": uri, "value": "old"}]})
    server.notify("$/cancelRequest", {"id": idle})
    answer = server.answer(idle)
    assert "result" in answer or answer["error"]["code"] == -32800, answer
    assert server.bye() == 0
    return between


def huge(root):
    """A lint of seconds holds up no other message."""
    server = Server(root)
    uri = pathlib.Path(root, "huge.md").as_uri()
    server.open(uri, ("The ferry left the harbour at nine, and nobody saw it. " * 18 + "\n\n") * 20_000 + "His cronies left.\n")
    server.open("untitled:small", "His cronies left.\n")
    for version in range(2, 6):
        server.change(uri, version, "x")
        time.sleep(0.2)
    assert server.hover("untitled:small", 0, 6), "a hover"
    answered = not any(message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
                       and message["params"].get("version") == 5 for message in server.log)
    assert len(server.findings(uri, 5)) == 1
    assert server.bye() == 0
    return answered


def workspace(root):
    """Parts of an answer, progress and other answers come whole, however much there is; cancelled, nothing comes after."""
    for number in range(600):
        pathlib.Path(root, f"a{number}.md").write_text("His cronies left. " * 40)
    server = Server(root, {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}})
    hover = {"textDocument": {"uri": "x"}, "position": {"line": 0, "character": 0}}
    parts = lambda: [message for message in server.log if message.get("method") == "$/progress"]
    pull = server.ask("workspace/diagnostic", {"previousResultIds": [], "partialResultToken": "p", "workDoneToken": "w"})
    # Nothing is read meanwhile: the pipe is full, and whoever writes waits in the middle of a message.
    hovers = []
    for _ in range(200):
        hovers.append(server.ask("textDocument/hover", hover))
        time.sleep(0.005)
    for number in hovers:
        assert server.answer(number)["result"] is None
    assert server.answer(pull)["result"] == {"items": []}
    found = [item for message in parts() if message["params"]["token"] == "p" for item in message["params"]["value"]["items"]]
    assert len(found) == 600 and all(len(item["items"]) == 40 for item in found), len(found)
    server.log.clear()
    pull = server.ask("workspace/diagnostic", {"previousResultIds": [], "partialResultToken": "q", "workDoneToken": "v"})
    server.next(lambda message: message.get("method") == "$/progress" and message["params"]["token"] == "q")
    server.notify("$/cancelRequest", {"id": pull})
    answer = server.answer(pull)
    assert answer.get("error", {}).get("code") == -32800 or answer["result"] == {"items": []}, answer
    count = len(parts())
    server.request("textDocument/hover", hover)
    assert len(parts()) == count, "progress of a request that is answered"
    assert server.bye() == 0
    for number in range(600):
        pathlib.Path(root, f"a{number}.md").unlink()


PIECES = ["*", "_", "`", "[x](y)", "<b>", "<img src=x>", "&amp;", "&#60;", "~~", "# ", "- ", "1. ", "> ", "|", "\\", "![", "]",
          "http://x.example/a", "www.x.example", "a@b.example", "<!-- c -->", "***", "Lund", "Ada", "bridge", "said", "$x$"]


def markup(root):
    """What is shown is the words, whatever they are."""
    servers = [Server(root, {"textDocument": {"hover": {"contentFormat": [kind]}}}) for kind in ("markdown", "plaintext")]
    render = MarkdownIt("gfm-like").render
    chance = random.Random(17)
    seen = 0
    for number in range(250):
        def words():
            return " ".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 5)))
        text = f"“We {words()} trust it,” engineer Ada {words()} Lund said.\nHis {words()} cronies {words()} left.\n"
        for server in servers:
            server.open(f"untitled:{number}", text, "plaintext")
        for line, character in [(0, 4), (1, text.split("\n")[1].index("cronies") + 2)]:
            marked, plain = [server.hover(f"untitled:{number}", line, character) for server in servers]
            if marked is None:
                continue
            seen += 1
            assert (marked["kind"], plain["kind"]) == ("markdown", "plaintext")
            page = render(marked["value"])
            tags = set(re.findall(r"</?(\w+)", page))
            assert tags <= {"p", "strong", "em", "hr", "a"}, (tags, marked["value"])
            assert all("/rules/" in address for address in re.findall(r'href="([^"]*)"', page)), page
            shown = " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())
            assert shown == " ".join(plain["value"].split()), f"{marked['value']!r} shows {shown!r}, not {plain['value']!r}"
    for server in servers:
        assert server.bye() == 0
    assert seen > 300, seen
    return seen


def main():
    with tempfile.TemporaryDirectory() as root:
        pathlib.Path(root, "house.json").write_text(json.dumps({"pack": "house", "language": "en", "rules": [{
            "id": "crony", "kind": "phrase", "match": ["<crony:n>"], "replace": "<ally:n>",
            "message": "“{match}” sneers at whom it names", "advice": "Say who they are."}]}), encoding="utf-8")
        pathlib.Path(root, ".lintrc").write_text('{ "extends": [], "packs": ["house.json"] }')
        for what, data in NONSENSE.items():
            server = Server(root)
            server.raw(data)
            assert server.request("textDocument/hover", {"textDocument": {"uri": "x"}, "position": {
                "line": 0, "character": 0}})["result"] is None, what
            assert server.bye() == 0, what
        ends(root)
        between = burst(root)
        answered = huge(root)
        workspace(root)
        seen = markup(root)
    print(f"raw: {len(NONSENSE)} kinds of nonsense survived; 200 changes, {between} lints before the last; 20 MB open,"
          f" a hover {'before' if answered else 'after'} its findings;"
          f" 600 files in parts; {seen} hovers rendered as their words")


if __name__ == "__main__":
    sys.exit(main())
