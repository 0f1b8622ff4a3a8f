# Diffs as git takes them, and findings of changed lines alone, in real repositories.

step "fixes and changes: with git"
need_debian git git

repo="$scratch/repo"
rm -rf "$repo"
mkdir -p "$repo/news"
cp docs/examples/harbour-court.md "$repo/news/court.md"
printf '\357\273\277Her firm refuted the charge.\r\n\r\nHe was arrested for fraud' > "$repo/news/odd name.md"
cp docs/examples/ostra.md "$repo/ostra.md"
git="git -C $repo -c user.name=ci -c user.email=ci@example.org"
$git init -q
$git add -A
$git commit -q -m drafts

# The diff applies, and gives the bytes that --fix writes.
(cd "$repo" && "$slant" --no-config --fix --unsafe --dry-run . > "$scratch/fix.diff" 2> "$scratch/fix.said")
grep -q 'nothing is written (--dry-run)' "$scratch/fix.said" || fail "--dry-run says nothing"
git -C "$repo" diff --quiet || fail "--dry-run writes"
$git apply --check "$scratch/fix.diff" || fail "git does not take the diff"
$git apply "$scratch/fix.diff"
$git stash -q
(cd "$repo" && { "$slant" --no-config --fix --unsafe --quiet . >/dev/null 2>&1 || [ $? = 1 ]; })
$git diff > "$scratch/written"
$git checkout -q . && $git stash pop -q && $git diff > "$scratch/applied"
cmp "$scratch/written" "$scratch/applied" || fail "--fix writes something else than the diff says"
(cd "$repo" && "$slant" --no-config --fix --unsafe --dry-run . 2>/dev/null | cmp - /dev/null) || fail "a second run changes more"
echo "fixes: $(grep -c '^+[^+]' "$scratch/fix.diff") lines in $(grep -c '^+++' "$scratch/fix.diff") files, as git applies them"

# One finding that a change brought, of all that are there.
$git checkout -q .
all="$(cd "$repo" && { "$slant" --no-config --quiet . || true; } | wc -l)"
printf '\nThe foreign-funded militants left.\n' >> "$repo/news/court.md"
new="$(cd "$repo" && { "$slant" --no-config --quiet --changed HEAD || true; } | wc -l)"
piped="$($git diff | { cd "$repo" && "$slant" --no-config --quiet --diff - || true; } | wc -l)"
[ "$new" = 1 ] && [ "$piped" = 1 ] && [ "$all" -gt 5 ] || fail "of $all findings, --changed shows $new and --diff $piped"
(cd "$repo" && $git checkout -q . && "$slant" baseline --no-config . 2>/dev/null)
(cd "$repo" && "$slant" --no-config --quiet --baseline .slant-baseline.json .) || fail "the baseline does not hold what it accepts"
echo "changes: 1 of $((all + 1)) findings stands on a changed line; the baseline accepts $all"

# Diffs of other tools, with a finding on the line that came.
need_debian svn subversion
need_debian hg mercurial
step "changes: diffs of diff, Subversion and Mercurial"
found_in() { (cd "$1" && "$slant" --no-config --template '{path}:{line}' --diff - 2>/dev/null || true) > "$scratch/found"; }
expect_found() { [ "$(cat "$scratch/found")" = "$2" ] || { cat "$scratch/found"; fail "$1: other findings"; }; echo "$1: found"; }
others="$scratch/others"
mkdir -p "$others/plain" "$others/hg"
first() { mkdir -p "$1/desk two"; printf 'The foreign-funded rebels came.\n' | tee "$1/a.txt" > "$1/desk two/ü.txt"; }
second() { printf '\nThe foreign-funded militants left.\n' | tee -a "$1/a.txt" >> "$1/desk two/ü.txt"; }
first "$others/plain/old" && first "$others/plain/new" && second "$others/plain/new"
(cd "$others/plain" && diff -ru old new || true) | found_in "$others/plain"
expect_found "diff -ru" $'new/a.txt:3\nnew/desk two/ü.txt:3'
svnadmin create "$others/svn-repository"
svn checkout -q "file://$others/svn-repository" "$others/svn"
first "$others/svn" && (cd "$others/svn" && LC_ALL=C.UTF-8 svn add -q a.txt "desk two" && LC_ALL=C.UTF-8 svn commit -qm one)
second "$others/svn"
(cd "$others/svn" && LC_ALL=C.UTF-8 svn diff) | found_in "$others/svn"
expect_found "svn diff" $'a.txt:3\ndesk two/ü.txt:3'
first "$others/hg" && (cd "$others/hg" && hg init && hg add -q && hg commit -q -u ci -m one)
second "$others/hg"
(cd "$others/hg" && hg diff) | found_in "$others/hg"
expect_found "hg diff" $'a.txt:3\ndesk two/ü.txt:3'
$git checkout -q .
first "$repo" && $git add -A && $git commit -qm more && second "$repo"
$git -c color.ui=always diff | found_in "$repo"
expect_found "git diff in colours" $'a.txt:3\ndesk two/ü.txt:3'
