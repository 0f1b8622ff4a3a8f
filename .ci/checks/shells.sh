# Completions in the shells themselves, and the manual page in groff and mandoc.

step "completions and manual page"
need_debian zsh zsh
need_debian fish fish
need_debian mandoc mandoc
need_debian groff groff-base
need_pypi pexpect
for shell in bash zsh fish man; do "$slant" completions "$shell" > "$scratch/completions.$shell"; done

bash -c '
  source "$1"
  complete_line() { COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _slant; echo " ${COMPREPLY[*]} "; }
  complete_line slant comp | grep -q " completions " &&
  complete_line slant lint --color "" | grep -q " auto always never " &&
  complete_line slant rules ex | grep -q " explain " &&
  complete_line slant rules explain verbs/cl | grep -q " verbs/claimed " &&
  complete_line slant draft.md --min | grep -q " --min-severity "
' bash "$scratch/completions.bash" || fail "bash does not complete"

fish --no-config -c '
  source $argv[1]
  complete -C "slant comp" | string match -q "completions*"; or exit 1
  complete -C "slant lint --color " | string match -q "always*"; or exit 1
  complete -C "slant rules ex" | string match -q "explain*"; or exit 1
  complete -C "slant rules explain verbs/cl" | string match -q "verbs/claimed*"; or exit 1
  complete -C "slant draft.md --min" | string match -q -- "--min-severity*"; or exit 1
' "$scratch/completions.fish" || fail "fish does not complete"

python .ci/complete_in_zsh.py "$scratch/completions.zsh" || fail "zsh does not complete"

mandoc -T lint -W warning "$scratch/completions.man" > "$scratch/mandoc" || true
! grep -v 'missing date' "$scratch/mandoc" || fail "mandoc has something to say"
groff -man -Tutf8 -P-cbou -ww "$scratch/completions.man" > "$scratch/manual" 2> "$scratch/groff"
[ ! -s "$scratch/groff" ] || { cat "$scratch/groff"; fail "groff has something to say"; }
grep -q -- '--min-severity LEVEL' "$scratch/manual" || fail "the manual page has no options"
printf 'bash, zsh and fish complete; the manual page has %s lines\n' "$(wc -l < "$scratch/manual")"
