-- For Neovim 0.11 and newer: put this file into the folder lsp/ of your configuration and say
--   vim.lsp.enable('slant')
-- Older versions: docs/editors.md.

-- Settings and packs may have comments.
vim.filetype.add({ filename = { ['.lintrc'] = 'jsonc' } })

return {
  cmd = { 'slant', 'server' },
  filetypes = { 'markdown', 'text', 'html', 'gitcommit', 'json', 'jsonc' },
  root_markers = { '.lintrc', '.git' },
}
