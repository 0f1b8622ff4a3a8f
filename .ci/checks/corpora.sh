# The commands of docs/corpora.md: an archive through xargs, and through Spark.

step "an archive of rows through xargs and Spark"
archive="$scratch/archive"
mkdir -p "$archive/parts"
for number in $(seq 1 2000); do
  printf '{"id": "%s", "text": "The foreign-backed rebels left town %s."}\n' "$number" "$number"
done > "$archive/archive.jsonl"
"$slant" --input jsonl --format jsonl --fail-on never - < "$archive/archive.jsonl" > "$archive/whole"
(
  cd "$archive"
  export slant
  split --lines=500 --filter='cat > parts/$FILE' archive.jsonl part-
  ls parts/part-* | xargs -P 2 -I{} sh -c '"$slant" --input jsonl --format jsonl --fail-on never - < {} > {}.findings'
  cat parts/*.findings > by-xargs
)
cmp "$archive/whole" "$archive/by-xargs" || fail "xargs gives other rows"
need_debian java default-jre-headless
need_pypi pyspark
python - "$archive" "$slant" <<'PYTHON' 2> "$archive/spark.err" || { tail -5 "$archive/spark.err"; fail "Spark"; }
import sys
from pyspark import SparkConf, SparkContext
folder, slant = sys.argv[1:]
context = SparkContext(conf=SparkConf().setMaster("local[2]").setAppName("slant").set("spark.ui.enabled", "false"))
rows = context.textFile(f"{folder}/archive.jsonl", 4).pipe(f"{slant} --input jsonl --format jsonl --fail-on never -").collect()
open(f"{folder}/by-spark", "w").writelines(row + "\n" for row in rows)
PYTHON
cmp "$archive/whole" "$archive/by-spark" || fail "Spark gives other rows"
printf '%s rows: alike by one process, by xargs and by Spark\n' "$(wc -l < "$archive/whole")"
