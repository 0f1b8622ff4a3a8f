'use strict';

const vscode = require('vscode');
const { Connection } = require('./connection');

const languages = ['markdown', 'plaintext', 'html', 'git-commit', 'json', 'jsonc'];
const selector = languages.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ language, scheme })));

let client;

/** One server, the documents that it knows, and what it said of them. */
class Client {
  constructor(log) {
    this.log = log;
    this.findings = vscode.languages.createDiagnosticCollection('slant');
  }

  async start() {
    const settings = vscode.workspace.getConfiguration('slant');
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.connection = new Connection(settings.get('path') || 'slant', ['server'], folders[0]?.uri.fsPath, this);
    await this.connection.request('initialize', {
      processId: process.pid,
      clientInfo: { name: 'Visual Studio Code', version: vscode.version },
      rootUri: folders[0]?.uri.toString() ?? null,
      workspaceFolders: folders.map((folder) => ({ uri: folder.uri.toString(), name: folder.name })),
      initializationOptions: chosen(settings),
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        textDocument: {
          publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } },
          codeAction: { codeActionLiteralSupport: {}, isPreferredSupport: true },
          hover: { contentFormat: ['markdown'] },
        },
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      },
    });
    this.connection.notify('initialized', {});
    for (const document of vscode.workspace.textDocuments) this.open(document);
  }

  async stop() {
    this.findings.clear();
    await this.connection?.stop();
  }

  // What the server says.

  notify(method, params) {
    if (method === 'textDocument/publishDiagnostics') {
      const uri = vscode.Uri.parse(params.uri);
      this.findings.set(uri, params.diagnostics.map(diagnostic));
    } else if (method === 'window/showMessage') {
      vscode.window.showWarningMessage(params.message);
    } else if (method === 'window/logMessage') {
      this.say(params.message);
    }
  }

  request() { return null; }

  say(text) { this.log.appendLine(text); }

  ended(reason) {
    this.findings.clear();
    if (reason) vscode.window.showErrorMessage(`slant: ${reason}`);
  }

  // What the editor does.

  knows(document) { return vscode.languages.match(selector, document) > 0; }

  open(document) {
    if (!this.knows(document)) return;
    this.connection.notify('textDocument/didOpen', {
      textDocument: {
        uri: document.uri.toString(), languageId: document.languageId, version: document.version, text: document.getText(),
      },
    });
  }

  change(event) {
    if (!this.knows(event.document) || event.contentChanges.length === 0) return;
    this.connection.notify('textDocument/didChange', {
      textDocument: { uri: event.document.uri.toString(), version: event.document.version },
      // The editor lists the changes of one step from the end of the text to its start, so that none moves another.
      contentChanges: event.contentChanges.map((change) => ({ range: change.range, text: change.text })),
    });
  }

  save(document) {
    if (this.knows(document)) this.connection.notify('textDocument/didSave', named(document));
  }

  close(document) {
    if (this.knows(document)) this.connection.notify('textDocument/didClose', named(document));
  }

  async actions(document, range, kinds, token) {
    const found = await this.connection.request('textDocument/codeAction', {
      ...named(document), range, context: { diagnostics: [], ...(kinds && { only: kinds }) },
    }, token);
    return found.map((action) => {
      const made = new vscode.CodeAction(action.title, vscode.CodeActionKind.Empty.append(action.kind));
      made.edit = edit(action.edit);
      made.isPreferred = action.isPreferred === true;
      made.diagnostics = (action.diagnostics ?? []).map(diagnostic);
      return made;
    });
  }
}

const named = (document) => ({ textDocument: { uri: document.uri.toString() } });

const range = (place) =>
  new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);

function diagnostic(found) {
  const severities = [vscode.DiagnosticSeverity.Error, vscode.DiagnosticSeverity.Warning, vscode.DiagnosticSeverity.Information];
  const made = new vscode.Diagnostic(range(found.range), found.message, severities[found.severity - 1]);
  made.source = found.source;
  made.code = found.codeDescription ? { value: found.code, target: vscode.Uri.parse(found.codeDescription.href) } : found.code;
  made.relatedInformation = found.relatedInformation?.map((note) => new vscode.DiagnosticRelatedInformation(
    new vscode.Location(vscode.Uri.parse(note.location.uri), range(note.location.range)), note.message));
  if (found.tags?.includes(1)) made.tags = [vscode.DiagnosticTag.Unnecessary];
  return made;
}

function edit(change) {
  const made = new vscode.WorkspaceEdit();
  for (const part of change?.documentChanges ?? []) {
    if (part.kind === 'create') {
      made.createFile(vscode.Uri.parse(part.uri), { ignoreIfExists: true });
    } else {
      for (const { range: place, newText } of part.edits) {
        made.replace(vscode.Uri.parse(part.textDocument.uri), range(place), newText);
      }
    }
  }
  return made;
}

/** The settings that are set, as the server knows them. */
function chosen(settings) {
  const all = { minSeverity: settings.get('minSeverity'), configuration: settings.get('configuration'), packs: settings.get('packs') };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value && value.length > 0));
}

async function restart(log) {
  await client?.stop();
  client = new Client(log);
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`slant: ${error.message}. Set "slant.path" to where the program is.`);
  }
}

async function fixAll() {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client?.knows(editor.document)) return;
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  const all = new vscode.Range(0, 0, end.line, end.character);
  const [action] = await client.actions(editor.document, all, ['source.fixAll.slant']);
  if (action) await vscode.workspace.applyEdit(action.edit);
  else vscode.window.showInformationMessage('slant: nothing here can be fixed safely.');
}

async function showProfile() {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !client?.knows(document)) return;
  const html = await client.connection.request('workspace/executeCommand', {
    command: 'slant.profile', arguments: [document.uri.toString(), 'html'],
  });
  const panel = vscode.window.createWebviewPanel('slant.profile', 'Profile', vscode.ViewColumn.Beside, { enableScripts: false });
  panel.webview.html = html;
}

async function activate(context) {
  const log = vscode.window.createOutputChannel('slant');
  await restart(log);
  const ifRunning = (work) => (...args) => { if (client && !client.connection.isClosed) return work(...args); };
  const watcher = vscode.workspace.createFileSystemWatcher('**/{.lintrc,.slantignore,*.json,*.txt}');
  const changed = ifRunning((uri) =>
    client.connection.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri.toString(), type: 2 }] }));
  context.subscriptions.push(
    log, watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed),
    vscode.workspace.onDidOpenTextDocument(ifRunning((document) => client.open(document))),
    vscode.workspace.onDidChangeTextDocument(ifRunning((event) => client.change(event))),
    vscode.workspace.onDidSaveTextDocument(ifRunning((document) => client.save(document))),
    vscode.workspace.onDidCloseTextDocument(ifRunning((document) => client.close(document))),
    vscode.workspace.onDidChangeWorkspaceFolders(() => restart(log)),
    vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('slant')) return restart(log); }),
    vscode.languages.registerCodeActionsProvider(selector, {
      provideCodeActions: ifRunning((document, place, context, token) =>
        client.actions(document, place, context.only && [context.only.value], token)),
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll] }),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: ifRunning(async (document, position, token) => {
        const found = await client.connection.request('textDocument/hover', { ...named(document), position }, token);
        return found && new vscode.Hover(new vscode.MarkdownString(found.contents.value), range(found.range));
      }),
    }),
    vscode.commands.registerCommand('slant.restart', () => restart(log)),
    vscode.commands.registerCommand('slant.fixAll', ifRunning(fixAll)),
    vscode.commands.registerCommand('slant.showProfile', ifRunning(showProfile)),
  );
}

async function deactivate() { await client?.stop(); }

module.exports = { activate, deactivate };
