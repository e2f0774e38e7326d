import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyRequestAsChosenCurl } from '../../../src/extension/copy-as-curl.ts';
import { Documents } from '../../../src/extension/documents.ts';
import { closeAll, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const environment = { current: undefined };
const secret = 'canary-Fake-9f8e7d6c';
const text = `@token = ${secret}

### Orders
POST http://127.0.0.1:1/orders
Authorization: Bearer {{token}}
Content-Type: application/json

{"a":1}
`;

describe('copying a request as curl', () => {
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
  const place = (): [string, number] => [document.uri.toString(), text.indexOf('### Orders')];

  it('puts the command on the clipboard, body included and secrets masked', async () => {
    await vscode.commands.executeCommand('httpAuthInspector.copyAsCurl', ...place());
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^curl 'http:\/\/127\.0\.0\.1:1\/orders' \\\r?\n/);
    assert.match(copied, /--data-raw '\{"a":1\}'/);
    assert.equal(copied.includes(secret), false);
  });

  it('copies with secrets where the user chooses so, for the shell that the user chooses', async () => {
    const chosen = async () => ({ shell: 'cmd', reveal: true }) as const;
    await copyRequestAsChosenCurl({ documents: new Documents(), environment }, ...place(), chosen);
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^curl \^"/);
    assert.ok(copied.includes(`Bearer ${secret}`));
  });

  it('copies nothing where the user leaves', async () => {
    await vscode.env.clipboard.writeText('mine');
    await copyRequestAsChosenCurl(
      { documents: new Documents(), environment },
      ...place(),
      async () => undefined,
    );
    assert.equal(await vscode.env.clipboard.readText(), 'mine');
  });

  it('copies the request of the last report from the panel, masked', async () => {
    const api = await extension.activate();
    await vscode.commands.executeCommand('httpAuthInspector.send', ...place());
    await api.receive({ type: 'copy', format: 'curl' });
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^curl 'http:\/\/127\.0\.0\.1:1\/orders' \\\r?\n/);
    assert.equal(copied.includes(secret), false);
  });
});
