# Schemas and the reference of rules: fresh, and true for another reader of JSON Schema.

step "reference: schemas and pages are those that slant writes"
"$slant" rules schema "$scratch/schema"
diff -r "$scratch/schema" rules/schema || fail "rules/schema is stale: slant rules schema rules/schema"
"$slant" rules docs "$scratch/reference"
diff -rq "$scratch/reference" docs/rules || fail "docs/rules is stale: slant rules docs"
echo "$(ls docs/rules | wc -l) pages, $(cat docs/rules/*.md | grep -c '^## ') sections"

step "reference: no page has a broken link"
grep -ohE '\]\([a-z0-9.A-Z-]+\.md(#[a-z0-9-]+)?\)' docs/rules/*.md | tr -d '])(' | sort -u | while IFS='#' read -r page anchor; do
  [ -f "docs/rules/$page" ] || fail "docs/rules/$page is linked and not there"
  [ -z "$anchor" ] || grep -qx "## $anchor" "docs/rules/$page" || fail "docs/rules/$page has no section $anchor"
done
lint --fail-on warning docs/rules | tail -n 1

step "reference: packs, presets, languages and .lintrc hold to the schemas"
need_pypi check-jsonschema json5
schema() { python -m check_jsonschema --schemafile "rules/schema/$1.schema.json" "${@:2}" || fail "the schema of $1"; }
python -m check_jsonschema --check-metaschema rules/schema/*.json
schema pack rules/*.json
schema language rules/language/*/*.json
schema lintrc rules/presets/*.json
schema lintrc --default-filetype json5 --force-filetype json5 .lintrc.example
printf '{ "pack": "t", "language": "en", "rules": [ { "id": "r", "kind": "phrase", "message": "m", "match": "a", "mesage": 1 } ] }' \
  > "$scratch/wrong.json"
! python -m check_jsonschema --schemafile rules/schema/pack.schema.json "$scratch/wrong.json" >/dev/null \
  || fail "the schema of packs lets an unknown key pass"

step "reference: rules say all that a reader needs"
"$slant" rules lint
