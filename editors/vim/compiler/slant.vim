" Checks the article that is open, or the paths that :make gets: put this file into ~/.vim/compiler and say
"   :compiler slant
"   :make %
if exists('current_compiler')
  finish
endif
let current_compiler = 'slant'

if exists(':CompilerSet') != 2
  command -nargs=* CompilerSet setlocal <args>
endif

CompilerSet makeprg=slant\ lint\ --quiet
" Errors, warnings and suggestions have places; what slant says of itself has none and is passed over.
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tuggestion:\ %m,%-G%.%#
