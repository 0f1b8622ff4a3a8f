# Pages as another implementation reads them.

step "text of HTML as html5lib reads it"
need_pypi html5lib
python .ci/check_html.py "$slant" 2000 || fail "HTML is read otherwise than browsers do"
