// Every grant against the oidc-provider package, which is installed when this starts: npm run grants
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { introspectTokens } from '../../src/inspector/oauth/introspect-tokens.ts';
import { revokeTokens } from '../../src/inspector/oauth/revoke-tokens.ts';
import type { StoredTokens } from '../../src/inspector/oauth/token-world.ts';
import { environment, realWorld, run, testTokens } from '../inspector/oauth/real-world.ts';
import { type LivePlace, livePlace } from '../support/live-place.ts';

const secret = 'example-client-secret';

/** A browser without eyes: follows redirects, keeps cookies, submits the forms of the device flow. */
async function browse(first: string): Promise<boolean> {
  const cookies = new Map<string, string>();
  let [url, body]: [string, URLSearchParams | undefined] = [first, undefined];
  for (let step = 0; step < 20; step++) {
    const cookie = [...cookies].map(pair => pair.join('=')).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: cookie },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('Location');
    const page = await response.text();
    const [, action] = /<form[^>]+action="([^"]+)"/.exec(page) ?? [];
    if (location === null && (action === undefined || !page.includes('xsrf'))) return true;
    const fields = [...page.matchAll(/<input[^>]+name="(\w+)"[^>]*value="([^"]*)"/g)];
    body =
      location === null
        ? new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value] as [string, string]))
        : undefined;
    body?.set('confirm', 'yes');
    url = new URL(location ?? action ?? '', url).href;
  }
  return true;
}

describe('every grant with oidc-provider', function () {
  this.timeout(180_000);
  let place: LivePlace;
  let origin: string;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  before(async () => {
    place = await livePlace('oidc-grants');
    const jwk = { ...publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' };
    const env = { SIGNER_JWK: JSON.stringify(jwk) };
    origin = await place.node('oidc-grants.mjs', ['oidc-provider@9.13.3'], env);
  });
  after(() => place.leave());

  const machine = (more: object = {}) => ({
    'Grant Type': 'Client Credentials',
    Issuer: origin,
    'Client ID': 'machine',
    'Client Secret': secret,
    ...more,
  });
  const native = (more: object = {}) => ({
    'Grant Type': 'Authorization Code',
    Issuer: origin,
    'Client ID': 'native',
    Scope: 'openid offline_access orders',
    'Custom Request Parameters': { prompt: { Value: 'consent', Use: 'In Auth Request' } },
    ...more,
  });
  const inspect = async (client: object, path = '/me') => {
    const kept: StoredTokens[] = [];
    const tokens = testTokens(browse);
    const store = {
      ...tokens.store,
      async save(key: string, stored: StoredTokens) {
        kept.push(stored);
        await tokens.store.save(key, stored);
      },
    };
    const signIn = {
      openBrowser: browse,
      showDeviceCode: async ({ complete = '' }) => void (await browse(complete)),
    };
    const wait = () => pause(10);
    const world = realWorld({ ...tokens, store, signIn, wait }, environment(client));
    const text = `GET ${origin}${path}\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
    const inspection = await run(text, world);
    return { ...inspection, kept, world, text, cause: inspection.diagnosis.findings[0]?.cause };
  };
  const obtained = async (client: object) => {
    const { probes, diagnosis, kept } = await inspect(client);
    assert.ok(
      probes.some(({ learned }) => learned === 'token of shop, obtained'),
      JSON.stringify(diagnosis.findings[0]?.explanation),
    );
    const [stored] = kept;
    assert.ok(stored);
    return stored;
  };
  const access = () => ({
    world: realWorld(undefined, {}),
    tokens: testTokens(browse),
    options: { timeoutMs: 10_000 },
    exchanges: [],
  });

  it('client credentials by Basic', async () => void (await obtained(machine())));
  it('client credentials in the body', async () =>
    void (await obtained(machine({ 'Client ID': 'poster', 'Client Credentials': 'in body' }))));
  it('client credentials by private_key_jwt', async () => {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    await obtained(machine({ 'Client ID': 'signer', 'Client Secret': '', 'Private Key': pem }));
  });
  it('client credentials with a wrong secret', async () =>
    assert.equal(
      (await inspect(machine({ 'Client Secret': 'example-other' }))).cause,
      'invalid-credentials',
    ));
  it('client credentials by a method that is not the client’s', async () =>
    assert.equal(
      (
        await inspect(
          machine({
            'Client ID': 'poster',
            'Client Credentials': 'jwt',
            'Private Key': privateKey.export({ type: 'pkcs8', format: 'pem' }),
          }),
        )
      ).cause,
      'invalid-credentials',
    ));
  it('client credentials for a scope that is not granted', async () =>
    assert.equal((await inspect(machine({ Scope: 'offline_access' }))).cause, 'insufficient-scope'));
  it('a grant that the client does not have', async () =>
    assert.equal(
      (await inspect(native({ 'Grant Type': 'Client Credentials', Scope: '' }))).cause,
      'insufficient-permissions',
    ));

  it('authorization code with PKCE, and the token is accepted', async () => {
    const { evidence, diagnosis } = await inspect(native());
    assert.equal(evidence.status, 200, JSON.stringify(diagnosis.findings[0]?.explanation));
  });
  it('authorization code without PKCE', async () =>
    assert.equal((await inspect(native({ PKCE: false }))).cause, 'token-binding-mismatch'));
  it('authorization code that the user denies', async () =>
    assert.ok(
      ['insufficient-permissions', 'insufficient-scope'].includes(
        String((await inspect(native({ 'Custom Request Parameters': { login_hint: 'forbidden' } }))).cause),
      ),
    ));
  it('refresh with rotation', async () => {
    const { world, text, evidence } = await inspect(native());
    assert.equal(evidence.status, 200);
    for (const round of [1, 2]) {
      world.later = round * 600_000;
      const again = await run(text, world);
      assert.ok(again.probes.some(({ learned }) => learned === 'token of shop, refreshed'));
    }
  });
  it('device code', async () => void (await obtained(native({ 'Grant Type': 'Device Authorization' }))));
  it('device code with a client that does not exist', async () =>
    assert.equal(
      (await inspect(native({ 'Grant Type': 'Device Authorization', 'Client ID': 'nobody' }))).cause,
      'invalid-credentials',
    ));
  const legacy = (password: string) =>
    machine({ 'Grant Type': 'Password', Username: 'ann', Password: password });
  it('password', async () => void (await obtained(legacy('example-password'))));
  it('password that is wrong', async () =>
    assert.equal((await inspect(legacy('example-other'))).cause, 'invalid-credentials'));
  it('token exchange', async () => {
    const subject = await obtained(machine());
    const client = machine({ 'Grant Type': 'Token Exchange', 'Subject Token': subject.tokens.accessToken });
    const { probes } = await inspect(client);
    assert.ok(probes.some(({ learned }) => learned === 'token of shop, obtained'));
  });
  it('token exchange of a token that is not good', async () =>
    assert.equal(
      (await inspect(machine({ 'Grant Type': 'Token Exchange', 'Subject Token': 'example-unknown' }))).cause,
      'token-revoked',
    ));
  it('introspection and revocation', async () => {
    const stored = await obtained(machine());
    assert.equal((await introspectTokens(stored, access())).active, true);
    await revokeTokens(stored, access());
    assert.equal((await introspectTokens(stored, access())).active, false);
  });
});
