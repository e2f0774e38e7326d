import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import type { Inspection } from '../../src/core/report/inspection.ts';
import { introspectTokens } from '../../src/inspector/oauth/introspect-tokens.ts';
import { revokeTokens } from '../../src/inspector/oauth/revoke-tokens.ts';
import type { StoredTokens } from '../../src/inspector/oauth/token-world.ts';
import { environment } from '../inspector/oauth/real-world.ts';
import { type LivePlace, livePlace } from '../support/live-place.ts';
import {
  ann,
  type ConfiguredClient as Client,
  machineClient,
  nativeClient,
  tokensWith,
} from '../support/provider-clients.ts';
import {
  assertExpected,
  type Expected,
  inspectAt,
  summaryOf,
  worldWith,
} from '../support/real-inspection.ts';
import {
  apiResource,
  clientSecret,
  type RealProvider,
  startProvider,
  tokenApi,
} from '../support/real-provider.ts';
import type { Person } from '../support/scripted-browser.ts';

describe('oidc-provider, its grants', () => {
  let place: LivePlace;
  let provider: RealProvider;
  let api: string;
  before(async () => {
    place = await livePlace('openid-provider');
    provider = await startProvider(place);
    api = await place.serve(tokenApi(provider.origin));
  });
  after(() => place.leave());

  const machine = (more: Client = {}) => machineClient(provider.origin, more);
  const native = (more: Client = {}) => nativeClient(provider.origin, more);
  const text = (url: string) => `GET ${url}\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
  const ask = (client: Client, url: string, tokens = tokensWith(ann)): Promise<Inspection> =>
    inspectAt(text(url), { tokens, files: environment(client) });

  describe('grants a token that an API takes', () => {
    const rows: readonly (readonly [name: string, client: () => Client, path: string])[] = [
      ['client credentials by Basic', machine, '/introspected'],
      [
        'client credentials in the body',
        () => machine({ 'Client ID': 'poster', 'Client Credentials': 'in body' }),
        '/introspected',
      ],
      [
        'client credentials by private_key_jwt',
        () => machine({ 'Client ID': 'signer', 'Client Secret': '', 'Private Key': provider.signerKey }),
        '/introspected',
      ],
      [
        'client credentials for a resource, as a JWT',
        () => machine({ Scope: 'orders', Resource: apiResource }),
        '/verified',
      ],
      [
        'password',
        () => machine({ 'Grant Type': 'Password', Username: 'ann', Password: 'example-password' }),
        '/introspected',
      ],
      ['authorization code with PKCE', native, '/introspected'],
      ['device code', () => native({ 'Grant Type': 'Device Authorization' }), '/introspected'],
    ];
    for (const [name, client, path] of rows)
      it(name, async () => assertExpected(await ask(client(), `${api}${path}`), { cause: 'accepted' }));

    it('with fewer scopes than were asked for, which is noted', async () => {
      for (const client of [
        machine({ Scope: 'orders no-such-scope' }),
        native({ Scope: 'openid no-such-scope' }),
      ]) {
        const inspection = await ask(client, `${api}/introspected`);
        assertExpected(inspection, {
          cause: 'accepted',
          says: [/did not grant all scopes .*no-such-scope is missing/],
        });
      }
    });

    it('authorization code for its own userinfo', async () =>
      assertExpected(await ask(native(), `${provider.origin}/me`), { cause: 'accepted' }));

    it('token exchange', async () => {
      const subject = tokenOf(await ask(machine(), `${api}/introspected`));
      const client = machine({ 'Grant Type': 'Token Exchange', 'Subject Token': subject });
      const inspection = await ask(client, `${api}/introspected`);
      assertExpected(inspection, { cause: 'accepted' });
      assert.notEqual(tokenOf(inspection), subject);
    });
  });

  describe('refuses a token, and it is explained:', () => {
    const said = (cause: Expected['cause'], ...says: RegExp[]): Expected => ({ cause, says });
    const rows: readonly (readonly [
      name: string,
      client: () => Client,
      expected: Expected,
      person?: Person,
    ])[] = [
      [
        'a wrong secret',
        () => machine({ 'Client Secret': 'example-other' }),
        said('invalid-credentials', /Check id and secret/),
      ],
      ['an unknown client', () => machine({ 'Client ID': 'nobody' }), said('invalid-credentials')],
      [
        'a secret of a client that signs',
        () => machine({ 'Client ID': 'signer' }),
        said('invalid-credentials', /another method/),
      ],
      [
        'a signed assertion of a client that has a secret',
        () => machine({ 'Client Credentials': 'jwt', 'Private Key': provider.signerKey }),
        said('invalid-credentials', /another method/),
      ],
      [
        'an assertion by another key',
        () => machine({ 'Client ID': 'signer', 'Client Secret': '', 'Private Key': otherKey() }),
        said('invalid-credentials'),
      ],
      [
        'a grant that the client does not have',
        () => native({ 'Grant Type': 'Client Credentials', Scope: '' }),
        said('insufficient-permissions', /Grant Type/),
      ],
      [
        'a scope that the client does not get',
        () => machine({ Scope: 'offline_access' }),
        said('insufficient-scope'),
      ],
      [
        'a resource that is not known',
        () => machine({ Scope: 'orders', Resource: 'https://other.example.test/' }),
        said('token-audience-mismatch', /Audience or Resource/),
      ],
      [
        'a wrong password',
        () => machine({ 'Grant Type': 'Password', Username: 'ann', Password: 'example-other' }),
        said('invalid-credentials'),
      ],
      [
        'a subject token that is not good',
        () => machine({ 'Grant Type': 'Token Exchange', 'Subject Token': 'example-unknown' }),
        said('token-revoked'),
      ],
      [
        'a device code of an unknown client',
        () => native({ 'Grant Type': 'Device Authorization', 'Client ID': 'nobody' }),
        said('invalid-credentials'),
      ],
      ['PKCE that is switched off', () => native({ PKCE: false }), said('token-binding-mismatch', /PKCE/)],
      [
        'a sign-in that the user cancels',
        native,
        said('insufficient-permissions', /The sign-in was refused/),
        { ...ann, clicks: /Cancel/ },
      ],
      [
        'a device code that the user cancels',
        () => native({ 'Grant Type': 'Device Authorization' }),
        said('insufficient-permissions', /The sign-in was refused/),
        { fields: { ...ann.fields, abort: 'yes' } },
      ],
      [
        'a resource of the authorization request',
        () => native({ Resource: 'https://other.example.test/' }),
        said('token-audience-mismatch'),
      ],
    ];
    for (const [name, client, expected, person = ann] of rows)
      it(name, async () => {
        const inspection = await ask(client(), `${api}/introspected`, tokensWith(person));
        assertExpected(inspection, expected);
        assert.ok(!inspection.evidence.exchange?.request.url.startsWith(api), 'the request must not be sent');
      });
  });

  it('finishes no sign-in that is abandoned', async () => {
    for (const person of [
      { ...ann, patience: 0 },
      { ...ann, patience: 1 },
    ]) {
      const tokens = { ...tokensWith(person), loginTimeoutMs: 100 };
      const inspection = await ask(native(), `${api}/introspected`, tokens);
      assertExpected(inspection, {
        cause: 'sso-required',
        says: [/Nobody signed in/, /Send again and sign in/],
      });
    }
  });

  it('waits for a device code until it has expired', async () => {
    const client = native({ 'Grant Type': 'Device Authorization' });
    const tokens = tokensWith(ann);
    const unseen = { ...tokens.signIn, openBrowser: async () => true, showDeviceCode: async () => undefined };
    const wait = async () => {
      world.later += 100_000;
    };
    const world = worldWith({ tokens: { ...tokens, signIn: unseen, wait }, files: environment(client) });
    const inspection = await inspectAt(text(`${api}/introspected`), {}, world);
    assertExpected(inspection, {
      cause: 'sso-required',
      says: [/Nobody entered the code in time/],
    });
  });

  it('shows a page of its own for a redirect URI or client that it does not know', async () => {
    for (const more of [{ 'Redirect URL': 'http://127.0.0.1/elsewhere' }, { 'Client ID': 'nobody' }]) {
      const tokens = { ...tokensWith(ann), loginTimeoutMs: 100 };
      const inspection = await ask(native(more), `${api}/introspected`, tokens);
      assertExpected(inspection, {
        cause: 'sso-required',
        says: [/Nobody signed in/, /shows an error in the browser/],
      });
    }
  });

  describe('refreshes', () => {
    const signedIn = async () => {
      const tokens = tokensWith(ann);
      const kept: (readonly [key: string, stored: StoredTokens])[] = [];
      const store = {
        ...tokens.store,
        async save(key: string, stored: StoredTokens) {
          kept.push([key, stored]);
          await tokens.store.save(key, stored);
        },
      };
      const world = worldWith({ tokens: { ...tokens, store }, files: environment(native()) });
      const again = () => inspectAt(text(`${api}/introspected`), {}, world);
      assertExpected(await again(), { cause: 'accepted' });
      return { world, kept, store, again };
    };
    const learned = ({ probes }: Inspection) =>
      probes.map(probe => probe.learned).filter(what => /token of/.test(what ?? ''));

    it('with the token that was handed out last', async () => {
      const { world, kept, again } = await signedIn();
      for (const round of [1, 2]) {
        world.later = round * 590_000;
        const inspection = await again();
        assertExpected(inspection, { cause: 'accepted' });
        assert.deepEqual(learned(inspection), ['token of shop, refreshed']);
      }
      assert.equal(new Set(kept.map(([, { tokens }]) => tokens.refreshToken)).size, 3);
    });

    it('not with one that was used before, and the sign-in begins anew', async () => {
      const { world, kept, store, again } = await signedIn();
      world.later = 590_000;
      await again();
      const [[key, first] = []] = kept;
      assert.ok(key && first);
      await store.save(key, first);
      const inspection = await again();
      assertExpected(inspection, { cause: 'accepted' });
      assert.ok(learned(inspection).includes('token of shop, obtained'), summaryOf(inspection));
      const written = `POST ${provider.origin}/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=refresh_token&client_id=native&refresh_token=${first.tokens.refreshToken}\n`;
      assertExpected(await inspectAt(written), { cause: ['token-revoked', 'invalid-credentials'] });
    });
  });

  describe('introspects and revokes', () => {
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const client = `Authorization: Basic machine ${clientSecret}`;

    it('a token, which the API takes no longer then', async () => {
      const tokens = tokensWith(ann);
      const world = worldWith({ tokens, files: environment(machine()) });
      const request = text(`${api}/introspected`);
      const token = tokenOf(await inspectAt(request, {}, world));
      const post = (path: string) =>
        inspectAt(`POST ${provider.origin}${path}\n${form}\n${client}\n\ntoken=${token}\n`);
      assert.match(bodyOf(await post('/token/introspection')), /"active":true/);
      assertExpected(await post('/token/revocation'), { cause: 'accepted' });
      assert.match(bodyOf(await post('/token/introspection')), /"active":false/);
      const refused = await inspectAt(request, {}, world);
      assertExpected(refused, { cause: ['token-revoked', 'invalid-credentials'] });
    });

    it('a token from the session view', async () => {
      const kept: StoredTokens[] = [];
      const tokens = tokensWith(ann);
      const store = {
        ...tokens.store,
        save: async (_key: string, stored: StoredTokens) => void kept.push(stored),
      };
      await ask(native(), `${api}/introspected`, { ...tokens, store });
      const [stored] = kept;
      assert.ok(stored);
      const access = { world: worldWith({}), tokens, options: { timeoutMs: 5000 }, exchanges: [] };
      assert.equal((await introspectTokens(stored, access)).active, true);
      await revokeTokens(stored, access);
      assert.equal((await introspectTokens(stored, access)).active, false);
    });

    it('nothing for a client with a wrong secret', async () => {
      const wrong = client.replace(clientSecret, 'example-other');
      for (const path of ['/token/introspection', '/token/revocation']) {
        const inspection = await inspectAt(
          `POST ${provider.origin}${path}\n${form}\n${wrong}\n\ntoken=made-up\n`,
        );
        assertExpected(inspection, { cause: 'invalid-credentials' });
      }
    });
  });

  describe('as issuer of an API’s tokens', () => {
    const rows: readonly (readonly [
      name: string,
      path: string,
      client: (() => Client) | string | undefined,
      expected: Expected['cause'],
    ])[] = [
      ['no token', '/introspected', undefined, 'missing-credentials'],
      ['a token that it does not know', '/introspected', 'made-up-token', 'invalid-credentials'],
      [
        'a token without the scope',
        '/admin',
        () => machine({ Scope: 'orders', Resource: apiResource }),
        'insufficient-scope',
      ],
      [
        'an opaque token where a JWT is wanted',
        '/verified',
        machine,
        ['token-type-mismatch', 'invalid-credentials'],
      ],
    ];
    for (const [name, path, given, expected] of rows)
      it(`explains ${name}`, async () => {
        const header =
          given === undefined
            ? ''
            : `Authorization: Bearer ${typeof given === 'string' ? given : '{{$auth.token("shop")}}'}\n`;
        const files = typeof given === 'function' ? environment(given()) : {};
        assertExpected(await inspectAt(`GET ${api}${path}\n${header}`, { tokens: tokensWith(ann), files }), {
          cause: expected,
        });
      });
  });
});

/** The token that went out. */
function tokenOf({ evidence }: Inspection): string {
  return evidence.credentials.find(({ kind }) => kind === 'authorization')?.credentials?.token ?? '';
}

function bodyOf({ evidence }: Inspection): string {
  return evidence.exchange?.response?.body.text ?? '';
}

function otherKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
