# `slant score` against the scorers of ../shared/measure, which share nothing with it, on the whole of their corpora.

step "score: the examples of docs/scoring.md"
"$slant" score --bias docs/examples/marked.jsonl --min-severity suggestion | head -n 5
"$slant" score --voice docs/examples/marked-voices.jsonl --format json | jq -e '."quote spans, exact".f1 == 1' >/dev/null \
  || fail "the voices of docs/examples/marked-voices.jsonl"

step "score: the same figures as the scorers of the corpora"
if [ -f "$shared/measure/score_bias.py" ] && command -v python3 >/dev/null; then
  for level in warning suggestion; do
    "$slant" lint --no-config --min-severity "$level" --fail-on never --input jsonl --format jsonl - \
      < "$shared/data/babe-dev.jsonl" > "$scratch/found.jsonl"
    "$slant" score --no-config --min-severity "$level" --format json --bias "$shared/data/babe-dev.jsonl" \
      > "$scratch/ours.json" 2>/dev/null
    python3 "$shared/measure/score_bias.py" "$shared/data/babe-dev.jsonl" "$scratch/found.jsonl" --min "$level" --json \
      > "$scratch/theirs.json"
    jq -e -n --slurpfile o "$scratch/ours.json" --slurpfile t "$scratch/theirs.json" '
      [("sentence", "word", "score") as $k | $t[0][$k] | to_entries[] | .value - $o[0][$k][.key] | fabs] | max < 1e-9' \
      >/dev/null || fail "bias at $level: slant score and score_bias.py differ"
    jq -r --arg l "$level" '"babe-dev, \($l): sentence F1 \(.sentence.F1), word F1 \(.word.F1), by score \(.score)"' \
      "$scratch/ours.json"
  done
  "$slant" lint --no-config --input jsonl --fail-on never --format jsonl - < "$shared/data/neutral-dev.jsonl" \
    > "$scratch/found.jsonl"
  "$slant" score --no-config --format json --bias "$shared/data/neutral-dev.jsonl" > "$scratch/ours.json"
  python3 "$shared/measure/false_alarms.py" "$shared/data/neutral-dev.jsonl" "$scratch/found.jsonl" > "$scratch/theirs"
  jq -r '.neutral[] | [.set, .words, .hits, .outsideMarks.words, .outsideMarks.hits] | join(" ")' "$scratch/ours.json" \
    | sort > "$scratch/ours"
  sed -nE 's/^([a-z]+) +words +([0-9]+) hits +([0-9]+) .*outside marks: words +([0-9]+) hits +([0-9]+) .*/\1 \2 \3 \4 \5/p' \
    "$scratch/theirs" | sort | diff - "$scratch/ours" || fail "slant score and false_alarms.py differ"
  "$slant" inspect --no-config --input jsonl --format jsonl - < "$shared/data/polnear-dev.jsonl" > "$scratch/found.jsonl"
  "$slant" score --no-config --format json --voice "$shared/data/polnear-dev.jsonl" > "$scratch/ours.json"
  python3 "$shared/measure/score_voice.py" "$shared/data/polnear-dev.jsonl" "$scratch/found.jsonl" --json \
    > "$scratch/theirs.json"
  jq -e -n --slurpfile o "$scratch/ours.json" --slurpfile t "$scratch/theirs.json" '
    [$t[0] | to_entries[] | .key as $k | .value | to_entries[] | .value - $o[0][$k][.key] | fabs] | max < 0.0005' \
    >/dev/null || fail "voices: slant score and score_voice.py differ"
  echo "voices: $(jq 'length' "$scratch/ours.json") measures agree"
else
  echo "skipped: the marked texts of ../shared, or python3, are not here"
fi
