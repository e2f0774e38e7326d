import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createReport } from '../../../src/core/report/create-report.ts';
import { introspectTokens } from '../../../src/inspector/oauth/introspect-tokens.ts';
import { refreshStored } from '../../../src/inspector/oauth/refresh-stored.ts';
import { revokeTokens } from '../../../src/inspector/oauth/revoke-tokens.ts';
import type { StoredTokens } from '../../../src/inspector/oauth/token-world.ts';
import { deadPort, type LocalServers, localServers } from '../../support/local-server.ts';
import {
  providerPassword,
  providerSecret,
  type TokenProvider,
  tokenProvider,
} from '../../support/token-provider.ts';
import { environment, realWorld, run, testTokens } from './real-world.ts';

describe('tokens for a request', () => {
  let servers: LocalServers;
  let provider: TokenProvider;
  beforeEach(async () => {
    servers = localServers();
    provider = await tokenProvider(servers);
  });
  afterEach(() => servers.stop());

  const request = () => `GET ${provider.origin}/api\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
  const machine = (more: object = {}) => ({
    Type: 'OAuth2',
    'Grant Type': 'Client Credentials',
    'Token URL': `${provider.origin}/token`,
    'Client ID': 'machine',
    'Client Secret': providerSecret,
    ...more,
  });
  const person = (more: object = {}) => ({
    'Grant Type': 'Authorization Code',
    Issuer: provider.origin,
    'Client ID': 'public',
    Scope: 'openid orders',
    ...more,
  });
  const inspect = (client: object, tokens = testTokens(provider.browse)) =>
    run(request(), realWorld(tokens, environment(client)));
  const first = async (client: object, tokens = testTokens(provider.browse)) => {
    const { diagnosis, evidence } = await inspect(client, tokens);
    const [finding] = diagnosis.findings;
    return {
      cause: finding?.cause,
      title: finding?.title,
      explanation: finding?.explanation ?? '',
      evidence,
    };
  };

  describe('by client credentials', () => {
    it('are obtained once, sent, and shown as a request of their own', async () => {
      const tokens = testTokens(provider.browse);
      const world = realWorld(tokens, environment(machine()));
      const { evidence, probes } = await run(request(), world);
      assert.equal(evidence.status, 200);
      assert.deepEqual(
        probes.map(({ id, learned }) => `${id}: ${learned}`),
        ['token-request: token of shop, obtained'],
      );
      assert.equal((await run(request(), world)).evidence.status, 200);
      assert.equal(provider.forms.length, 1);
    });

    for (const method of ['basic', 'in body']) {
      it(`take the secret by ${method}`, async () => {
        const { evidence } = await inspect(machine({ 'Client Credentials': method }));
        assert.equal(evidence.status, 200);
        assert.equal(provider.forms[0]?.has('client_secret'), method === 'in body');
      });
    }

    it('take a signed assertion in place of a secret', async () => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
      const client = machine({ 'Private Key': pem, 'Client Credentials': 'jwt', 'Client Secret': '' });
      assert.equal((await inspect(client)).evidence.status, 200);
      const assertion = provider.forms[0]?.get('client_assertion') ?? '';
      assert.match(Buffer.from(assertion.split('.')[0] ?? '', 'base64url').toString(), /"ES256"/);
    });

    it('carry scope, audience and the provider’s own parameters', async () => {
      const custom = { tenant: 'a', only: { Value: 'b', Use: 'In Auth Request' } };
      await inspect(machine({ Scope: 'orders', Audience: 'urn:api', 'Custom Request Parameters': custom }));
      const [form] = provider.forms;
      assert.deepEqual(
        ['scope', 'audience', 'tenant', 'only'].map(name => form?.get(name)),
        ['orders', 'urn:api', 'a', null],
      );
    });

    it('explain a wrong secret as any other refusal, and do not send the request', async () => {
      const { cause, title, evidence } = await first(machine({ 'Client Secret': 'made-up-other' }));
      assert.equal(cause, 'invalid-credentials');
      assert.equal(title, 'The provider does not accept the client');
      assert.equal(evidence.exchange?.request.url, `${provider.origin}/token`);
      assert.ok(!provider.seen.some(({ url }) => url === '/api'));
    });

    const refusals: readonly (readonly [error: string, description: string, cause: string])[] = [
      ['unauthorized_client', '', 'insufficient-permissions'],
      ['invalid_scope', '', 'insufficient-scope'],
      ['invalid_target', '', 'token-audience-mismatch'],
      ['invalid_grant', 'The account is disabled', 'account-disabled'],
      ['consent_required', '', 'insufficient-permissions'],
      ['temporarily_unavailable', '', 'identity-provider-unreachable'],
      ['invalid_request', 'redirect_uri is not registered', 'wrong-endpoint'],
    ];
    for (const [error, description, expected] of refusals) {
      it(`explain ${error} ${description}`, async () => {
        provider.misbehaviour.refuse = [error, description];
        assert.equal((await first(machine())).cause, expected);
      });
    }
  });

  describe('by authorization code', () => {
    it('are obtained with PKCE S256 and a state, on a free port of loopback', async () => {
      const urls: string[] = [];
      const tokens = testTokens(async url => {
        urls.push(url);
        return await provider.browse(url);
      });
      const { evidence } = await inspect(person(), tokens);
      assert.equal(evidence.status, 200);
      const asked = new URL(urls[0] ?? '').searchParams;
      assert.equal(asked.get('code_challenge_method'), 'S256');
      assert.match(asked.get('redirect_uri') ?? '', /^http:\/\/127\.0\.0\.1:\d+\/callback$/);
      assert.ok((asked.get('state') ?? '').length > 20);
    });

    it('are obtained from endpoints alone, whatever the issuer is called', async () => {
      provider.misbehaviour.issuer = 'https://idp.example.com';
      const { evidence } = await inspect({
        ...person(),
        Issuer: '',
        'Auth URL': `${provider.origin}/authorize`,
        'Token URL': `${provider.origin}/token`,
      });
      assert.equal(evidence.status, 200);
    });

    it('give the ID token where that is asked for', async () => {
      const world = realWorld(testTokens(provider.browse), environment(person()));
      const { evidence } = await run(request().replace('$auth.token', '$auth.idToken'), world);
      assert.match(evidence.credentials[0]?.value ?? '', /^Bearer eyJ/);
    });

    it('are refreshed when they are due, with the token that the provider handed out last', async () => {
      const world = realWorld(testTokens(provider.browse), environment(person()));
      await run(request(), world);
      for (const round of [1, 2]) {
        world.later = round * 600_000;
        const { evidence, probes } = await run(request(), world);
        assert.equal(evidence.status, 200);
        assert.equal(probes[0]?.learned, 'token of shop, refreshed');
      }
      assert.deepEqual(
        provider.forms.map(form => form.get('grant_type')),
        ['authorization_code', 'refresh_token', 'refresh_token'],
      );
    });

    it('begin anew where the refresh token is used up', async () => {
      const world = realWorld(testTokens(provider.browse), environment(person()));
      await run(request(), world);
      (provider.good as Set<string>).clear();
      world.later = 600_000;
      const { evidence } = await run(request(), world);
      assert.equal(evidence.status, 200);
    });

    it('say that the login was refused', async () => {
      provider.misbehaviour.denyLogin = 'access_denied';
      const { cause, title } = await first(person());
      assert.equal(cause, 'insufficient-permissions');
      assert.equal(title, 'The sign-in was refused');
    });

    it('do not take an answer to another question', async () => {
      provider.misbehaviour.state = 'made-up';
      assert.equal((await first(person())).cause, 'csrf-failed');
      assert.deepEqual(provider.forms, []);
    });

    it('say which port is in use', async () => {
      const other = await servers.http((_request, response) => void response.end());
      const { title, explanation } = await first(person({ 'Redirect URL': `${other.origin}/callback` }));
      assert.equal(title, 'The port for the sign-in is in use');
      assert.match(explanation, new RegExp(`Port ${other.port}`));
    });

    it('end with Cancel, and leave nothing behind', async () => {
      const controller = new AbortController();
      const tokens = testTokens(async () => {
        controller.abort();
        return true;
      });
      const world = realWorld(tokens, environment(person()));
      const { diagnosis } = await run(request(), world, { signal: controller.signal });
      assert.equal(diagnosis.findings[0]?.title, 'The sign-in was cancelled');
      assert.deepEqual(provider.forms, []);
    });

    it('end when nobody signs in', async () => {
      const tokens = { ...testTokens(async () => true), loginTimeoutMs: 20 };
      assert.equal((await first(person(), tokens)).title, 'Nobody signed in');
    });

    it('are not begun where nobody can be asked', async () => {
      const { signIn: _, ...tokens } = testTokens(provider.browse);
      const { diagnosis } = await run(request(), realWorld(tokens, environment(person())));
      assert.match(diagnosis.findings[0]?.title ?? '', /A person has to sign in/);
    });
  });

  describe('by device code', () => {
    const device = () => person({ 'Grant Type': 'Device Authorization', Scope: 'orders' });

    it('are waited for as the provider says', async () => {
      provider.misbehaviour.pending = 2;
      const tokens = testTokens(provider.browse);
      assert.equal((await inspect(device(), tokens)).evidence.status, 200);
      assert.equal(tokens.shown[0]?.userCode, 'WDJB-MJHT');
      assert.deepEqual(tokens.waits, [1000, 1000, 1000]);
    });

    it('say that the user said no', async () => {
      provider.misbehaviour.refuse = ['access_denied', 'the user denied'];
      assert.equal((await first(device())).cause, 'insufficient-permissions');
    });

    it('say that nobody entered the code', async () => {
      provider.misbehaviour.refuse = ['expired_token'];
      assert.equal((await first(device())).title, 'Nobody entered the code in time');
    });
  });

  describe('by password', () => {
    const legacy = (password: string) =>
      machine({ 'Grant Type': 'Password', Username: 'ann', Password: password });

    it('are obtained with a warning', async () => {
      const { evidence, notes } = await inspect(legacy(providerPassword));
      assert.equal(evidence.status, 200);
      assert.match(notes.join(), /password grant/);
    });

    it('say that the password is wrong', async () => {
      assert.equal((await first(legacy('made-up-wrong'))).cause, 'invalid-credentials');
    });
  });

  it('are exchanged for another one', async () => {
    const variables = {
      a_tokenEndpoint: `${provider.origin}/token`,
      a_clientId: 'machine',
      a_clientSecret: providerSecret,
      b_tokenEndpoint: `${provider.origin}/token`,
      b_clientId: 'public',
    };
    const header = 'Authorization: oauth2 client_credentials a token_exchange b';
    const world = realWorld(testTokens(provider.browse), environment({}, variables));
    const { evidence } = await run(`GET ${provider.origin}/api\n${header}\n`, world);
    assert.equal(evidence.status, 200);
    assert.deepEqual(
      provider.forms.map(form => form.get('subject_token')?.slice(0, 3)),
      [undefined, 'at-'],
    );
  });

  describe('of a provider that misbehaves', () => {
    it('are not had from a page', async () => {
      provider.misbehaviour.html = true;
      const { cause, evidence } = await first(machine());
      assert.equal(cause, 'wrong-endpoint');
      assert.equal(evidence.exchange?.response?.status, 200);
    });

    it('are not had from another issuer', async () => {
      provider.misbehaviour.issuer = 'https://other.example.com';
      assert.equal((await first(person())).cause, 'token-issuer-mismatch');
    });

    it('are not had from one that is down', async () => {
      const { cause, evidence } = await first(
        machine({ 'Token URL': `http://127.0.0.1:${await deadPort()}/token` }),
      );
      assert.equal(cause, 'identity-provider-unreachable');
      assert.equal(evidence.exchange?.failure?.code, 'refused');
    });

    it('are not had from one whose certificate has expired', async () => {
      const secure = await servers.https('expired', (_request, response) => void response.end());
      const { cause, evidence } = await first(machine({ 'Token URL': `${secure.origin}/token` }));
      assert.equal(cause, 'identity-provider-unreachable');
      assert.equal(evidence.exchange?.failure?.code, 'tls');
      assert.deepEqual(secure.seen, []);
    });

    it('are not asked for in the clear', async () => {
      const { title } = await first(machine({ 'Token URL': 'http://idp.example.com/token' }));
      assert.equal(title, 'A client’s secret would have travelled in the clear');
    });
  });

  it('are for REST Client’s $oidcAccessToken, too', async () => {
    const port = await deadPort();
    const words = `$oidcAccessToken clientId:public issuer:${provider.origin} callbackDomain:127.0.0.1 callbackPort:${port} scopes:openid`;
    const text = `@token = {{${words}}}\n\nGET ${provider.origin}/api\nAuthorization: Bearer {{token}}\n`;
    const { evidence } = await run(text, realWorld(testTokens(provider.browse), {}));
    assert.equal(evidence.status, 200);
    assert.equal(provider.forms[0]?.get('redirect_uri'), `http://127.0.0.1:${port}/`);
  });

  it('take their secret from the store of secrets', async () => {
    const tokens = testTokens(provider.browse, { SHOP: providerSecret });
    const { evidence } = await inspect(machine({ 'Client Secret': '{{$secret SHOP}}' }), tokens);
    assert.equal(evidence.status, 200);
    const { cause, title } = await first(machine({ 'Client Secret': '{{$secret OTHER}}' }));
    assert.deepEqual([cause, title], ['unresolved-variable', 'A secret is not set']);
  });

  it('come from the editor’s own sessions', async () => {
    const editorToken = async (name: string) => (name === 'github' ? 'made-up-session' : undefined);
    const world = realWorld({ ...testTokens(provider.browse), editorToken }, {});
    const text = (name: string) =>
      `GET ${provider.origin}/api\nAuthorization: Bearer {{$vscodeAuth ${name} repo}}\n`;
    const { evidence } = await run(text('github'), world);
    assert.equal(evidence.credentials[0]?.value, 'Bearer made-up-session');
    const { diagnosis } = await run(text('microsoft'), world);
    assert.equal(diagnosis.findings[0]?.title, 'The sign-in was cancelled');
  });

  it('of a client without endpoints come from whom the API names, unless there is a secret', async () => {
    const api = await servers.http((request, response) => {
      const metadata = {
        resource: `http://${request.headers.host}/`,
        authorization_servers: [provider.origin],
      };
      const isMetadata = request.url === '/.well-known/oauth-protected-resource';
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(isMetadata ? metadata : {}));
    });
    const text = `GET ${api.origin}/\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
    const bare = { 'Grant Type': 'Authorization Code', 'Client ID': 'public' };
    const world = (client: object) => realWorld(testTokens(provider.browse), environment(client));
    const { evidence } = await run(text, world(bare));
    assert.match(evidence.credentials[0]?.value ?? '', /^Bearer at-/);
    const { diagnosis } = await run(text, world({ ...bare, 'Client Secret': providerSecret }));
    assert.equal(diagnosis.findings[0]?.title, 'The token endpoint is not known');
  });

  it('are not asked of another origin than that of the token endpoint', async () => {
    const other = await servers.http((_request, response) => void response.end());
    const client = machine({
      'Grant Type': 'Device Authorization',
      'Device Auth URL': `${other.origin}/device`,
    });
    assert.equal((await first(client)).title, 'A client’s secret would have gone to another origin');
    assert.deepEqual(other.seen, []);
  });

  it('are inspected and revoked at the provider', async () => {
    const tokens = testTokens(provider.browse);
    const kept: StoredTokens[] = [];
    const store = {
      ...tokens.store,
      save: async (_key: string, stored: StoredTokens) => void kept.push(stored),
    };
    const world = realWorld({ ...tokens, store }, environment(person()));
    await run(request(), world);
    const [stored] = kept;
    assert.ok(stored);
    const access = { world, tokens, options: { timeoutMs: 5000 }, exchanges: [] };
    assert.equal((await introspectTokens(stored, access)).active, true);
    await revokeTokens(stored, access);
    assert.equal((await introspectTokens(stored, access)).active, false);
    assert.deepEqual([...provider.good], []);
    const { revocationEndpoint: _, ...without } = stored;
    await assert.rejects(revokeTokens(without, access), /offers no revocation/);
  });

  it('are asked for once where two requests need them at the same time', async () => {
    const world = realWorld(testTokens(provider.browse), environment(machine()));
    await Promise.all([run(request(), world), run(request(), world)]);
    assert.equal(provider.forms.length, 1);
  });

  it('are refreshed once where a request and the clock ask at the same time', async () => {
    const tokens = testTokens(provider.browse);
    const kept = new Map<string, StoredTokens>();
    const save = async (key: string, stored: StoredTokens) => {
      kept.set(key, stored);
      await tokens.store.save(key, stored);
    };
    const world = realWorld({ ...tokens, store: { ...tokens.store, save } }, environment(person()));
    await run(request(), world);
    world.later = 600_000;
    const [key = ''] = kept.keys();
    const access = { world, tokens, options: { timeoutMs: 5000 }, exchanges: [] };
    const [, { evidence }] = await Promise.all([refreshStored(key, access), run(request(), world)]);
    assert.equal(evidence.status, 200);
    assert.equal(provider.forms.filter(form => form.get('grant_type') === 'refresh_token').length, 1);
  });

  describe('that the API refuses though they were kept', () => {
    const twice = async (client: object) => {
      const world = realWorld(testTokens(provider.browse), environment(client));
      await run(request(), world);
      const before = [...provider.good];
      for (const token of before.filter(each => each.startsWith('at-')))
        provider.misbehaviour.revoked = token;
      return { world, again: await run(request(), world, { probes: true }) };
    };

    it('bring the offer of a fresh one, and are refreshed then', async () => {
      const { world, again } = await twice(person());
      const [finding] = again.diagnosis.findings;
      assert.equal(finding?.cause, 'invalid-credentials');
      assert.deepEqual(finding.fixes[0], {
        kind: 'command',
        command: 'renew-token',
        title: 'Get a fresh token of shop and send again',
      });
      assert.equal((await run(request(), world, { renewTokens: true })).evidence.status, 200);
      assert.equal(provider.forms.at(-1)?.get('grant_type'), 'refresh_token');
    });

    for (const method of ['basic', 'in body', 'jwt']) {
      it(`are asked for at the provider by ${method}`, async () => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
        const client = { ...machine(), Issuer: provider.origin, 'Token URL': '', 'Private Key': pem };
        const { again } = await twice({ ...client, 'Client Credentials': method });
        const probe = again.probes.find(({ id }) => id === 'introspection');
        assert.equal(probe?.exchange.response?.status, 200);
        assert.match(probe.learned, /inactive/);
        const shown = JSON.stringify(createReport([again]));
        assert.ok(!shown.includes(providerSecret));
      });
    }
  });

  it('say which client is not configured', async () => {
    const world = realWorld(testTokens(provider.browse), {});
    const { diagnosis, evidence } = await run(request(), world);
    assert.equal(diagnosis.findings[0]?.cause, 'unresolved-variable');
    assert.equal(evidence.exchange, undefined);
  });

  it('are nobody’s business where nothing can be obtained', async () => {
    const { evidence, diagnosis } = await run(request(), realWorld(undefined, environment(machine())));
    assert.equal(evidence.exchange, undefined);
    assert.equal(diagnosis.findings[0]?.cause, 'unresolved-variable');
    assert.deepEqual(provider.seen, []);
  });

  it('do not follow a redirect to another origin', async () => {
    const elsewhere = await servers.http((_request, response) => void response.end('{}'));
    const moved = await servers.http((_request, response) => {
      response.writeHead(302, { Location: `${elsewhere.origin}/` }).end();
    });
    const text = request().replace(`${provider.origin}/api`, `${moved.origin}/api`);
    await run(text, realWorld(testTokens(provider.browse), environment(machine())));
    assert.match(moved.seen[0]?.rawHeaders.join() ?? '', /Bearer at-/);
    assert.doesNotMatch(elsewhere.seen[0]?.rawHeaders.join() ?? '', /at-/);
  });

  it('are masked in the report', async () => {
    const inspection = await inspect(person());
    const text = JSON.stringify(createReport([inspection]));
    for (const token of provider.good) assert.ok(!text.includes(token));
  });
});
