import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Session } from '../../../src/extension/session.ts';
import { SecretVault } from '../../../src/extension/tokens/secret-vault.ts';
import { SessionTree } from '../../../src/extension/tokens/session-tree.ts';
import { TokenSession } from '../../../src/extension/tokens/token-session.ts';
import type { StoredTokens } from '../../../src/inspector/oauth/token-world.ts';

const canary = 'made-up-canary-5d41e0';

function fakeStorage(): vscode.SecretStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    keys: async () => [...kept.keys()],
    get: async key => kept.get(key),
    store: async (key, value) => void kept.set(key, value),
    delete: async key => void kept.delete(key),
    onDidChange: () => new vscode.Disposable(() => undefined),
  };
}

const stored = (lifeMs: number): StoredTokens => ({
  tokenEndpoint: 'https://idp.example.com/token',
  revocationEndpoint: 'https://idp.example.com/revoke',
  configuration: {
    name: 'shop',
    where: 'the test',
    grant: 'client-credentials',
    clientId: 'shop-id',
    clientAuthentication: 'client_secret_basic',
    authenticationChosen: false,
    pkce: 'S256',
    dpop: false,
    extra: [],
    useIdToken: false,
    fields: { clientSecret: canary },
  },
  tokens: {
    accessToken: canary,
    refreshToken: canary,
    tokenType: 'bearer',
    obtainedAt: Date.now(),
    expiresAt: Date.now() + lifeMs,
  },
});

describe('the tokens of a window', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? '';
  const open: vscode.Disposable[] = [];
  afterEach(() => {
    for (const disposable of open.splice(0)) disposable.dispose();
  });
  const window = (refresh = async (_key: string) => false, wanted = true) => {
    const storage = fakeStorage();
    const vault = new SecretVault(storage);
    const tokens = new TokenSession(vault, { refresh, isWanted: () => wanted });
    const session = new Session();
    const tree = new SessionTree({ vault, tokens, session });
    open.push(tree, tokens, session);
    return { storage, vault, tokens, tree };
  };

  it('are seen from their own folder alone', async () => {
    const { vault, tokens } = window();
    await tokens.storeFor('file:///a').save('key', stored(600_000));
    assert.equal(await tokens.storeFor('file:///b').load('key'), undefined);
    await vault.setSecret('file:///a', 'NAME', canary);
    assert.equal(await vault.secret('file:///a', 'NAME'), canary);
    assert.equal(await vault.secret('file:///b', 'NAME'), undefined);
  });

  it('stand in the tree with their clients, and without their values', async () => {
    const { tokens, tree } = window();
    await tokens.storeFor(folder).save('key', stored(600_000));
    const groups = await tree.getChildren();
    const nodes = (await Promise.all(groups.map(group => tree.getChildren(group)))).flat();
    const items = await Promise.all([...groups, ...nodes].map(node => tree.getTreeItem(node)));
    const text = JSON.stringify(items);
    assert.match(text, /shop-id at idp\.example\.com/);
    assert.ok(items.some(({ contextValue }) => contextValue === 'revocableToken'));
    assert.ok(!text.includes(canary));
  });

  it('go with the sign-out', async () => {
    const { storage, tokens, tree } = window();
    await tokens.storeFor(folder).save('key', stored(600_000));
    const [token] = tokens.watched;
    assert.ok(token);
    await tokens.forget(token.key);
    assert.deepEqual([...storage.kept.keys()], []);
    assert.deepEqual(await tree.getChildren(), []);
  });

  const due = (): StoredTokens => {
    const { tokens, ...rest } = stored(10_000);
    return { ...rest, tokens: { ...tokens, obtainedAt: Date.now() - 590_000 } };
  };
  const asked: string[] = [];
  const refusing = async (key: string) => {
    asked.push(key);
    return false;
  };
  beforeEach(() => void asked.splice(0));

  it('are refreshed when that is due, once where it fails', async () => {
    const { tokens } = window(refusing);
    await tokens.storeFor(folder).save('key', due());
    assert.equal(asked.length, 1);
    assert.deepEqual(tokens.watched, []);
  });

  it('are left to the request that loads them', async () => {
    const { vault, tokens } = window(refusing);
    await vault.storeTokens(vault.tokensKey(folder, 'key'), due());
    assert.ok(await tokens.storeFor(folder).load('key'));
    assert.deepEqual(asked, []);
  });

  it('are not refreshed where that is switched off', async () => {
    const { tokens } = window(refusing, false);
    await tokens.storeFor(folder).save('key', due());
    assert.deepEqual(asked, []);
    assert.equal(tokens.watched.length, 1);
  });

  it('are nothing where the storage holds something else', async () => {
    const { storage, vault, tokens } = window();
    for (const text of ['', 'null', '{}', '{"tokens":{}}', canary]) {
      storage.kept.set(vault.tokensKey(folder, 'key'), text);
      assert.equal(await tokens.storeFor(folder).load('key'), undefined);
    }
  });

  it('leave no trace in settings or in the state of the workspace', async () => {
    const { tokens } = window();
    await tokens.storeFor(folder).save('key', stored(600_000));
    const settings = JSON.stringify(vscode.workspace.getConfiguration());
    assert.ok(!settings.includes(canary));
    for (const uri of await vscode.workspace.findFiles('**/*')) {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      assert.ok(!text.includes(canary), uri.path);
    }
  });
});
