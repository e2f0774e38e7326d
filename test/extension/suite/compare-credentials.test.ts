import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { compareAt } from '../../../src/extension/compare-credentials.ts';
import { Documents } from '../../../src/extension/documents.ts';
import { ReadOnlyDocuments } from '../../../src/extension/read-only-documents.ts';
import { Refusal } from '../../../src/extension/refusal.ts';
import { closeAll, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

/** Calls the command on a request of this title, and keeps what the user was asked. */
async function compareRequest(document: vscode.TextDocument, title: string, answer: boolean) {
  const asked: string[] = [];
  const comparisonDocuments = new ReadOnlyDocuments({
    scheme: 'http-auth-comparison-under-test',
    title: 'Compared credentials',
    extension: 'md',
  });
  try {
    const services = { documents: new Documents(), comparisonDocuments };
    const offset = document.getText().indexOf(`### ${title}`);
    await compareAt(services, document.uri.toString(), offset, async (question, detail) => {
      asked.push(question, detail);
      return answer;
    });
    return { asked, shown: vscode.window.activeTextEditor?.document };
  } finally {
    comparisonDocuments.dispose();
  }
}

describe('comparing credentials', () => {
  let requests: vscode.TextDocument;
  before(() => extension.activate());
  beforeEach(async () => {
    await vscode.commands.executeCommand('httpAuthInspector.openPlayground');
    const opened = vscode.window.activeTextEditor?.document;
    assert.ok(opened);
    requests = opened;
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
    await closeAll();
  });

  it('asks with the whole list, then opens the table as a read-only Markdown document', async () => {
    const { asked, shown } = await compareRequest(requests, 'Token accepted', true);
    assert.match(asked[0] ?? '', /^Send “Token accepted” with 7 different sets of credentials\?$/);
    assert.match(asked[1] ?? '', /Unsecured token +alg set to none/);
    assert.equal(shown?.uri.scheme, 'http-auth-comparison-under-test');
    assert.equal(shown.languageId, 'markdown');
    assert.match(shown.getText(), /^\| As written \| nothing \| 200 \|/m);
  });

  it('does nothing where the user declines', async () => {
    const { asked, shown } = await compareRequest(requests, 'Token accepted', false);
    assert.equal(asked.length, 2);
    assert.equal(shown, requests);
  });

  it('refuses another host in one line, without asking', async () => {
    const document = await show('http', '### Far\nGET https://api.example.com/\nCookie: sid=fake\n');
    await assert.rejects(
      compareRequest(document, 'Far', true),
      (error: unknown) =>
        error instanceof Refusal &&
        error.code === 'not-comparable' &&
        /api\.example\.com, .* Add it to httpAuthInspector\.comparableHosts/.test(error.message),
    );
  });
});
