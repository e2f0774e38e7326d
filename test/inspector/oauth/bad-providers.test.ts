import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { createReport } from '../../../src/core/report/create-report.ts';
import type { StoredTokens } from '../../../src/inspector/oauth/token-world.ts';
import { statusWords, verdictOf } from '../../../src/webview/words/verdict.ts';
import { deadPort, type LocalServers, localServers } from '../../support/local-server.ts';
import { providerSecret, type TokenProvider, tokenProvider } from '../../support/token-provider.ts';
import { environment, realWorld, run, testTokens } from './real-world.ts';

/** What the panel shows first: status, verdict, and the first two fixes. */
interface Shown {
  readonly status: RegExp;
  readonly title: string;
  readonly next: RegExp;
}

interface Bad {
  /** Makes the provider bad; the fields of the client that differ. */
  readonly make: (provider: TokenProvider, servers: LocalServers) => Promise<object> | object;
  readonly person?: true;
  readonly abort?: true;
  readonly shown: Shown;
}

const bad: Readonly<Record<string, Bad>> = {
  'is down': {
    make: async () => ({ 'Token URL': `http://127.0.0.1:${await deadPort()}/token` }),
    shown: {
      status: /refused/,
      title: 'Nothing listens at the identity provider’s address',
      next: /Start the provider/,
    },
  },
  'is slow': {
    make: async (_, servers) => ({ 'Token URL': `${(await servers.http(() => undefined)).origin}/token` }),
    shown: { status: /timeout/, title: 'The identity provider did not answer in time', next: /timeout/ },
  },
  'answers with a page': {
    make: ({ misbehaviour }) => Object.assign(misbehaviour, { html: true }) && {},
    shown: {
      status: /200/,
      title: 'The identity provider’s address answers, but not as one',
      next: /discovery/,
    },
  },
  'has an expired certificate': {
    make: async (_, servers) => ({
      'Token URL': `${(await servers.https('expired', (_request, response) => void response.end())).origin}/token`,
    }),
    shown: {
      status: /tls/,
      title: 'The certificate of the identity provider is not accepted',
      next: /Renew/,
    },
  },
  'is another issuer': {
    make: ({ misbehaviour }) => Object.assign(misbehaviour, { issuer: 'https://other.example.com' }) && {},
    person: true,
    shown: {
      status: /200/,
      title: 'The identity provider is not the issuer that it was asked for',
      next: /Set Issuer/,
    },
  },
  'waits for a person who does not come': {
    make: () => ({}),
    person: true,
    shown: { status: /not sent/, title: 'Nobody signed in', next: /sign in/ },
  },
  'waits for a person who cancels': {
    make: () => ({}),
    person: true,
    abort: true,
    shown: { status: /not sent/, title: 'The sign-in was cancelled', next: /sign in/ },
  },
};

describe('a provider that', () => {
  let servers: LocalServers;
  let provider: TokenProvider;
  beforeEach(async () => {
    servers = localServers();
    provider = await tokenProvider(servers);
  });
  afterEach(() => servers.stop());

  const machine = () => ({
    'Grant Type': 'Client Credentials',
    'Token URL': `${provider.origin}/token`,
    'Client ID': 'machine',
    'Client Secret': providerSecret,
  });
  const person = () => ({ Issuer: provider.origin, 'Client ID': 'public', Scope: 'openid' });

  async function shownFor(client: object, abort = false) {
    const kept: StoredTokens[] = [];
    const tokens = testTokens(async () => true, { WRONG: 'made-up-other' });
    const save = async (_key: string, stored: StoredTokens) => void kept.push(stored);
    const controller = new AbortController();
    const openBrowser = async () => {
      if (abort) controller.abort();
      return true;
    };
    const signIn = { openBrowser, showDeviceCode: async () => undefined };
    const world = { ...tokens, loginTimeoutMs: 20, signIn, store: { ...tokens.store, save } };
    const text = `GET ${provider.origin}/api\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
    const options = { timeoutMs: 300, signal: controller.signal };
    const inspection = await run(text, realWorld(world, environment(client)), options);
    const [result] = createReport([inspection]).results;
    assert.ok(result);
    assert.deepEqual(kept, []);
    assert.ok(!provider.seen.some(({ url }) => url === '/api'));
    return result;
  }

  for (const [what, { make, abort, shown, ...which }] of Object.entries(bad)) {
    it(`${what} is named, with the next step, and nothing is kept`, async () => {
      const change = await make(provider, servers);
      const result = await shownFor({ ...(which.person ? person() : machine()), ...change }, abort);
      const { title, tone } = verdictOf(result);
      assert.equal(title, shown.title);
      assert.notEqual(tone, 'fine');
      assert.match(statusWords(result), shown.status);
      assert.match(result.findings[0]?.fixes.map(fix => fix.title).join('\n') ?? '', shown.next);
    });
  }

  it('sends the browser to a port that is in use is named, too', async () => {
    const holder = createServer();
    await new Promise<void>(resolve => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const result = await shownFor({ ...person(), 'Redirect URL': `http://127.0.0.1:${port}/callback` });
    holder.close();
    assert.equal(verdictOf(result).title, 'The port for the sign-in is in use');
    assert.equal(verdictOf(result).tone, 'refused');
    assert.equal(statusWords(result), 'not sent');
  });

  it('refuses the client brings the offer to replace the secret that was kept', async () => {
    const result = await shownFor({ ...machine(), 'Client Secret': '{{$secret WRONG}}' });
    assert.match(result.request.name, /^Token of shop for /);
    assert.deepEqual(
      result.findings[0]?.fixes.filter(({ kind }) => kind === 'command').map(({ title }) => title),
      ['Replace the secret WRONG', 'Send again'],
    );
  });

  it('needs a secret that is not kept brings the offer to set it', async () => {
    const result = await shownFor({ ...machine(), 'Client Secret': '{{$secret SHOP}}' });
    assert.deepEqual(result.findings[0]?.fixes[0], { title: 'Set the secret SHOP', kind: 'command' });
  });
});
