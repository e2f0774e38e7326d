import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpToken } from '../../support/made-up-token.ts';
import { lensTitles } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';
import { cleanUp, leave, open } from './secrets-under-test.ts';

describe('how long a token lives', () => {
  before(() => extension.activate());
  afterEach(leave);
  after(cleanUp);
  const token = madeUpToken({ exp: 1_000_000_000 });
  const hints = async (document: vscode.TextDocument) =>
    await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );

  for (const [name, content] of [
    ['a.http', `GET https://a.example\nAuthorization: Bearer ${token}\n`],
    ['http-client.env.json', `{ "dev": { "token": "${token}" } }`],
    ['.env', `TOKEN=${token}\n`],
  ] as const) {
    it(`stands in front of it in ${name}`, async () => {
      const document = await open(name, content);
      const [hint, ...more] = await hints(document);
      assert.match(String(hint?.label), /^expired \d+ years ago$/);
      assert.equal(more.length, 0);
      assert.equal(hint && document.offsetAt(hint.position), content.indexOf(token));
    });
  }

  it('is said by the lens', async () => {
    const document = await open('a.http', `GET https://a.example\nAuthorization: Bearer ${token}\n`);
    assert.match(
      (await lensTitles(document)).get(0)?.at(-1) ?? '',
      /^Hardcoded secret, expired \d+ years ago$/,
    );
  });

  it('is not said in other texts', async () => {
    assert.deepEqual(await hints(await open('notes.txt', `${token}\n`)), []);
  });
});
