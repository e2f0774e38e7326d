import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EnvironmentChoice } from '../../../src/extension/environment-choice.ts';
import { pickEnvironment } from '../../../src/extension/pick-environment.ts';
import { closeAll, show, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

/** What the editor keeps for a workspace, in memory. */
function memento(): vscode.Memento & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    keys: () => [...kept.keys()],
    get: <T>(key: string, fallback?: T) => (kept.has(key) ? (kept.get(key) as T) : (fallback as T)),
    update: async (key, value) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
    },
  };
}

describe('the environment', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'the tests run in a workspace');
  const at = (...parts: string[]) => vscode.Uri.joinPath(root, ...parts);
  const write = (uri: vscode.Uri, text: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  let state: ReturnType<typeof memento>;
  let choice: EnvironmentChoice;
  before(() => extension.activate());
  beforeEach(async () => {
    state = memento();
    choice = new EnvironmentChoice(state);
    await write(at('environments', 'http-client.env.json'), '{"dev": {"token": "made-up-dev"}, "prod": {}}');
    await write(at('environments', 'a.http'), 'GET http://127.0.0.1:9/\n');
  });
  afterEach(async () => {
    choice.dispose();
    await closeAll();
    await vscode.workspace.fs.delete(at('environments'), { recursive: true });
  });

  const open = async (...parts: string[]) =>
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(...parts)));

  it('is shown in the status bar while an http document is', async () => {
    assert.equal(choice.shown, undefined);
    await open('environments', 'a.http');
    assert.equal(choice.shown, '$(server-environment) No Environment');
    await choice.choose('dev');
    assert.equal(choice.shown, '$(server-environment) dev');
    await show('plaintext', 'text');
    await until('it is hidden', () => choice.shown === undefined);
  });

  it('is remembered by its name and nothing else', async () => {
    await choice.choose('dev');
    assert.deepEqual([...state.kept], [['environment', 'dev']]);
    const next = new EnvironmentChoice(state);
    assert.equal(next.current, 'dev');
    next.dispose();
    await choice.choose(undefined);
    assert.equal(choice.current, undefined);
    assert.deepEqual([...state.kept], []);
  });

  it('tells when it changes', async () => {
    let changes = 0;
    choice.onDidChange(() => {
      changes += 1;
    });
    await choice.choose('dev');
    assert.equal(changes, 1);
  });

  it('is picked from those that the files around the document define', async () => {
    await open('environments', 'a.http');
    let labels: string[] = [];
    await pickEnvironment(choice, async items => {
      labels = items.map(({ label }) => label);
      return items.find(({ environment }) => environment === 'prod');
    });
    assert.deepEqual(labels, ['dev', 'prod', 'No environment']);
    assert.equal(choice.current, 'prod');
  });

  it('stays as it is where the list is left', async () => {
    await choice.choose('dev');
    await open('environments', 'a.http');
    await pickEnvironment(choice, async () => undefined);
    assert.equal(choice.current, 'dev');
  });

  it('can be none again', async () => {
    await choice.choose('dev');
    await open('environments', 'a.http');
    await pickEnvironment(choice, async items => items.at(-1));
    assert.equal(choice.current, undefined);
  });

  it('is not picked without an http document', async () => {
    await show('plaintext', 'text');
    await assert.rejects(
      pickEnvironment(choice, async () => undefined),
      /open an \.http file/,
    );
  });
});
