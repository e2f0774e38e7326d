import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

describe('copying client code', () => {
  before(async () => {
    await extension.activate();
    await vscode.commands.executeCommand('httpAuthInspector.openPlayground');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const offset = document.getText().replaceAll('\r\n', '\n').indexOf('# @expect token-expired\n');
    await vscode.commands.executeCommand('httpAuthInspector.diagnose', document.uri.toString(), offset);
  });
  after(async () => {
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
    await closeAll();
  });

  it('puts code for the first finding on the clipboard, without a secret', async () => {
    await extension.exports.receive({ type: 'copy-client-code', result: 0, language: 'go' });
    const code = await vscode.env.clipboard.readText();
    assert.match(code, /func SendAndRenew/);
    assert.match(code, /http:\/\/127\.0\.0\.1:\d+\//);
    assert.doesNotMatch(code, /eyJ/);
  });

  for (const [what, result, language] of [
    ['a language that was not offered', 0, 'cobol'],
    ['a result that is not there', 7, 'go'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(
        extension.exports.receive({ type: 'copy-client-code', result, language }),
        (error: unknown) => error instanceof Error && 'code' in error && error.code === 'no-such-item',
      );
    });
  }
});
