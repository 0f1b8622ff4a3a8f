# slant profile and the page of a lint run: JSON read by jq, pages read by a strict HTML5 parser, by axe-core and by Chromium. Sourced by .ci/run.

step "slant profile: json"
"$slant" profile --format json docs/examples > "$scratch/profile.json"
jq -e '.version == 1 and (.documents | length) == (.groups[0].articles)
  and all(.documents[]; .words.total == .words.narrator + .words.quoted + .words.reported + .words.scare
    and .sentences.harm <= .sentences.narrator and .sentences.narrator <= .sentences.total
    and ([.sources[].id] | length == (unique | length))
    and ([.voices[].sourceId | values] - [.sources[].id] == [])
    and all(.voices[]; .start < .end))' "$scratch/profile.json" > /dev/null || fail "the JSON of a profile does not hold"
jq -r '.documents[] | "\(.path): \(.words.total) words, \(.sources | length) sources, \(.unsourced | length) claims without a source, \(.sentences.harm) of \(.sentences.narrator) own sentences with harm"' "$scratch/profile.json"
if [ -f "$shared/articles/khan-shaykhun.txt" ]; then
  "$slant" profile --no-config --format json "$shared/articles/khan-shaykhun.txt" > "$scratch/khan.json"
  jq -e '.documents[0] as $article | ["Rex Tillerson", "Donald Trump", "Dmitry Peskov", "Russia", "Damascus", "US officials",
      "UN officials", "a cousin of former Libyan ruler Muammar Gaddafi"] as $names
    | ($names - [$article.sources[] | select(.verbs | length > 0) | .name] == [])
    and ([$article.referents[].labels[] | select(.text | test("foreign-(sponsored|backed) militants"; "i")) | .voice]
      == ["narrator", "narrator"])' "$scratch/khan.json" > /dev/null \
    || fail "the profile of khan-shaykhun.txt lacks a source, or a label is in another voice"
else
  echo "skipped: the article of ../shared is not here"
fi
# A corpus: the same articles as rows, compared by a field; more rows take no more memory.
for outlet in Gazette Herald; do
  for file in docs/examples/*.md; do
    jq -Rs --arg outlet "$outlet" --arg id "$file" '{id: $id, outlet: $outlet, format: "markdown", text: .}' -c "$file"
  done
done > "$scratch/rows.jsonl"
"$slant" profile --input jsonl --by outlet --format json - < "$scratch/rows.jsonl" > "$scratch/outlets.json"
jq -e '[.groups[].group] == ["Gazette", "Herald"] and .groups[0].words == .groups[1].words and .documents == []' \
  "$scratch/outlets.json" > /dev/null || fail "rows are not compared by a field"

step "slant profile: pages"
printf '%s\n' '# </title><script>alert(1)</script> "quoted" & so on' '' \
  '“</p><img src=x onerror=alert(2)>,” said </style><b>Ida</b> Holm. The regime fell.' \
  "$(printf 'Critics say \342\200\256 the other way round.')" > "$scratch/evil <i>.txt"
printf '' > "$scratch/empty.txt"
sides='{"parties": {"Provincial government": ["Ilse Varga", "Jonas Brandt", "police", "authorities"], "Valley League": ["League", "Reyl", "militants"]}}'
printf '%s\n' "$sides" > "$scratch/sides.lintrc"
mkdir -p "$scratch/pages"
for file in docs/examples/*.md docs/examples/*.txt "$scratch/evil <i>.txt" "$scratch/empty.txt"; do
  "$slant" profile --format html "$file" > "$scratch/pages/$(basename "$file" | tr -c 'a-z\n' -).html"
done
"$slant" profile --format html --config "$scratch/sides.lintrc" docs/examples/ostra.md > "$scratch/pages/sides.html"
"$slant" profile --format html docs/examples > "$scratch/pages/several.html"
"$slant" profile --format html --input jsonl --by outlet - < "$scratch/rows.jsonl" > "$scratch/pages/outlets.html"
lint --format html --min-severity suggestion docs README.md > "$scratch/pages/report.html"
lint --format html "$scratch/evil <i>.txt" "$scratch/empty.txt" > "$scratch/pages/report-evil.html"

need_pypi html5lib
python .ci/check_pages.py "$scratch"/pages/*.html || fail "a page is not what it should be"

need_debian chromium chromium
need_pypi --no-deps axe-playwright-python  # for the axe-core in it: Chromium runs it here without Playwright
axe="$(find "$scratch/python" -name axe.min.js | head -n 1)"
[ -n "$axe" ] || fail "axe-core is not where it was"
browse() { timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/chromium" "$@"; }
for page in "$scratch"/pages/*.html; do
  name="$(basename "$page" .html)"
  browse --enable-logging=stderr --v=0 --dump-dom "file://$page" > "$scratch/dom" 2> "$scratch/console" \
    || fail "Chromium does not open $name"
  ! grep -E 'CONSOLE' "$scratch/console" || fail "the console of $name is not empty"
  grep -q '<h1' "$scratch/dom" || fail "$name has no heading"
  python .ci/check_pages.py --probe "$axe" "$page" > "$scratch/probe.html"
  browse --virtual-time-budget=60000 --window-size=1400,900 --dump-dom "file://$scratch/probe.html" \
    > "$scratch/dom" 2> /dev/null || fail "Chromium does not measure $name"
  python .ci/check_pages.py --read "$name" "$scratch/dom" || fail "$name does not fit, or not everybody can read it"
done
