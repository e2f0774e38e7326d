import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { decodeToken } from '../../../src/core/auth/jwt.ts';
import { tokenFacts } from '../../../src/extension/language/token-facts.ts';
import { tokenSpanAt } from '../../../src/extension/language/token-span.ts';
import { tokenText } from '../../../src/extension/token-text.ts';
import { madeUpToken } from '../../support/made-up-token.ts';
import { closeAll, hoverText, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const now = Date.UTC(2026, 10, 23, 12);
const seconds = now / 1000;
const claims = {
  iss: 'https://login.example.com',
  sub: 'user-1',
  aud: ['https://api.example.com', 'other'],
  scope: 'read write',
  iat: seconds - 4 * 3600,
  exp: seconds - 3 * 3600,
};
const token = madeUpToken(claims);
/** Expired whenever this runs. */
const longExpired = madeUpToken({ ...claims, iat: 999_990_000, exp: 1_000_000_000 });

function decoded(raw: string) {
  const found = decodeToken(raw);
  assert.ok(found);
  return found;
}

describe('the hover over a token', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  for (const [language, text] of [
    ['plaintext', `ACCESS_TOKEN=${longExpired}\nOTHER=1`],
    ['json', `{ "token": "${longExpired}" }`],
    ['http', `GET https://api.example.com\nAuthorization: Bearer ${longExpired}`],
  ] as const) {
    it(`works in a ${language} document`, async () => {
      const shown = (await hoverText(await show(language, text), longExpired)).replaceAll('&nbsp;', ' ');
      for (const part of [
        'expired',
        'RS256',
        'login.example.com',
        'user-1',
        'api.example.com',
        'read, write',
      ]) {
        assert.ok(shown.includes(part), `${part} is not in: ${shown}`);
      }
      assert.ok(shown.includes('command:httpAuthInspector.decodeToken?'), shown);
    });
  }

  it('stays silent over other dotted words', async () => {
    const document = await show(
      'plaintext',
      'com.example.project.VeryLongClassName.someMethodName and 10.20.30.40',
    );
    assert.equal(await hoverText(document, 'com.example'), '');
  });

  it('trusts its own command and nothing else', async () => {
    const hostile = madeUpToken({ sub: '`` [press](command:workbench.action.quit) `x`' });
    const document = await show('plaintext', hostile);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 5),
    );
    const [content] = hovers.flatMap(hover => hover.contents);
    assert.ok(content instanceof vscode.MarkdownString);
    assert.deepEqual(content.isTrusted, { enabledCommands: ['httpAuthInspector.decodeToken'] });
    assert.equal(content.supportHtml ?? false, false);
    assert.ok(content.value.includes('``` `` [press](command:workbench.action.quit) `x` ```'), content.value);
  });

  it('looks at the surroundings of the pointer alone, however long the line', () => {
    const line = `${'x'.repeat(500_000)} ${token} ${'y'.repeat(500_000)}`;
    const start = performance.now();
    const span = tokenSpanAt(line, 500_010);
    assert.equal(span && line.slice(span.start, span.end), token);
    assert.equal(tokenSpanAt(line, 250_000), undefined);
    const took = performance.now() - start;
    assert.ok(took < 20, `took ${took.toFixed(0)} ms`);
  });

  it('ends where the token does', () => {
    assert.deepEqual(tokenSpanAt('a b.c d', 2), { start: 2, end: 5 });
    assert.equal(tokenSpanAt('a  d', 2), undefined);
    assert.equal(tokenSpanAt('', 0), undefined);
  });
});

describe('the facts of a token', () => {
  const facts = (raw: string) => tokenFacts(decoded(raw), now, 'UTC');

  it('tell first whether it has expired', () => {
    assert.equal(facts(token).headline, 'JWT: expired 3 h ago');
    assert.deepEqual(facts(token).facts.slice(0, 2), [
      { name: 'Expiry', value: 'expired 3 h ago, 23 Nov 2026, 09:00:00 UTC', quoted: false },
      { name: 'Issued', value: '23 Nov 2026, 08:00:00 UTC', quoted: false },
    ]);
  });

  it('tell when it will', () => {
    assert.equal(facts(madeUpToken({ exp: seconds + 720 })).headline, 'JWT: expires in 12 min');
  });

  it('tell when it never will', () => {
    assert.equal(facts(madeUpToken({ sub: 'x' })).headline, 'JWT: never expires');
  });

  it('keep a claim on one line, without characters that reverse it', () => {
    const { value } =
      facts(madeUpToken({ iss: 'a\n\u202eb' })).facts.find(({ name }) => name === 'Issuer') ?? {};
    assert.equal(value, 'a b');
  });
});

describe('a decoded token', () => {
  it('is JSON with comments, times spelt out, without its signature', () => {
    const text = tokenText(decoded(token), now, 'UTC');
    assert.match(text, /^\/\/ JWT: expired 3 h ago\n/);
    assert.match(text, /"exp": 1795424400 \/\/ expired 3 h ago, 23 Nov 2026, 09:00:00 UTC\n/);
    const json = text.replaceAll(/(?:^| )\/\/ .*$/gm, '');
    assert.deepEqual(JSON.parse(json), { header: { alg: 'RS256', typ: 'JWT' }, claims });
    assert.ok(!text.includes(token.split('.')[2] ?? token));
  });

  it('opens by command as a read-only document', async () => {
    await extension.activate();
    await vscode.commands.executeCommand('httpAuthInspector.decodeToken', token);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'http-auth-token');
    assert.equal(document.languageId, 'jsonc');
    assert.ok(document.getText().includes('"iss": "https://login.example.com"'));
    await closeAll();
  });

  it('is taken from the selection', async () => {
    const document = await show('plaintext', `token=${token};`);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document === document);
    editor.selection = new vscode.Selection(0, 0, 0, document.getText().length);
    await vscode.commands.executeCommand('httpAuthInspector.decodeToken');
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'http-auth-token');
    await closeAll();
  });
});
