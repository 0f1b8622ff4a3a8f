# Many drafts at once: output in order whatever the number of workers, memory that does not grow with them.

step "10,000 drafts"
many="$scratch/many"
mkdir -p "$many"
# Files of different lengths, so that a later one is done before an earlier one.
awk -v folder="$many" 'BEGIN {
  for (number = 0; number < 10000; number++) {
    file = sprintf("%s/%02d-%04d.txt", folder, number % 20, number)
    for (line = 0; line <= (number * 7919) % 40; line++) print "The council of town " number " met, and rain fell on the market.\n" > file
    print "The foreign-backed rebels left town " number ".\n" > file
    close(file)
  }
}'
peak() { /usr/bin/env python3 -c '
import resource, subprocess, sys
subprocess.run(sys.argv[2:], stdout=open(sys.argv[1], "wb"), stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)' "$@"; }
few="$(peak "$scratch/many.few" "$slant" --no-config --quiet --fail-on never -j 2 "$many"/00-*)"
one="$(peak "$scratch/many.1" "$slant" --no-config --quiet --fail-on never -j 1 "$many")"
two="$(peak "$scratch/many.2" "$slant" --no-config --quiet --fail-on never -j 2 "$many")"
peak "$scratch/many.9" "$slant" --no-config --quiet --fail-on never -j 9 "$many" >/dev/null
cmp "$scratch/many.1" "$scratch/many.2" && cmp "$scratch/many.1" "$scratch/many.9" || fail "the order depends on the workers"
[ "$(wc -l < "$scratch/many.1")" = 10000 ] || fail "10,000 drafts have $(wc -l < "$scratch/many.1") findings"
LC_ALL=C sort -c -t : -k 1,1 "$scratch/many.1" || fail "the findings are not in the order of paths"
[ "$two" -le $((few + 16)) ] || fail "memory grows with the number of files: $few MB for 500, $two MB for 10,000"
echo "10,000 findings in order with 1, 2 and 9 workers; memory: $few MB for 500 drafts, $one and $two MB for 10,000"
