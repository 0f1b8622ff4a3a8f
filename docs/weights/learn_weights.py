#!/usr/bin/env python3
"""Learns what a finding of each rule weighs, from texts that people called biased or not.

usage: learn_weights.py SLANT MARKED.jsonl RULES_DIR [--write]

SLANT is the program, MARKED rows are {"id", "text", "label"}, RULES_DIR the folder of packs. Prints a table and what
cross-validation says of it; --write puts the weights into the packs. Plain Python, no packages, no chance: the same
texts and packs give the same numbers, whatever weights the packs have now. README.md beside it says how and why.
"""
import hashlib, json, math, os, re, subprocess, sys

SCALE = 2.5       # a weight of 1 multiplies the odds of bias by e to this: 12
PRIOR = {"error": 1.0, "warning": 0.6, "suggestion": 0.3}
NEWSROOM = 0.1    # house style: what such a rule flags is no sign of bias by itself
STRENGTH = 4.0    # how many texts' worth of doubt a weight's distance from its prior must pay for
FEWEST = 5        # rules seen in fewer texts keep the weight that their pack has
FOLDS = 10
MOST = 1.5        # no rule alone says everything

def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]

def found(slant, marked):
    """{id: the rules that find something in the text, each once}; rules that count other rules are left out."""
    with open(marked, "rb") as texts:
        out = subprocess.run([slant, "lint", "--no-config", "--min-severity", "suggestion", "--fail-on", "never",
                              "--input", "jsonl", "--format", "jsonl", "-"], stdin=texts, stdout=subprocess.PIPE, check=True)
    rows = map(json.loads, out.stdout.decode().splitlines())
    return {row["id"]: sorted({d["rule"] for d in row["diagnostics"] if d["kind"] != "density"}) for row in rows}

def packs(folder):
    """{rule: (path of its pack, prior)} of every rule that has findings of its own."""
    rules = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"): continue
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file: pack = json.load(file)
        for rule in pack["rules"]:
            if rule["kind"] == "density": continue
            prior = NEWSROOM if "newsroom" in rule.get("tags", []) else PRIOR[rule.get("severity", "warning")]
            rules[f'{pack["pack"]}/{rule["id"]}'] = (path, prior)
    return rules

def fit(texts, prior):
    """Weights of a logistic regression, none below 0, each pulled towards its prior. `texts` are (rules, biased)."""
    where = {}
    for index, (rules, _) in enumerate(texts):
        for rule in rules: where.setdefault(rule, []).append(index)
    weight = {rule: SCALE * prior[rule] for rule in where}
    biased = sum(b for _, b in texts)
    bias = math.log(biased / max(1, len(texts) - biased)) - 0.5
    z = [bias + sum(weight[r] for r in rules) for rules, _ in texts]
    chance = lambda x: 1 / (1 + math.exp(-x))
    for _ in range(200):
        change = 0.0
        p = [chance(x) for x in z]
        step = (sum(b - q for (_, b), q in zip(texts, p))) / max(1e-9, sum(q * (1 - q) for q in p))
        bias += step
        z = [x + step for x in z]
        change = max(change, abs(step))
        for rule in sorted(where):
            p = [(index, chance(z[index])) for index in where[rule]]
            slope = sum(texts[index][1] - q for index, q in p) - STRENGTH / SCALE ** 2 * (weight[rule] - SCALE * prior[rule])
            bend = sum(q * (1 - q) for _, q in p) + STRENGTH / SCALE ** 2
            new = min(SCALE * MOST, max(0.0, weight[rule] + slope / bend))
            step = new - weight[rule]
            weight[rule] = new
            for index, _ in p: z[index] += step
            change = max(change, abs(step))
        if change < 1e-6: break
    return {rule: value / SCALE for rule, value in weight.items()}

def figures(pairs):
    """(precision, recall, F1 of biased, macro-F1) of (gold, called) pairs."""
    tp = sum(g and c for g, c in pairs); fp = sum(c and not g for g, c in pairs)
    fn = sum(g and not c for g, c in pairs); tn = len(pairs) - tp - fp - fn
    f = lambda a, b, c: 2 * a / max(1, 2 * a + b + c)
    return tp / max(1, tp + fp), tp / max(1, tp + fn), f(tp, fp, fn), (f(tp, fp, fn) + f(tn, fn, fp)) / 2

def best_threshold(scored):
    """The threshold of the best macro-F1; of two the lower, which calls more texts biased."""
    return max(sorted({round(s, 6) for _, s in scored}), key=lambda t: (round(figures([(g, s >= t - 1e-9) for g, s in scored])[3], 9), -t))

def score(rules, weight, prior): return sum(weight.get(r, prior[r]) for r in rules)

def cross_validated(rows, prior):
    called = []
    fold = lambda identity: int(hashlib.sha256(identity.encode()).hexdigest(), 16) % FOLDS
    for part in range(FOLDS):
        train = [(rules, b) for identity, rules, b in rows if fold(identity) != part]
        weight = fit(train, prior)
        threshold = best_threshold([(b, score(rules, weight, prior)) for rules, b in train])
        called += [(b, score(rules, weight, prior) >= threshold - 1e-9) for identity, rules, b in rows if fold(identity) == part]
    return figures(called)

def write(path, weights):
    """Puts weights into a pack; nothing else of the file changes."""
    with open(path, encoding="utf-8") as file: text = file.read()
    for identity, value in weights.items():
        start = text.index(f'"id": "{identity}"')
        end = text.find('"id": "', start + 5)
        end = len(text) if end < 0 else end
        part, count = re.subn(r'"weight": [0-9.]+', f'"weight": {value:g}', text[start:end], count=1)
        if not count: part = part.replace('"message":', f'"weight": {value:g},\n      "message":', 1)
        text = text[:start] + part + text[end:]
    with open(path, "w", encoding="utf-8") as file: file.write(text)

def main(slant, marked, folder, *flags):
    rules, hits = packs(folder), found(slant, marked)
    prior = {rule: value for rule, (_, value) in rules.items()}
    rows = [(row["id"], [r for r in hits.get(row["id"], []) if r in prior], row["label"] == "biased") for row in load(marked)]
    texts = [(found_rules, biased) for _, found_rules, biased in rows]
    seen = {rule: sum(rule in f for f, _ in texts) for rule in prior}
    right = {rule: sum(rule in f and b for f, b in texts) for rule in prior}
    weight = {rule: round(value, 2) for rule, value in fit(texts, prior).items() if seen[rule] >= FEWEST}
    for rule in sorted(weight, key=lambda r: (-weight[r], r)):
        print(f"{weight[rule]:5.2f}  prior {prior[rule]:4.2f}  {right[rule]:3d} of {seen[rule]:3d} texts called biased  {rule}")
    print(f"{len(weight)} of {len(prior)} rules measured; the others keep the weight of their pack")
    p, r, f, macro = cross_validated(rows, prior)
    print(f"cross-validated, threshold included: P {p:.3f} R {r:.3f} F1 {f:.3f} macro-F1 {macro:.3f}")
    if "--write" in flags:
        by_path = {}
        for rule, value in weight.items(): by_path.setdefault(rules[rule][0], {})[rule.split("/")[1]] = value
        for path, values in sorted(by_path.items()): write(path, values)
        print(f"written to {len(by_path)} packs")

if __name__ == "__main__":
    if len(sys.argv) < 4: sys.exit(__doc__)
    main(*sys.argv[1:])
