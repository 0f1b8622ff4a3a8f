#!/usr/bin/env python3
"""The figures of `slant score` for word lists and for other checkers of prose, on the same texts.

usage: measure_peers.py SLANT DATA_DIR [--proselint COMMAND] [--diction COMMAND]

DATA_DIR holds babe-dev.jsonl, neutral-dev.jsonl and lexicons/*.txt. Prints a Markdown table: on babe-dev P, R and F1 of
words and F1 and macro-F1 of "biased" by any finding (slant also by its score), on neutral-dev findings per 1,000 words
outside quotation marks. A list flags each of its words and phrases, whole and whatever the case. Plain Python.
"""
import glob, json, os, re, subprocess, sys, tempfile

def load(path):
    with open(path, encoding="utf-8") as lines: return [json.loads(line) for line in lines if line.strip()]

def row(text, spans):
    """Spans in characters become a row as `slant lint` prints it, in bytes."""
    at = lambda i: len(text["text"][:i].encode())
    return {"id": text["id"], "diagnostics": [{"rule": rule, "severity": "warning", "start": at(a), "end": at(b)} for a, b, rule in spans]}

def of_list(path):
    with open(path, encoding="utf-8") as lines: words = {w.strip().lower() for w in lines if w.strip() and not w.startswith("#")}
    any_word = re.compile(r"(?<![\w'’])(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")(?![\w'’])", re.I)
    return lambda texts: [row(t, [(*m.span(), "list") for m in any_word.finditer(t["text"])]) for t in texts]

def of_proselint(command):
    def rows(texts):
        with tempfile.TemporaryDirectory() as folder:
            for n, t in enumerate(texts):
                with open(f"{folder}/{n:05d}.txt", "w", encoding="utf-8") as file: file.write(t["text"])
            found = {}
            names = sorted(os.listdir(folder))
            for start in range(0, len(names), 400):   # a command line has an end
                out = subprocess.run([command, "check", "--output-format", "json", *names[start:start + 400]], cwd=folder, capture_output=True, text=True).stdout
                found.update(json.loads(out[out.index("{"):])["result"] if "{" in out else {})   # "No errors found" may stand there instead
            spans = {os.path.basename(k): [(d["span"][0] - 1, d["span"][1] - 1, d["check_path"]) for d in v["diagnostics"]] for k, v in found.items() if "diagnostics" in v}
            return [row(t, spans.get(f"{n:05d}.txt", [])) for n, t in enumerate(texts)]
    return rows

def of_diction(command):
    """diction marks "[phrase -> advice]" in the sentences that have any; the phrase is looked for in order."""
    def rows(texts):
        result = []
        for t in texts:
            text = re.sub(r"[\[\]]", " ", t["text"]).replace("\n", " ")
            out = subprocess.run([command, "-s"], input=text + "\n", capture_output=True, text=True).stdout
            spans, cursor, low = [], 0, re.sub(r"\s", " ", text).lower()
            for phrase in re.findall(r"\[([^\]]*?) -> ", out):
                start = low.find(re.sub(r"\s+", " ", phrase).lower(), cursor)
                if start >= 0: spans.append((start, start + len(phrase), "diction")); cursor = start + len(phrase)
            result.append(row(t, spans))
        return result
    return rows

def of_slant(slant, *options):
    def rows(texts):
        lines = "".join(json.dumps(t) + "\n" for t in texts)
        out = subprocess.run([slant, "lint", "--no-config", "--fail-on", "never", *options, "--input", "jsonl", "--format", "jsonl", "-"], input=lines, capture_output=True, text=True).stdout
        return load_text(out)
    return rows

def load_text(text): return [json.loads(line) for line in text.splitlines()]

def score(slant, gold, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(r) + "\n" for r in rows); file.flush()
        out = subprocess.run([slant, "score", "--no-config", "--min-severity", "suggestion", "--format", "json", "--bias", gold, file.name], capture_output=True, text=True)
    return json.loads(out.stdout)

def main(slant, data, *rest):
    option = lambda name: rest[rest.index(name) + 1] if name in rest else None
    peers = [("slant, usual level", of_slant(slant)), ("slant, suggestions too", of_slant(slant, "--min-severity", "suggestion")),
             ("slant, rules tagged `mark`", of_slant(slant, "--min-severity", "suggestion", "--only", "#mark"))]
    if option("--proselint"): peers.append(("proselint", of_proselint(option("--proselint"))))
    if option("--diction"): peers.append(("GNU diction", of_diction(option("--diction"))))
    for path in sorted(glob.glob(f"{data}/lexicons/*.txt")): peers.append((os.path.basename(path)[:-4], of_list(path)))
    gold, neutral = f"{data}/babe-dev.jsonl", f"{data}/neutral-dev.jsonl"
    texts, plain = load(gold), load(neutral)
    print("| | word P / R / F1 | biased F1, macro-F1 | by score | neutral, per 1,000 words |\n| --- | --- | --- | --- | --- |")
    for name, rows in peers:
        found, alarms = score(slant, gold, rows(texts)), score(slant, neutral, rows(plain))
        word, sentence, by = found["word"], found["sentence"], found["score"]
        calm = next(n for n in alarms["neutral"] if n["set"] == "all")["outsideMarks"]["perThousand"]
        scored = f'{by["F1"]:.3f}, {by["macroF1"]:.3f}' if by else "–"
        print(f'| {name} | {word["P"]:.2f} / {word["R"]:.2f} / {word["F1"]:.2f} | {sentence["F1"]:.3f}, {sentence["macroF1"]:.3f} | {scored} | {calm:.1f} |', flush=True)

if __name__ == "__main__":
    if len(sys.argv) < 3: sys.exit(__doc__)
    main(*sys.argv[1:])
