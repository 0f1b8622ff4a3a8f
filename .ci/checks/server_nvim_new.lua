-- A newer Neovim with editors/nvim/lsp/slant.lua as it is: it pulls findings, fixes by its own command, and sees settings
-- that are not saved.
local function fail(what)
  io.stderr:write('nvim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end
local draft = vim.api.nvim_get_current_buf()
local function expect(count, what)
  if not vim.wait(30000, function() return #vim.diagnostic.get(draft) == count end, 20) then
    fail(what .. '; findings: ' .. vim.inspect(vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(draft))))
  end
end

expect(1, 'one finding after opening')
local client = vim.lsp.get_clients({ bufnr = draft, name = 'slant' })[1]
if client.offset_encoding ~= 'utf-8' then fail('columns are counted in ' .. client.offset_encoding) end
vim.api.nvim_buf_set_lines(draft, -1, -1, false, { '', 'Éva met her cronies.' })
expect(2, 'two findings after typing')
vim.lsp.buf.code_action({ context = { only = { 'source.fixAll.slant' }, diagnostics = {} }, apply = true })
expect(0, 'no finding after fixing')
local text = table.concat(vim.api.nvim_buf_get_lines(draft, 0, -1, false), '\n')
if not (text:find('His allies left', 1, true) and text:find('Éva met her allies.', 1, true)) then fail('it reads: ' .. text) end

vim.api.nvim_buf_set_lines(draft, -1, -1, false, { '', 'Their crony came.' })
expect(1, 'one finding in a new line')
vim.cmd('split .lintrc')
local settings = vim.api.nvim_get_current_buf()
if not vim.wait(30000, function() return #vim.lsp.get_clients({ bufnr = settings, name = 'slant' }) == 1 end, 20) then
  fail('no server for .lintrc, which is taken for "' .. vim.bo.filetype .. '"')
end
vim.api.nvim_buf_set_lines(settings, 0, -1, false, { '{ "extends": [], "packs": ["house.json"], "ruels": {} }' })
if not vim.wait(30000, function() return #vim.diagnostic.get(settings) == 1 end, 20) then fail('a wrong key goes unseen') end
if not vim.diagnostic.get(settings)[1].message:find('did you mean "rules"?', 1, true) then fail('the wrong key has no hint') end
vim.api.nvim_buf_set_lines(settings, 0, -1, false, { '{ "extends": [], "packs": ["house.json"], "rules": { "house/crony": "off" } }' })
if not vim.wait(30000, function() return #vim.diagnostic.get(settings) == 0 end, 20) then fail('the key is right and still marked') end
-- This client cannot be told that findings have changed; it asks again at the next key.
vim.cmd('wincmd p')
vim.api.nvim_buf_set_lines(draft, -1, -1, false, { 'They left.' })
expect(0, 'none with the rule turned off in settings that are not saved')
client:stop()
if not vim.wait(10000, function() return client:is_stopped() end, 20) then fail('it does not stop') end
local version = vim.version()
io.stdout:write(string.format('Neovim %d.%d.%d, lsp/slant.lua: pulled, edited, fixed, settings as they are typed\n',
  version.major, version.minor, version.patch))
vim.cmd('qall!')
