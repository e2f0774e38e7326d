import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { compareWithWorkingAt } from '../../../src/extension/compare-with-working.ts';
import { Documents } from '../../../src/extension/documents.ts';
import { ReadOnlyDocuments } from '../../../src/extension/read-only-documents.ts';
import { Refusal } from '../../../src/extension/refusal.ts';
import { Session } from '../../../src/extension/session.ts';
import { closeAll, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const secret = 'canary-Fake-9f8e7d6c';
const text = '### Orders\nGET http://127.0.0.1:1/orders\nAuthorisation: Bearer canary-Fake-9f8e7d6c\n';
const working = `curl 'http://127.0.0.1:1/orders' \\\n  -H 'Authorization: Bearer ${secret}'`;

/** Calls the command with this on the clipboard, and this typed in where it asks. */
async function compare(document: vscode.TextDocument, copied: string, typed?: string) {
  await vscode.env.clipboard.writeText(copied);
  let asked = 0;
  const workingDocuments = new ReadOnlyDocuments({
    scheme: 'http-auth-difference-under-test',
    title: 'Compared with what works',
    extension: 'md',
  });
  const session = new Session();
  try {
    const services = {
      ...{ documents: new Documents(), environment: { current: undefined } },
      ...{ session, workingDocuments },
    };
    await compareWithWorkingAt(services, document.uri.toString(), text.indexOf('GET'), async () => {
      asked += 1;
      return typed;
    });
    return { asked, shown: vscode.window.activeTextEditor?.document };
  } finally {
    workingDocuments.dispose();
    session.dispose();
  }
}

describe('comparing with curl', () => {
  let copiedBefore: string;
  let document: vscode.TextDocument;
  before(() => extension.activate());
  beforeEach(async () => {
    copiedBefore = await vscode.env.clipboard.readText();
    document = await show('http', text);
  });
  afterEach(async () => {
    await vscode.env.clipboard.writeText(copiedBefore);
    await closeAll();
  });

  it('opens what differs from the command on the clipboard as a read-only Markdown document', async () => {
    const { asked, shown } = await compare(document, working);
    assert.equal(asked, 0);
    assert.equal(shown?.languageId, 'markdown');
    assert.match(shown.getText(), /only the header Authorization explains a 401/);
    assert.match(shown.getText(), /Your request has Authorisation in its place/);
    assert.equal(shown.getText().includes(secret), false);
  });

  it('asks where the clipboard holds something else, and reads what an input box makes of several lines', async () => {
    const { asked, shown } = await compare(document, 'hello', working.replace('\n', ' '));
    assert.equal(asked, 1);
    assert.match(shown?.getText() ?? '', /^# Compared with what works: Orders/);
  });

  it('does nothing where the user leaves', async () => {
    const { asked, shown } = await compare(document, 'hello');
    assert.equal(asked, 1);
    assert.equal(shown, document);
  });

  it('refuses what holds no request in one line', async () => {
    await assert.rejects(
      compare(document, 'hello', 'no request at all'),
      (error: unknown) => error instanceof Refusal && /^this cannot be compared: /.test(error.message),
    );
  });

  it('uses the last exchange of the request', async () => {
    const place = [document.uri.toString(), text.indexOf('GET')];
    await vscode.commands.executeCommand('httpAuthInspector.send', ...place);
    await vscode.env.clipboard.writeText(working);
    await vscode.commands.executeCommand('httpAuthInspector.compareWithCurl', ...place);
    const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(shown, /Yours as it was sent: answered by nobody/);
  });
});
