import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { lensTitles } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';
import { at, cleanUp, leave, open, secret } from './secrets-under-test.ts';

describe('a request that lacks credentials', () => {
  before(() => extension.activate());
  afterEach(leave);
  after(cleanUp);
  const text = [
    ...['### orders', 'GET https://a.example/orders', 'Authorization: Bearer {{token}}', ''],
    ...['### items', 'GET https://a.example/items', 'Accept: */*', ''],
  ].join('\n');
  const fixes = async (document: vscode.TextDocument, line: number) =>
    (
      await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(line, 0, line, 0),
        vscode.CodeActionKind.QuickFix.value,
      )
    ).filter(({ title }) => /^Add|no-auth/.test(title));

  it('is offered what its neighbours carry', async () => {
    const document = await open('a.http', text);
    const [add, ...more] = await fixes(document, 5);
    assert.equal(add?.title, 'Add Authorization: Bearer {{token}} (as “orders” does)');
    assert.deepEqual(
      more.map(({ title }) => title),
      ['Needs no credentials (# @no-auth)'],
    );
    assert.ok(add?.edit && (await vscode.workspace.applyEdit(add.edit)));
    assert.equal(document.getText(), text.replace('/items\n', '/items\nAuthorization: Bearer {{token}}\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('is found by the files beside it and by an OpenAPI document', async () => {
    const write = async (path: string, content: string) =>
      await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(content));
    await write('other.http', 'GET https://a.example/x\nAuthorization: Bearer {{token}}\n');
    const paths = { '/b': { get: { security: [{ key: [] }] } }, '/c': { get: { security: [] } } };
    const document = { openapi: '3.1.0', servers: [{ url: 'https://api.example' }], paths };
    await write('openapi.json', JSON.stringify(document));
    const lacking = await open(
      'a.http',
      'GET https://a.example/a\n\n###\nGET https://api.example/b\n\n###\nGET https://api.example/c\n',
    );
    const lines = async () =>
      [...(await lensTitles(lacking))].flatMap(([line, names]) =>
        names.includes('No Authorization header') ? [line] : [],
      );
    const deadline = performance.now() + 10_000;
    while ((await lines()).length < 2 && performance.now() < deadline) await pause(50);
    assert.deepEqual(await lines(), [0, 3]);
  });

  it('is left alone once it is marked', async () => {
    const document = await open('a.http', text);
    assert.deepEqual((await lensTitles(document)).get(5), [
      'Send',
      'Diagnose 401',
      'No Authorization header',
    ]);
    const mark = (await fixes(document, 5)).at(-1);
    assert.ok(mark?.edit && (await vscode.workspace.applyEdit(mark.edit)));
    assert.match(document.getText(), /^# @no-auth\nGET https:\/\/a\.example\/items$/m);
    assert.deepEqual((await lensTitles(document)).get(6), ['Send', 'Diagnose 401']);
    assert.deepEqual(await fixes(document, 6), []);
  });

  it('is not offered the literal of another request', async () => {
    const document = await open('a.http', text.replace('{{token}}', secret));
    assert.deepEqual(
      (await fixes(document, 5)).map(({ title }) => title),
      ['Add Authorization: Bearer {{token}} (the commonest)', 'Needs no credentials (# @no-auth)'],
    );
  });
});
