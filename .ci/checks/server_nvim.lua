-- Neovim's own client opens, edits and mends a draft. SLANT, ROOT and CONFIG come from the environment.
local function fail(what)
  io.stderr:write('nvim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end
local function expect(what, test)
  if not vim.wait(30000, test, 20) then
    fail(what .. '; findings: ' .. vim.inspect(vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(0))))
  end
end

local config = dofile(vim.env.CONFIG)
vim.cmd('edit ' .. vim.env.ROOT .. '/draft.md')
vim.bo.filetype = 'markdown'
local id = vim.lsp.start_client({
  name = 'slant', cmd = { vim.env.SLANT, unpack(config.cmd, 2) }, root_dir = vim.env.ROOT,
})
if not id then fail('the server does not start') end
vim.lsp.buf_attach_client(0, id)
expect('one finding after opening', function() return #vim.diagnostic.get(0) == 1 end)
local finding = vim.diagnostic.get(0)[1]
if finding.lnum ~= 2 or finding.col ~= 24 then fail('the finding stands at ' .. finding.lnum .. ':' .. finding.col) end

vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'Éva met her cronies.' })
expect('two findings after typing', function() return #vim.diagnostic.get(0) == 2 end)

local params = vim.lsp.util.make_range_params()
params.range = { start = { line = 0, character = 0 }, ['end'] = { line = 9, character = 0 } }
params.context = { diagnostics = {}, only = { 'source.fixAll.slant' } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 30000)
local action = answers[id] and answers[id].result and answers[id].result[1]
if not action then fail('no action: ' .. vim.inspect(answers)) end
if not action.edit then
  action = vim.lsp.buf_request_sync(0, 'codeAction/resolve', action, 30000)[id].result
end
vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
expect('no finding after fixing', function() return #vim.diagnostic.get(0) == 0 end)
local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
if not (text:find('His allies left', 1, true) and text:find('Éva met her allies.', 1, true)) then fail('it reads: ' .. text) end

local hover = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }, 30000)
if not hover[id].result or hover[id].result[1].name ~= 'Ada Lund' then fail('no outline: ' .. vim.inspect(hover)) end
vim.lsp.stop_client(id)
if not vim.wait(10000, function() return vim.lsp.client_is_stopped(id) end, 20) then fail('it does not stop') end
local version = vim.version()
io.stdout:write(string.format('Neovim %d.%d.%d: opened, edited, fixed\n', version.major, version.minor, version.patch))
vim.cmd('qall!')
