"""pytest-lsp (pygls and lsprotocol behind it) holds every answer to the types of the specification. SLANT and ROOT come
from the environment; CLIENT names the editor whose capabilities are sent."""
import asyncio
import os
import pathlib

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

ROOT = pathlib.Path(os.environ["ROOT"])
URI = (ROOT / "draft.md").as_uri()
TEXT = (ROOT / "draft.md").read_text(encoding="utf-8")
CLIENT = os.environ.get("CLIENT", "neovim")


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[os.environ["SLANT"], "server"]))
async def client(lsp_client: LanguageClient):
    # What these editors answer and pytest-lsp leaves to whoever tests.
    lsp_client.feature(lsp.CLIENT_REGISTER_CAPABILITY)(lambda *_: None)
    await lsp_client.initialize_session(
        lsp.InitializeParams(
            capabilities=client_capabilities(CLIENT),
            workspace_folders=[lsp.WorkspaceFolder(uri=ROOT.as_uri(), name="w")],
        )
    )
    yield
    await lsp_client.shutdown_session()


def opened(client, uri=URI, text=TEXT, language="markdown"):
    client.text_document_did_open(
        lsp.DidOpenTextDocumentParams(
            text_document=lsp.TextDocumentItem(uri=uri, language_id=language, version=1, text=text)))


async def findings(client, count):
    pulls = client.capabilities.text_document and client.capabilities.text_document.diagnostic
    for _ in range(200):
        if pulls:
            report = await client.text_document_diagnostic_async(
                lsp.DocumentDiagnosticParams(text_document=lsp.TextDocumentIdentifier(uri=URI)))
            found = report.items
        else:
            found = client.diagnostics.get(URI, [])
        if len(found) == count:
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(f"{count} findings are awaited, these came: {found}")


@pytest.mark.asyncio(loop_scope="function")
async def test_draft(client: LanguageClient):
    opened(client)
    found = await findings(client, 1)
    assert found[0].code == "house/crony" and found[0].source == "slant"
    document = lsp.TextDocumentIdentifier(uri=URI)
    place = found[0].range.start
    hover = await client.text_document_hover_async(lsp.HoverParams(text_document=document, position=place))
    assert "sneers" in hover.contents.value
    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(text_document=document))
    assert symbols[0].name == "Ada Lund"
    actions = await client.text_document_code_action_async(
        lsp.CodeActionParams(
            text_document=document, range=found[0].range, context=lsp.CodeActionContext(diagnostics=found)))
    action = actions[0]
    assert action.title == "Write “allies”"
    if action.edit is None:
        action = await client.code_action_resolve_async(action)
    changes = action.edit.document_changes
    edit = changes[0].edits[0] if changes else action.edit.changes[URI][0]
    assert edit.new_text == "allies" and edit.range == found[0].range
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(
            text_document=lsp.VersionedTextDocumentIdentifier(uri=URI, version=2),
            content_changes=[lsp.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text)]))
    await findings(client, 0)
    profile = await client.workspace_execute_command_async(
        lsp.ExecuteCommandParams(command="slant.profile", arguments=[URI]))
    assert profile["documents"][0]["sources"][0]["name"] == "Ada Lund"


@pytest.mark.asyncio(loop_scope="function")
async def test_settings_and_packs(client: LanguageClient):
    uri = (ROOT / ".lintrc").as_uri()
    opened(client, uri, '{ "rules": { "" } }', "json")
    document = lsp.TextDocumentIdentifier(uri=uri)
    found = await client.text_document_completion_async(
        lsp.CompletionParams(text_document=document, position=lsp.Position(line=0, character=14)))
    assert any(item.label == "verbs/claimed" for item in found.items)
    pack = (ROOT / "house.json").as_uri()
    opened(client, pack, (ROOT / "house.json").read_text(encoding="utf-8"), "json")
    hover = await client.text_document_hover_async(
        lsp.HoverParams(
            text_document=lsp.TextDocumentIdentifier(uri=pack), position=lsp.Position(line=1, character=30)))
    assert "phrase" in hover.contents.value


@pytest.mark.asyncio(loop_scope="function")
async def test_workspace(client: LanguageClient):
    report = await client.workspace_diagnostic_async(lsp.WorkspaceDiagnosticParams(previous_result_ids=[]))
    assert [item.uri for item in report.items] == [URI]
    assert len(report.items[0].items) == 1
