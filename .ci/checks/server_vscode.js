// Runs the extension for Visual Studio Code against a server, with a stand-in for the editor: no editor runs here. What
// is checked is that it starts the server, shows findings, follows typing and writes fixes. SLANT, ROOT, EDITORS.
'use strict';
const fs = require('fs'), path = require('path'), Module = require('module');

const handlers = {}, providers = {}, shown = new Map(), applied = [], errors = [];
const disposable = { dispose() {} };
const on = (name) => (handler) => { handlers[name] = handler; return disposable; };
class Uri {
  constructor(text) { this.text = text; this.fsPath = decodeURIComponent(text.replace(/^file:\/\//, '')); }
  toString() { return this.text; }
  static parse(text) { return new Uri(text); }
}
class Position { constructor(line, character) { this.line = line; this.character = character; } }
class Range { constructor(a, b, c, d) { this.start = new Position(a, b); this.end = new Position(c, d); } }
class Kind { constructor(value) { this.value = value; } append(part) { return new Kind(this.value ? `${this.value}.${part}` : part); } }
class WorkspaceEdit {
  constructor() { this.edits = []; }
  replace(uri, range, text) { this.edits.push({ uri, range, text }); }
  createFile(uri) { this.edits.push({ uri, create: true }); }
}
const root = process.env.ROOT;
const file = path.join(root, 'draft.md');
const document = {
  uri: new Uri(`file://${file}`), languageId: 'markdown', version: 1, text: fs.readFileSync(file, 'utf8'),
  getText() { return this.text; }, get lineCount() { return this.text.split('\n').length; },
  lineAt(line) { return { range: new Range(line, 0, line, this.text.split('\n')[line].length) }; },
};
const vscode = {
  version: 'stand-in', Uri, Range, Position, WorkspaceEdit,
  Diagnostic: class { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } },
  DiagnosticRelatedInformation: class {}, Location: class {}, Hover: class { constructor(text) { this.text = text; } },
  MarkdownString: class { constructor(value) { this.value = value; } },
  CodeAction: class { constructor(title, kind) { this.title = title; this.kind = kind; } },
  CodeActionKind: { Empty: new Kind(''), QuickFix: new Kind('quickfix'), SourceFixAll: new Kind('source.fixAll') },
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2 }, DiagnosticTag: { Unnecessary: 1 }, ViewColumn: { Beside: 2 },
  languages: {
    createDiagnosticCollection: () => ({ set: (uri, all) => shown.set(String(uri), all), clear: () => shown.clear() }),
    match: (selector, document) => selector.some((one) => one.language === document.languageId) ? 10 : 0,
    registerCodeActionsProvider: (_, provider) => { providers.actions = provider; return disposable; },
    registerHoverProvider: (_, provider) => { providers.hover = provider; return disposable; },
  },
  workspace: {
    workspaceFolders: [{ uri: new Uri(`file://${root}`), name: 'w' }], textDocuments: [document],
    getConfiguration: () => ({ get: (key) => (key === 'path' ? process.env.SLANT : '') }),
    createFileSystemWatcher: () => ({ ...disposable, onDidChange: on('w1'), onDidCreate: on('w2'), onDidDelete: on('w3') }),
    onDidOpenTextDocument: on('open'), onDidChangeTextDocument: on('change'), onDidSaveTextDocument: on('save'),
    onDidCloseTextDocument: on('close'), onDidChangeWorkspaceFolders: on('folders'), onDidChangeConfiguration: on('settings'),
    applyEdit: async (edit) => { applied.push(edit); return true; },
  },
  window: {
    createOutputChannel: () => ({ ...disposable, appendLine: () => {} }), activeTextEditor: { document },
    showWarningMessage: (text) => errors.push(text), showErrorMessage: (text) => errors.push(text), showInformationMessage() {},
    createWebviewPanel: () => { providers.panel = { webview: {} }; return providers.panel; },
  },
  commands: { registerCommand: (name, run) => { handlers[name] = run; return disposable; } },
};
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

async function until(what, test) {
  for (let n = 0; n < 300; n++) { if (test()) return; await new Promise((done) => setTimeout(done, 50)); }
  throw new Error(`${what}; shown: ${JSON.stringify([...shown])}; said: ${errors}`);
}
const count = () => shown.get(String(document.uri))?.length;

(async () => {
  const extension = require(path.join(process.env.EDITORS, 'vscode', 'extension.js'));
  await extension.activate({ subscriptions: [] });
  await until('one finding after opening', () => count() === 1);
  const typed = '\nÉva met her cronies.\n';
  const end = document.lineAt(document.lineCount - 1).range.end;
  document.text += typed;
  document.version = 2;
  handlers.change({ document, contentChanges: [{ range: new Range(end.line, end.character, end.line, end.character), text: typed }] });
  await until('two findings after typing', () => count() === 2);
  const token = { onCancellationRequested() {} };
  const found = shown.get(String(document.uri))[0];
  const actions = await providers.actions.provideCodeActions(document, found.range, {}, token);
  if (actions[0].title !== 'Write “allies”' || actions[0].edit.edits[0].text !== 'allies') throw new Error(JSON.stringify(actions[0]));
  const hover = await providers.hover.provideHover(document, found.range.start, token);
  if (!hover.text.value.includes('sneers')) throw new Error(JSON.stringify(hover));
  await handlers['slant.fixAll']();
  if (applied[0].edits.length !== 2) throw new Error(JSON.stringify(applied));
  await handlers['slant.showProfile']();
  if (!providers.panel.webview.html.includes('Ada Lund')) throw new Error('no profile');
  await extension.deactivate();
  if (errors.length) throw new Error(errors.join('\n'));
  console.log('Extension for Visual Studio Code, in a stand-in for the editor: findings, fixes, hover, profile');
})().catch((error) => { console.error(`vscode: ${error.stack}`); process.exit(1); });
