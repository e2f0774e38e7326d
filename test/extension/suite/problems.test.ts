import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, show, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const twice = '### a\nGET https://example.com/1\n\n### a\nGET https://example.com/2\n';
const ours = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'HTTP Auth');

describe('problems', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('arrive when a document is opened, with code and place', async () => {
    const document = await show('http', twice);
    await until('a problem arrives', () => ours(document).length > 0);
    const [problem] = ours(document);
    assert.equal(problem?.code, 'duplicate-name');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(document.getText(problem.range), 'a');
    assert.equal(problem.range.start.line, 3);
  });

  it('go when the text is put right', async () => {
    const document = await show('http', twice);
    await until('a problem arrives', () => ours(document).length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(3, 4, 3, 5), 'b');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the problem goes', () => ours(document).length === 0);
  });

  it('go when the document is closed', async () => {
    const document = await show('http', twice);
    await until('a problem arrives', () => ours(document).length > 0);
    await closeAll();
    await until('the problem goes', () => ours(document).length === 0);
  });

  it('are looked for in http documents alone', async () => {
    const other = await show('plaintext', twice);
    const document = await show('http', twice);
    await until('a problem arrives', () => ours(document).length > 0);
    assert.deepEqual(ours(other), []);
  });
});
