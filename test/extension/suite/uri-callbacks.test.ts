import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { UriCallbacks } from '../../../src/extension/tokens/uri-callbacks.ts';
import { extension } from './extension-under-test.ts';

const canary = 'made-up-code-7c10';

describe('the editor’s own address as a redirect URI', () => {
  const address = () => `${vscode.env.uriScheme}://${extension.id}/callback`;
  const answer = (query: string) => vscode.Uri.parse(address()).with({ query });
  const never = new AbortController().signal;
  let callbacks: UriCallbacks;
  beforeEach(() => {
    callbacks = new UriCallbacks(extension.id);
  });

  async function wait(state: string) {
    const callback = await callbacks.callbackFor(address(), state);
    assert.ok(callback);
    return callback;
  }

  it('hands an answer to the sign-in that sent its state, and to no other', async () => {
    const [one, other] = [await wait('state-1'), await wait('state-2')];
    const seen = one.next(never);
    const late = other.next(AbortSignal.abort(new Error('left'))).catch(String);
    callbacks.handleUri(answer(`code=${canary}&state=state-1`));
    assert.equal((await seen).searchParams.get('code'), canary);
    assert.equal(await late, 'Error: left');
  });

  it('keeps an answer that comes before it is waited for', async () => {
    const callback = await wait('state-1');
    callbacks.handleUri(answer('error=access_denied&state=state-1'));
    assert.equal((await callback.next(never)).searchParams.get('error'), 'access_denied');
  });

  it('drops what nobody waits for', async () => {
    const callback = await wait('state-1');
    let done = false;
    void callback.next(never).then(() => {
      done = true;
    });
    for (const query of ['', 'code=a', 'code=a&state=other', 'state=state-1', 'code=a&state=']) {
      callbacks.handleUri(answer(query));
    }
    await Promise.resolve();
    assert.equal(done, false);
    await callback.close();
    callbacks.handleUri(answer('code=a&state=state-1'));
    await Promise.resolve();
    assert.equal(done, false);
  });

  it('ends with the signal', async () => {
    const abort = new AbortController();
    const seen = (await wait('state-1')).next(abort.signal).catch(String);
    abort.abort(new Error('cancelled'));
    assert.equal(await seen, 'Error: cancelled');
  });

  it('is told to the provider so that a browser finds it', async () => {
    const { redirectUri } = await wait('state-1');
    if (vscode.env.uiKind === vscode.UIKind.Desktop) assert.equal(redirectUri, address());
    else assert.match(redirectUri, /^https?:\/\/[^?]+\?vscode-reqid=\d+&vscode-scheme=/);
  });

  for (const redirectUri of [
    'https://app.example.com/callback',
    'vscode-other://http-auth-inspector.http-auth-inspector/callback',
    'no address',
    '',
  ]) {
    it(`does not serve ${redirectUri || 'nothing'}`, async () => {
      assert.equal(await callbacks.callbackFor(redirectUri, 'state'), undefined);
    });
  }

  it('does not serve the address of another extension', async () => {
    const other = `${vscode.env.uriScheme}://other.other/callback`;
    assert.equal(await callbacks.callbackFor(other, 'state'), undefined);
  });
});
