# The ways into slant: pre-commit, the action, the GitLab template, make install, a binary that needs nothing.

step "templates by the schemas of their makers"
need_pypi check-jsonschema pre-commit pyyaml
python -m check_jsonschema --builtin-schema vendor.github-actions action.yml
python -m check_jsonschema --builtin-schema vendor.gitlab-ci docs/ci/slant.gitlab-ci.yml
python -m pre_commit validate-manifest .pre-commit-hooks.yaml && echo "hooks: valid"

step "the shell of the action, and pre-commit, on a repository of drafts"
newsroom="$scratch/newsroom"
mkdir -p "$newsroom" "$scratch/bin"
cp "$slant" "$scratch/bin/slant"
git -C "$newsroom" init -q -b main
cp docs/examples/tel-harun.txt "$newsroom/draft.txt"
printf 'The council met on Monday.\n' > "$newsroom/clean.txt"
git -C "$newsroom" add . && git -C "$newsroom" -c user.name=a -c user.email=a@example.org commit -qm drafts
python - action.yml > "$scratch/action.sh" <<'PYTHON'
import sys, yaml
steps = yaml.safe_load(open(sys.argv[1]))["runs"]["steps"]
print(next(step["run"] for step in steps if step["name"] == "Check"))
PYTHON
code=0
(cd "$newsroom" && PATH="$scratch/bin:$PATH" SLANT_PATHS=. SLANT_ARGS="--no-config" SLANT_CHANGED="" \
  SLANT_SARIF="$scratch/action.sarif" bash -e "$scratch/action.sh") > "$scratch/action.out" || code=$?
[ "$code" = 1 ] || fail "the action exits with $code where there are findings"
grep -q '^::warning file=draft.txt,' "$scratch/action.out" || fail "the action annotates nothing"
jq -e '.runs[0].results | length > 3' "$scratch/action.sarif" >/dev/null || fail "the action writes no SARIF"
python - docs/ci/slant.gitlab-ci.yml > "$scratch/gitlab.sh" <<'PYTHON'
import sys, yaml
print("\n".join(yaml.safe_load(open(sys.argv[1]))["slant"]["script"]))
PYTHON
# What an earlier job has kept; the drafts of this repository have findings, which must not fail the job.
mkdir -p "$newsroom/.slant-bin" && cp "$slant" "$newsroom/.slant-bin/slant"
(cd "$newsroom" && SLANT_PATHS=. bash -e "$scratch/gitlab.sh") > "$scratch/gitlab.out" || fail "the job of GitLab fails"
jq -e 'length > 3 and all(.[]; .location.path == "draft.txt")' "$newsroom/gl-code-quality-report.json" >/dev/null \
  || fail "the job of GitLab writes no report"
rm -r "$newsroom/.slant-bin" "$newsroom/gl-code-quality-report.json"
cd "$newsroom" && code=0
PATH="$scratch/bin:$PATH" PRE_COMMIT_HOME="$scratch/pre-commit" python -m pre_commit try-repo "$OLDPWD" slant-system --all-files \
  > "$scratch/pre-commit.out" 2>&1 || code=$?
cd "$OLDPWD"
[ "$code" = 1 ] || { cat "$scratch/pre-commit.out"; fail "pre-commit exits with $code where there are findings"; }
grep -q 'draft.txt:.*conflict/sponsor-label' "$scratch/pre-commit.out" || fail "pre-commit shows no finding"

step "make install, and the binary alone"
make install PREFIX="$scratch/prefix" > "$scratch/make.out" 2>&1 || { tail -20 "$scratch/make.out"; fail "make install"; }
for file in bin/slant share/man/man1/slant.1 share/bash-completion/completions/slant share/zsh/site-functions/_slant \
  share/fish/vendor_completions.d/slant.fish; do
  [ -s "$scratch/prefix/$file" ] || fail "make install does not install $file"
done
code=0
(cd "$newsroom" && env -i "$scratch/prefix/bin/slant" --quiet draft.txt) > "$scratch/alone" || code=$?
[ "$code" = 1 ] && grep -q 'conflict/sponsor-label' "$scratch/alone" || fail "the static binary does not run alone"
! ldd "$scratch/prefix/bin/slant" | grep -i swift || fail "the static binary needs libraries of Swift"
ls -l "$scratch/prefix/bin/slant" | awk '{ printf "static binary: %.1f MB, runs with an empty environment\n", $5 / 1e6 }'
