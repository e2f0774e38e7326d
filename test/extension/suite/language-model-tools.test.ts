import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../../src/extension/documents.ts';
import { diagnoseAuthFailure } from '../../../src/extension/language-model-tools/diagnose-auth-failure.ts';
import { toolNames } from '../../../src/extension/language-model-tools.ts';
import { madeUpToken } from '../../support/made-up-token.ts';
import { closeAll, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

interface ContributedTool {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly modelDescription: string;
  readonly when: string;
  readonly inputSchema: { readonly type: string };
}

const contributed: readonly ContributedTool[] = extension.packageJSON.contributes.languageModelTools;
const token = madeUpToken({ sub: 'alice', exp: 1_700_000_000 });
const signature = token.split('.')[2] ?? '';
const neverCancelled = new vscode.CancellationTokenSource().token;

/** What a tool answers, as the model reads it. */
async function call(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

interface Diagnosed {
  readonly results: readonly { readonly findings: readonly { readonly cause: string }[] }[];
}

const firstCause = (json: string) => (JSON.parse(json) as Diagnosed).results[0]?.findings[0]?.cause;

describe('tools for language models', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('are the ones that the manifest contributes, each with a description, in trusted workspaces alone', () => {
    assert.deepEqual(contributed.map(({ name }) => name).sort(), Object.values<string>(toolNames).sort());
    for (const { name, toolReferenceName, modelDescription, when, inputSchema } of contributed) {
      assert.equal(name, `httpAuthInspector_${toolReferenceName}`);
      assert.ok(modelDescription.length > 100);
      assert.equal(when, 'isWorkspaceTrusted');
      assert.equal(inputSchema.type, 'object');
    }
  });

  it('are all registered', () => {
    const known = new Set(vscode.lm.tools.map(({ name }) => name));
    assert.deepEqual(
      Object.values(toolNames).filter(name => !known.has(name)),
      [],
    );
  });

  it('decode a token without its signature', async () => {
    const text = await call(toolNames.decodeToken, { text: `Authorization: Bearer ${token}` });
    assert.match(text, /"sub":"alice"/);
    assert.match(text, /expired/);
    assert.ok(!text.includes(signature));
  });

  it('decode Basic credentials without the password', async () => {
    const text = await call(toolNames.decodeToken, { text: `Basic ${btoa('alice:fake-password')}` });
    assert.match(text, /"user":"alice"/);
    assert.doesNotMatch(text, /fake-password/);
  });

  it('explain a recorded answer, masked', async () => {
    const text = await call(toolNames.diagnoseAuthFailure, {
      text: `GET /orders HTTP/1.1\nHost: api.example.test\nAuthorization: Bearer ${token}\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 16 Jun 2026 10:00:00 GMT\nWWW-Authenticate: Bearer error="invalid_token"\n\n`,
    });
    assert.equal(firstCause(text), 'token-expired');
    assert.ok(!text.includes(token) && !text.includes(signature));
  });

  it('send a request of an open file, and say why it was refused', async () => {
    await vscode.commands.executeCommand('httpAuthInspector.openPlayground');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const marker = document.getText().replaceAll('\r\n', '\n').indexOf('# @expect missing-credentials\n');
    const line = document.positionAt(marker).line + 1;
    const input = { file: document.uri.toString(), line };
    const tool = diagnoseAuthFailure(new Documents());
    const prepared = await tool.prepareInvocation?.({ input }, neverCancelled);
    const message = prepared?.confirmationMessages?.message;
    assert.match(
      message instanceof vscode.MarkdownString ? message.value : '',
      /^`GET http:\/\/127\.0\.0\.1:\d+\/\S+` of `/,
    );
    const result = await tool.invoke({ input, toolInvocationToken: undefined }, neverCancelled);
    const [part] = result?.content ?? [];
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.equal(firstCause(part.value), 'missing-credentials');
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
  });

  it('need no agreement where nothing is sent', async () => {
    const input = { text: 'HTTP/1.1 401 Unauthorized\n\n' };
    const prepared = await diagnoseAuthFailure(new Documents()).prepareInvocation?.(
      { input },
      neverCancelled,
    );
    assert.equal(prepared?.confirmationMessages, undefined);
    assert.match(String(prepared?.invocationMessage), /nothing is sent/);
  });

  const refusedInputs: readonly (readonly [what: string, input: object, words: RegExp])[] = [
    ['nothing', {}, /either "file"/],
    [
      'a request of its own',
      { text: 'GET https://a.example/{{$processEnv HOME}}' },
      /not a recorded exchange/,
    ],
    ['a curl command of its own', { text: 'curl https://a.example' }, /not a recorded exchange/],
    ['a file outside of the workspace', { file: '/etc/hosts' }, /neither in this workspace nor open/],
    ['a file that is not there', { file: 'no-such-file.http' }, /no such file/],
    ['both a text and a file', { text: 'HTTP/1.1 401 X\n\n', file: 'a.http' }, /either "file"/],
  ];
  for (const [what, input, words] of refusedInputs) {
    it(`refuse ${what}, in words that help`, async () => {
      const tool = diagnoseAuthFailure(new Documents());
      await assert.rejects(async () => {
        await tool.invoke({ input, toolInvocationToken: undefined }, neverCancelled);
      }, words);
    });
  }

  it('ask which request is meant, without showing the keys in their addresses', async () => {
    const document = await show(
      'http',
      'GET https://a.example/?api_key=canary-Fake-9f8e7d6c\n\n###\nGET https://b.example/\n',
    );
    const input = { file: document.uri.toString() };
    const tool = diagnoseAuthFailure(new Documents());
    await assert.rejects(
      async () => {
        await tool.invoke({ input, toolInvocationToken: undefined }, neverCancelled);
      },
      (error: unknown) =>
        error instanceof Error &&
        /line 1 .*line 4 /.test(error.message) &&
        !error.message.includes('9f8e7d6c'),
    );
  });
});
