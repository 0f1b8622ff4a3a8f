# The language server with clients that we did not write: Neovim's own, Emacs' eglot, pytest-lsp; Vim's :compiler. The
# extension for Visual Studio Code runs in a stand-in for that editor.

step "language server: clients"
need_debian nvim neovim
need_debian vim vim
need_debian emacs emacs-nox
need_debian node nodejs
[ -d /usr/share/emacs/site-lisp/elpa-src ] && ls /usr/share/emacs/site-lisp/elpa-src | grep -q '^eglot' || {
  as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends elpa-eglot >/dev/null
}
need_pypi pytest pytest-asyncio pytest-lsp

desk="$scratch/desk"
mkdir -p "$desk"
cat > "$desk/house.json" <<'JSON'
{ "pack": "house", "language": "en", "rules": [
  { "id": "crony", "kind": "phrase", "match": ["<crony:n>"], "replace": "<ally:n>",
    "message": "“{match}” sneers at whom it names", "advice": "Say who they are." }
] }
JSON
echo '{ "extends": [], "packs": ["house.json"] }' > "$desk/.lintrc"
printf '# A vote\n\n👩‍👩‍👧. His cronies left. “It is safe,” engineer Ada Lund said.\n' > "$desk/draft.md"
export SLANT="$slant" ROOT="$desk" EDITORS="$PWD/editors" CONFIG="$PWD/editors/nvim/lsp/slant.lua"

timeout 60 nvim --headless -u NONE -i NONE -n -c 'luafile .ci/checks/server_nvim.lua' || fail "Neovim"
timeout 120 emacs -Q --batch -l .ci/checks/server_eglot.el 2> "$scratch/emacs" || { cat "$scratch/emacs" >&2; fail "Emacs"; }
timeout 60 node .ci/checks/server_vscode.js || fail "the extension for Visual Studio Code"
for client in neovim visual_studio_code emacs; do
  CLIENT=$client timeout 120 "$scratch/python/bin/python" -m pytest -q -p no:cacheprovider \
    -o asyncio_default_fixture_loop_scope=function .ci/checks/server_protocol.py > "$scratch/pytest" 2>&1 \
    || { cat "$scratch/pytest" >&2; fail "pytest-lsp as $client"; }
  echo "pytest-lsp as $client: $(tail -n 1 "$scratch/pytest")"
done

mkdir -p "$scratch/bin" "$scratch/vim"
ln -sf "$slant" "$scratch/bin/slant"
cp -r editors/vim/compiler "$scratch/vim"
cat > "$scratch/compiler.vim" <<VIM
set nocompatible
set rtp^=$scratch/vim
compiler slant
silent make! draft.md
let found = map(getqflist(), {_, one -> [bufname(one.bufnr), one.lnum, one.type, one.text]})
call writefile(map(found, {_, one -> join(one)}), '$scratch/quickfix')
qall!
VIM
(cd "$desk" && PATH="$scratch/bin:$PATH" timeout 30 vim -es -u NONE -i NONE -n draft.md -S "$scratch/compiler.vim" >/dev/null) || fail "Vim"
grep -qx 'draft.md 3 w “cronies” sneers at whom it names \[house/crony\]' "$scratch/quickfix" || fail "Vim's list: $(cat "$scratch/quickfix")"
echo "Vim, :compiler slant: $(wc -l < "$scratch/quickfix") finding"
unset SLANT ROOT EDITORS CONFIG
