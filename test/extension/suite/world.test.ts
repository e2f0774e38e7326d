import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { worldFor } from '../../../src/extension/world.ts';
import { until } from './documents-under-test.ts';

describe('the world of an .http file', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'the tests run in a workspace');
  const at = (...parts: string[]) => vscode.Uri.joinPath(root, ...parts);
  const write = (uri: vscode.Uri, text: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  beforeEach(async () => {
    await write(at('.env'), 'API_KEY=made-up-root\n');
    await write(at('api', 'requests', 'a.http'), 'GET https://example.com\n');
  });
  afterEach(async () => {
    await vscode.workspace.fs.delete(at('.env'));
    await vscode.workspace.fs.delete(at('api'), { recursive: true });
  });

  it('reads files up to the root of the workspace', async () => {
    const world = worldFor(at('api', 'requests', 'a.http'));
    assert.equal(await world.readTextFile(at('.env').fsPath), 'API_KEY=made-up-root\n');
  });

  it('knows no file that is not there', async () => {
    const world = worldFor(at('api', 'requests', 'a.http'));
    assert.equal(await world.readTextFile(at('api', '.env').fsPath), undefined);
  });

  it('reads nothing above the workspace', async () => {
    const outside = vscode.Uri.joinPath(root, '..', `${crypto.randomUUID()}.env`);
    await write(outside, 'API_KEY=made-up-outside\n');
    try {
      const world = worldFor(at('api', 'requests', 'a.http'));
      assert.equal(await world.readTextFile(outside.fsPath), undefined);
    } finally {
      await vscode.workspace.fs.delete(outside);
    }
  });

  it('reads nothing for a document that is in no folder', async () => {
    const world = worldFor(vscode.Uri.parse('untitled:Untitled-1'));
    assert.equal(await world.readTextFile(at('.env').fsPath), undefined);
  });

  it('lists the files of a folder in the workspace, and of no other', async () => {
    const world = worldFor(at('api', 'requests', 'a.http'));
    assert.deepEqual(await world.listFolder?.(`${at('api', 'requests').fsPath}/`), ['a.http']);
    assert.ok((await world.listFolder?.(`${root.fsPath}/`))?.includes('.env'));
    assert.deepEqual(await world.listFolder?.(`${at('none').fsPath}/`), []);
    assert.deepEqual(await world.listFolder?.(`${vscode.Uri.joinPath(root, '..').fsPath}/`), []);
  });

  it('has the environments of the settings of other extensions', async () => {
    const name = 'rest-client.environmentVariables';
    await write(at('.vscode', 'settings.json'), JSON.stringify({ [name]: { dev: { host: 'a.test' } } }));
    try {
      await until('the settings are read', () => vscode.workspace.getConfiguration().has(name));
      assert.deepEqual(worldFor(at('api', 'a.http')).editorSettings, { [name]: { dev: { host: 'a.test' } } });
    } finally {
      await vscode.workspace.fs.delete(at('.vscode', 'settings.json'));
    }
  });

  it('knows the root of the project', () => {
    assert.equal(worldFor(at('api', 'a.http')).projectRoot, root.fsPath);
  });

  it('reads environment variables by name', () => {
    const world = worldFor(at('api', 'requests', 'a.http'));
    assert.equal(world.processEnv('PATH'), process.env['PATH']);
    assert.equal(world.processEnv('HTTP_AUTH_NO_SUCH_VARIABLE'), undefined);
  });

  it('has the proxy of the editor', async () => {
    const http = vscode.workspace.getConfiguration('http');
    await http.update('proxy', 'http://proxy.example.com:3128', vscode.ConfigurationTarget.Global);
    try {
      const { proxy } = worldFor(at('api', 'requests', 'a.http'));
      assert.equal(proxy?.proxyFor('https://api.example.com/'), 'http://proxy.example.com:3128');
    } finally {
      await http.update('proxy', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
