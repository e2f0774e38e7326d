import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { asJson } from '../../../src/core/report/as-json.ts';
import { asMarkdown } from '../../../src/core/report/as-markdown.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import { canary, leaks } from '../../support/canary.ts';
import { madeUpToken } from '../../support/made-up-token.ts';
import { profileVariable } from '../../support/profile.ts';
import { closeAll } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

/** Every way in which a secret comes to a request of a file. */
const requests = (api: string) => ({
  literal: `POST ${api}/literal\nAuthorization: Bearer ${canary('literal')}\n\n{"password":"${canary('body')}"}\n`,
  variable: `@key = ${canary('variable')}\nGET ${api}/variable?api_key={{key}}\n`,
  private: `GET ${api}/private\nAuthorization: Basic ann {{password}}\n`,
  secret: `GET ${api}/secret\nAuthorization: Digest ann {{$secret CANARY}}\n`,
  token: `GET ${api}/token-used\nAuthorization: Bearer {{$auth.token("shop")}}\n`,
  cookie: `GET ${api}/cookie\nCookie: sid=${canary('cookie')}\n`,
  certificate: `GET ${api}/certificate\nX-ClientCert: pfx:none.p12 passphrase:${canary('passphrase')}\n`,
});
const names = [
  ...['literal', 'body', 'variable', 'private', 'secret', 'client', 'access', 'refresh', 'cookie'],
  ...['answered', 'passphrase', 'decoded', 'pasted'],
];
const secrets = names.map(canary);

/** Whatever the window says to the user, while it is told not to say it. */
function listen(answer: string): { readonly said: string[]; stop(): void } {
  const said: string[] = [];
  const { window } = vscode;
  const { showInformationMessage, showWarningMessage, showErrorMessage } = window;
  const { setStatusBarMessage, showInputBox, showQuickPick } = window;
  const before = {
    ...{ showInformationMessage, showWarningMessage, showErrorMessage },
    ...{ setStatusBarMessage, showInputBox, showQuickPick },
  };
  const note = (words: unknown, ...more: unknown[]) => {
    said.push(JSON.stringify([words, more]));
    return Promise.resolve(undefined);
  };
  Object.assign(window, {
    showInformationMessage: note,
    showWarningMessage: note,
    showErrorMessage: note,
    setStatusBarMessage: (words: unknown) => {
      said.push(String(words));
      return new vscode.Disposable(() => undefined);
    },
    showInputBox: (options: unknown) => note(options).then(() => answer),
    showQuickPick: (items: readonly unknown[]) => Promise.resolve(items[0]),
  });
  return { said, stop: () => void Object.assign(window, before) };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

describe('canaries put through the commands', () => {
  let server: Server;
  let api = '';
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const written = ['canary.http', 'http-client.private.env.json'];
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));

  before(async () => {
    await extension.activate();
    server = createServer((request, response) => {
      if (request.url === '/token') {
        const tokens = { access_token: canary('access'), refresh_token: canary('refresh'), expires_in: 600 };
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ ...tokens, token_type: 'Bearer' }));
        return;
      }
      response.writeHead(401, {
        'WWW-Authenticate': 'Bearer realm="shop"',
        'Set-Cookie': `session=${canary('answered')}`,
      });
      response.end(JSON.stringify(request.headers));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const shop = {
      'Grant Type': 'Client Credentials',
      'Token URL': `${api}/token`,
      'Client ID': 'machine',
      'Client Secret': canary('client'),
    };
    const shared = { password: canary('private'), Security: { Auth: { shop } } };
    await write('canary.http', Object.values(requests(api)).join('\n###\n'));
    await write('http-client.private.env.json', JSON.stringify({ $shared: shared }));
  });
  after(async () => {
    server.close();
    await closeAll();
    for (const name of written) await vscode.workspace.fs.delete(at(name));
  });

  it('are in nothing that the window shows, copies, logs or keeps on disk', async function () {
    this.timeout(60_000);
    await vscode.env.clipboard.writeText('untouched');
    const heard = listen(canary('secret'));
    const shown: string[] = [];
    const copies: string[] = [];
    try {
      const document = await vscode.workspace.openTextDocument(at('canary.http'));
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      const place = (name: string) => [document.uri.toString(), document.getText().indexOf(`/${name}`)];
      for (const name of [
        'literal',
        'variable',
        'private',
        'secret',
        'token-used',
        'cookie',
        'certificate',
      ]) {
        await vscode.commands.executeCommand('httpAuthInspector.diagnose', ...place(name));
        const report = createReport(extension.exports.lastInspections());
        shown.push(asJson(report), asMarkdown(report));
        assert.equal(await vscode.env.clipboard.readText(), 'untouched');
        await vscode.commands.executeCommand('httpAuthInspector.copyAsCurl', ...place(name));
        copies.push(await vscode.env.clipboard.readText());
        for (const format of ['markdown', 'json', 'curl'] as const) {
          await extension.exports.receive({ type: 'copy', format }).catch(() => undefined);
          copies.push(await vscode.env.clipboard.readText());
        }
        await vscode.env.clipboard.writeText('untouched');
      }
      await vscode.commands.executeCommand(
        'httpAuthInspector.decodeToken',
        `${madeUpToken({})}${canary('decoded')}`,
      );
      shown.push(vscode.window.activeTextEditor?.document.getText() ?? '');
      await vscode.env.clipboard.writeText(`curl ${api}/pasted -u ann:${canary('pasted')}`);
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('httpAuthInspector.compareWithCurl', ...place('private'));
      shown.push(vscode.window.activeTextEditor?.document.getText() ?? '');
      await vscode.commands.executeCommand('httpAuthInspector.signOut');
    } finally {
      heard.stop();
    }
    assert.match(shown.join('\n'), /"status": ?401/);
    assert.match(heard.said.join('\n'), /Secret CANARY/);
    assert.deepEqual(leaks(shown.join('\n'), secrets), [], 'shown');
    assert.deepEqual(leaks(copies.join('\n'), secrets), [], 'copied');
    assert.deepEqual(leaks(heard.said.join('\n'), secrets), [], heard.said.join('\n'));
    assert.deepEqual(leaks(JSON.stringify(vscode.workspace.getConfiguration()), secrets), [], 'settings');
  });

  it('are in no file of the profile and no other file of the workspace', async () => {
    const profile = process.env[profileVariable];
    assert.ok(profile);
    const own = new Set(written.map(name => at(name).fsPath));
    const files = [...(await filesBelow(profile)), ...(await filesBelow(folder.fsPath))];
    assert.ok(files.length > 5);
    for (const file of files.filter(path => !own.has(path))) {
      const text = await readFile(file, 'latin1').catch(() => '');
      assert.deepEqual(leaks(text, secrets), [], file);
    }
  });
});
