import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseInBlocks } from '../../../src/core/http-file/incremental.ts';
import { planLenses } from '../../../src/extension/language/lens-plan.ts';
import { SecretScan } from '../../../src/extension/language/secret-scan.ts';
import { closeAll, lensTitles, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const run = ['Send', 'Diagnose 401'];

describe('code lenses', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('stand above every request and remark on what is missing or too much', async () => {
    const document = await show(
      'http',
      [
        '@token = {{$processEnv API_TOKEN}}',
        '### with a variable',
        'GET https://api.example.com/a',
        'Authorization: Bearer {{token}}',
        '### without',
        'GET https://api.example.com/b',
        '### with a secret',
        'GET https://api.example.com/c',
        'X-Api-Key: 7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      await lensTitles(document),
      new Map([
        [2, run],
        [5, [...run, 'No Authorization header']],
        [7, [...run, 'Hardcoded secret']],
      ]),
    );
  });

  it('say nothing of missing credentials where no request carries any', async () => {
    const document = await show('http', 'GET https://example.com/a\n\n###\nGET https://example.com/b\n');
    assert.deepEqual(
      await lensTitles(document),
      new Map([
        [0, run],
        [3, run],
      ]),
    );
  });

  it('lead to the secret', async () => {
    const secret = '7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6';
    const document = await show('http', `GET https://example.com/a\nX-Api-Key: ${secret}\n`);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const command = lenses.find(lens => lens.command?.title === 'Hardcoded secret')?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    assert.equal(document.getText(editor.selection), secret);
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('httpAuthInspector');
    const document = await show('http', 'GET https://example.com/a\n');
    await settings.update('codeLenses', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await lensTitles(document), new Map());
    } finally {
      await settings.update('codeLenses', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.deepEqual(await lensTitles(document), new Map([[0, run]]));
  });
});

describe('the scan for secrets', () => {
  before(() => extension.activate());
  const secret = 'GET https://example.com/a\nX-Api-Key: 7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6\n\n###\n';

  it('stops when its time is up and goes on where it stopped', () => {
    const text = secret.repeat(200);
    const { blocks } = parseInBlocks(text);
    const scan = new SecretScan(blocks);
    const count = (index: number) =>
      blocks.slice(index, index + 1).flatMap(block => scan.of(block)?.requests.flat() ?? []).length;
    assert.equal(scan.advance(0), false);
    assert.equal(count(0), 0);
    assert.equal(scan.advance(1000), true);
    assert.deepEqual([count(0), count(199), count(200)], [1, 1, 0]);
  });

  it('puts its lenses on a long file once it is through', async () => {
    const text = `${'GET https://example.com/a\nAccept: text/plain, application/json\n\n###\n'.repeat(5000)}${secret}`;
    const document = await show('http', text);
    const lastLine = document.lineCount - 5;
    const deadline = performance.now() + 10_000;
    let titles = await lensTitles(document);
    while (!titles.get(lastLine)?.includes('Hardcoded secret') && performance.now() < deadline) {
      titles = await lensTitles(document);
    }
    assert.deepEqual(titles.get(lastLine), [...run, 'Hardcoded secret']);
    await closeAll();
  });
});

describe('the plan of the lenses', () => {
  const remarks = (text: string, wasChallenged: (url: string) => boolean = () => false): string[] => {
    const { blocks } = parseInBlocks(text);
    const scan = new SecretScan(blocks);
    assert.ok(scan.advance(1000));
    return planLenses(blocks, block => scan.of(block), wasChallenged)
      .flat()
      .filter(({ kind }) => kind === 'no-authorization' || kind === 'secret')
      .map(({ title }) => title);
  };
  const withAuth = 'GET https://example.com/a\nAuthorization: Bearer {{token}}\n\n###\n';

  for (const [what, text] of [
    ['a cookie', 'GET https://example.com/b\nCookie: {{cookie}}\n'],
    ['a key header', 'GET https://example.com/b\nX-Api-Key: {{key}}\n'],
    ['a key parameter', 'GET https://example.com/b?page=1&api_key={{key}}\n'],
    ['userinfo', 'GET https://{{user}}:{{password}}@example.com/b\n'],
    ['the OPTIONS method', 'OPTIONS https://example.com/b\n'],
    ['a token request', 'POST https://example.com/token\n\ngrant_type=client_credentials\n'],
  ] as const) {
    it(`counts ${what} as enough`, () => assert.deepEqual(remarks(withAuth + text), []));
  }

  it('remarks on an origin that has answered with a challenge, in a file without credentials', () => {
    assert.deepEqual(
      remarks('GET https://example.com/a\n', url => url === 'https://example.com/a'),
      ['No Authorization header'],
    );
  });

  it('counts the secrets of one request in one lens', () => {
    assert.deepEqual(
      remarks('GET https://u:9sKd72hLqPz0@example.com/a\nX-Api-Key: 7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6\n'),
      ['Hardcoded secret (2)'],
    );
  });

  it('takes less than 50 ms for 10,000 requests', () => {
    const one = 'GET https://example.com/a?page=1\nAuthorization: Bearer {{token}}\nAccept: */*\n\n###\n';
    const text = `@token = {{$processEnv API_TOKEN}}\n${one.repeat(10_000)}`;
    const { blocks } = parseInBlocks(text);
    const times = [1, 2, 3].map(() => {
      const scan = new SecretScan(blocks);
      const start = performance.now();
      scan.advance(20);
      const lenses = planLenses(
        blocks,
        block => scan.of(block),
        () => false,
      ).flat();
      assert.equal(lenses.length, 20_000);
      return performance.now() - start;
    });
    const best = Math.min(...times);
    assert.ok(best < 50, `took ${best.toFixed(0)} ms`);
  });
});
