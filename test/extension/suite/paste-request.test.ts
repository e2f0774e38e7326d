import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { requestPasteEdits } from '../../../src/extension/language/request-paste.ts';
import { closeAll, show, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const command = "curl 'https://pasted.example/orders' \\\n  -H 'Accept: */*' -L";
const request = 'GET https://pasted.example/orders\nAccept: */*\n';

describe('pasting a request', () => {
  let copiedBefore: string;
  before(() => extension.activate());
  beforeEach(async () => {
    copiedBefore = await vscode.env.clipboard.readText();
  });
  afterEach(async () => {
    await vscode.env.clipboard.writeText(copiedBefore);
    await closeAll();
  });

  it('writes the curl command on the clipboard as a request, apart from the one above', async () => {
    const document = await show('http', 'GET https://a.example\n');
    const end = document.positionAt(document.getText().length);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
    await vscode.env.clipboard.writeText(command);
    await vscode.commands.executeCommand('httpAuthInspector.pasteRequest');
    assert.equal(document.getText(), `GET https://a.example\n\n###\n\n${request}`);
  });

  it('writes what DevTools copies as fetch, in place of the selection', async () => {
    const document = await show('http', 'replace me');
    const whole = new vscode.Range(0, 0, 0, 10);
    await vscode.window.showTextDocument(document, { selection: whole });
    await vscode.env.clipboard.writeText(
      'fetch("https://pasted.example/orders", {"headers":{"Accept":"*/*"},"body":null,"method":"GET"});',
    );
    await vscode.commands.executeCommand('httpAuthInspector.pasteRequest');
    assert.equal(document.getText(), request);
  });

  it('leaves the document alone where the clipboard holds something else', async () => {
    const document = await show('http', '# mine\n');
    await vscode.env.clipboard.writeText('hello');
    await vscode.commands.executeCommand('httpAuthInspector.pasteRequest');
    assert.equal(document.getText(), '# mine\n');
  });

  it('never changes what an ordinary paste inserts', async () => {
    const document = await show('http', '');
    await vscode.env.clipboard.writeText(command);
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await until('the text is pasted', () => document.getText() !== '');
    assert.equal(document.getText(), command);
  });

  const offers: readonly (readonly [
    name: string,
    copied: string,
    ranges: number,
    expected: readonly string[],
  ])[] = [
    ['a curl command', command, 1, [request]],
    ['an .http text', request, 1, []],
    ['prose', 'My curl answers 401', 1, []],
    ['several cursors', command, 2, []],
  ];
  for (const [name, copied, count, expected] of offers) {
    it(`offers ${expected.length === 0 ? 'nothing' : 'the request, behind the plain text,'} for ${name}`, async () => {
      const document = await show('http', '');
      const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('http', 'request');
      const data = new vscode.DataTransfer();
      data.set('text/plain', new vscode.DataTransferItem(copied));
      const ranges = Array.from({ length: count }, () => new vscode.Range(0, 0, 0, 0));
      const edits = await requestPasteEdits(kind, document, ranges, data);
      assert.deepEqual(
        edits.map(({ insertText }) => insertText),
        expected,
      );
      for (const { yieldTo } of edits) assert.ok(yieldTo?.includes(vscode.DocumentDropOrPasteEditKind.Text));
    });
  }
});
