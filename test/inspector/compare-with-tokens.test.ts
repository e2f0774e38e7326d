import assert from 'node:assert/strict';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import { createComparisonReport, createPlanReport } from '../../src/core/report/comparison-report.ts';
import {
  type PreparedComparison,
  prepareComparison,
  runComparison,
} from '../../src/inspector/compare-credentials.ts';
import type { World } from '../../src/inspector/world.ts';
import { type LocalServers, localServers } from '../support/local-server.ts';
import { providerSecret, type TokenProvider, tokenProvider } from '../support/token-provider.ts';
import { realWorld, testTokens } from './oauth/real-world.ts';

describe('comparing a request with tokens', () => {
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
    'Client Secret': '{{$secret SHOP}}',
  });
  const person = () => ({ Issuer: provider.origin, 'Client ID': 'public', Scope: 'openid' });
  const environments = (clients: Readonly<Record<string, object>>) => ({
    '/project/http-client.env.json': JSON.stringify(
      Object.fromEntries(
        Object.entries(clients).map(([name, shop]) => [name, { Security: { Auth: { shop } } }]),
      ),
    ),
  });
  const world = (clients: Readonly<Record<string, object>>, withTokens = true) => {
    const tokens = testTokens(provider.browse, { SHOP: providerSecret });
    return realWorld(withTokens ? tokens : undefined, environments(clients));
  };
  const prepare = async (at: World, host = provider.origin, environment = 'dev') => {
    const text = `GET ${host}/api\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
    const parsed = parseHttpFile(text);
    const [node] = parsed.requests;
    assert.ok(node);
    const options = { allowedHosts: [], timeoutMs: 5000, environment };
    return await prepareComparison({ path: '/project/a.http', text, parsed }, node, at, options);
  };
  const planned = (made: Awaited<ReturnType<typeof prepare>>): PreparedComparison => {
    if ('refused' in made) assert.fail(made.refused);
    return made;
  };

  it('obtains the token once, says so, and shows no secret', async () => {
    const at = world({ dev: machine() });
    const prepared = planned(await prepare(at));
    assert.equal(provider.forms.length, 1);
    assert.ok(prepared.plan.notes.includes('Fetched: token of shop, obtained.'));
    const outcomes = await runComparison(prepared, at, { timeoutMs: 5000 });
    assert.deepEqual(
      outcomes.map(({ exchange }) => exchange.response?.status),
      [200, 401],
    );
    const shown = JSON.stringify([createPlanReport(prepared), createComparisonReport(prepared, outcomes)]);
    for (const secret of [providerSecret, ...provider.good]) assert.ok(!shown.includes(secret));
  });

  it('asks nobody for the other environments', async () => {
    const prepared = planned(await prepare(world({ dev: machine(), people: person() })));
    assert.ok(!provider.seen.some(({ url }) => url?.startsWith('/authorize')));
    assert.match(prepared.plan.notes.join('\n'), /Environment people is left out: .* nobody to ask/);
  });

  it('obtains nothing for a host that may not be compared', async () => {
    const made = await prepare(world({ dev: machine() }), 'https://api.example.com');
    assert.ok('refused' in made && made.hostToAllow === 'api.example.com');
    assert.equal(provider.seen.length, 0);
  });

  it('says that a token is needed where none may be had', async () => {
    const made = await prepare(world({ dev: machine() }, false));
    assert.ok('refused' in made && made.awaits);
    assert.equal(provider.seen.length, 0);
  });

  it('says why the token cannot be had', async () => {
    provider.misbehaviour.refuse = ['invalid_client', 'no such client'];
    const made = await prepare(world({ dev: machine() }));
    assert.ok('refused' in made);
    assert.equal(made.refused, 'The provider answered invalid_client');
  });
});
