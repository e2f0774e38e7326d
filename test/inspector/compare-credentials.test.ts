import assert from 'node:assert/strict';
import type { VariantOutcome } from '../../src/core/diagnosis/comparison/comparison.ts';
import { readComparison } from '../../src/core/diagnosis/comparison/reading.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import { requestName } from '../../src/core/http-file/requests.ts';
import {
  type PreparedComparison,
  prepareComparison,
  runComparison,
} from '../../src/inspector/compare-credentials.ts';
import type { World } from '../../src/inspector/world.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { send } from '../../src/transport/send.ts';
import { tokenWith } from '../support/answers.ts';
import { localServers } from '../support/local-server.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const bearer = `Authorization: Bearer ${tokenWith({ sub: 'alice' })}\n`;
const local = `GET http://localhost/orders\n${bearer}`;

async function prepared(text: string, world: World, name?: string): Promise<PreparedComparison> {
  const parsed = parseHttpFile(text);
  const node = parsed.requests.find(request => name === undefined || requestName(request) === name);
  assert.ok(node);
  const made = await prepareComparison({ path: '/project/api/orders.http', text, parsed }, node, world, {
    allowedHosts: [],
    timeoutMs: 10_000,
  });
  if ('refused' in made) assert.fail(made.refused);
  return made;
}

async function compared(
  text: string,
  world: World,
  options: { readonly signal?: AbortSignal; readonly timeoutMs?: number } = {},
): Promise<readonly VariantOutcome[]> {
  return await runComparison(await prepared(text, world), world, { timeoutMs: 30_000, ...options });
}

const statuses = (outcomes: readonly VariantOutcome[]) =>
  outcomes.map(({ variant, exchange }) => [variant.kind, exchange.response?.status]);

const labels = ({ plan }: PreparedComparison) => plan.variants.map(({ label }) => label);

describe('comparing credentials', () => {
  it('sends nothing while it plans', async () => {
    const world = fakeWorld(() => ({ status: 200 }));
    await prepared(local, world);
    assert.deepEqual(world.sent, []);
  });

  it('sends each variant once, in order, follows no redirect and waits ten seconds at most', async () => {
    const world = fakeWorld(() => ({ status: 302, headers: [['Location', 'https://example.com/']] }));
    const { plan } = await prepared(local, world);
    const outcomes = await compared(local, world);
    assert.deepEqual(
      world.sent.map(({ request }) => request),
      plan.variants.map(({ request }) => request),
    );
    assert.equal(outcomes.length, 7);
    for (const { options } of world.sent) {
      assert.equal(options.followRedirects, false);
      assert.equal(options.timeoutMs, 10_000);
    }
  });

  it('takes every environment of both files, with what they share', async () => {
    const world = fakeWorld(() => ({ status: 200 }), {
      '/project/http-client.env.json': JSON.stringify({
        $shared: { host: 'http://localhost' },
        ann: { token: 'fake-ann' },
        ben: { token: 'fake-ben' },
      }),
      '/project/http-client.private.env.json': JSON.stringify({ cat: { token: 'fake-cat' } }),
    });
    const made = await prepared('GET {{host}}/orders\nAuthorization: Bearer {{token}}\n', world);
    assert.deepEqual(labels(made), ['As written', 'Anonymous', 'Environment ben', 'Environment cat']);
    await runComparison(made, world, { timeoutMs: 1000 });
    assert.deepEqual(
      world.sent.map(({ request }) => request.headers[0]?.[1]),
      ['Bearer fake-ann', undefined, 'Bearer fake-ben', 'Bearer fake-cat'],
    );
  });

  it('goes to loopback directly, and elsewhere as the proxy settings say', async () => {
    const proxy = { proxyFor: () => 'http://proxy.example:3128' };
    const world: FakeWorld = { ...fakeWorld(() => ({ status: 200 })), proxy };
    await compared(local, world);
    assert.ok(world.sent.every(({ options }) => options.proxy === undefined));
    const text = `GET https://api.example.com/\n${bearer}`;
    const parsed = parseHttpFile(text);
    const [node] = parsed.requests;
    assert.ok(node);
    const made = await prepareComparison({ path: '/a.http', text, parsed }, node, world, {
      allowedHosts: ['api.example.com'],
      timeoutMs: 10_000,
    });
    if ('refused' in made) assert.fail(made.refused);
    await runComparison(made, world, { timeoutMs: 1000 });
    assert.equal(world.sent.at(-1)?.options.proxy, proxy);
  });

  it('stops when the server throttles', async () => {
    let count = 0;
    const world = fakeWorld(() => ({ status: ++count < 3 ? 200 : 429 }));
    assert.equal((await compared(local, world)).length, 3);
    assert.equal(world.sent.length, 3);
  });

  it('stops when nothing answers the first, and goes on when a later one gets no answer', async () => {
    const dead = fakeWorld(() => undefined);
    assert.equal((await compared(local, dead)).length, 1);
    let count = 0;
    const flaky = fakeWorld(() => (++count === 2 ? undefined : { status: 200 }));
    assert.equal((await compared(local, flaky)).length, 7);
  });

  it('sends no more once it is cancelled', async () => {
    const controller = new AbortController();
    const world = fakeWorld(() => {
      controller.abort();
      return { status: 200 };
    });
    assert.equal((await compared(local, world, { signal: controller.signal })).length, 1);
    assert.equal(world.sent.length, 1);
  });
});

describe('comparing credentials against servers', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  const world: World = {
    now: Date.now,
    uuid: () => '00000000-0000-4000-8000-000000000000',
    random: () => 0,
    processEnv: () => undefined,
    readTextFile: async () => undefined,
    readFile: async () => undefined,
    proxy: undefined,
    send,
  };

  it('clears the practice server, which verifies its tokens', async () => {
    const playground = await startPlayground({ now: world.now });
    try {
      const made = await prepared(playground.httpFile, world, 'Token accepted');
      const outcomes = await runComparison(made, world, { timeoutMs: 5000 });
      assert.deepEqual(statuses(outcomes), [
        ['as-written', 200],
        ['anonymous', 401],
        ['expired', 401],
        ['alg-none', 401],
        ['wrong-audience', 401],
        ['tampered-claim', 401],
        ['unsigned', 401],
      ]);
      assert.deepEqual(readComparison(made.plan, outcomes).findings, []);
    } finally {
      await playground.close();
    }
  });

  const findingsOf = async (text: string) => {
    const made = await prepared(text, world);
    const outcomes = await runComparison(made, world, { timeoutMs: 5000 });
    return readComparison(made.plan, outcomes).findings.map(({ id }) => id);
  };

  it('convicts a server that takes any bearer token', async () => {
    const { origin, seen } = await servers.http((request, response) => {
      const carries = request.headers.authorization?.startsWith('Bearer ') === true;
      response.writeHead(carries ? 200 : 401).end('{}');
    });
    assert.deepEqual(await findingsOf(`GET ${origin}/\n${bearer}`), [
      'accepts-expired-token',
      'accepts-alg-none',
      'accepts-wrong-audience',
      'accepts-tampered-token',
      'accepts-unsigned-token',
    ]);
    assert.ok(seen.every(({ method }) => method === 'GET'));
  });

  it('sees that a server asks nobody', async () => {
    const { origin, seen } = await servers.http((_request, response) => response.end('{}'));
    assert.deepEqual(await findingsOf(`HEAD ${origin}/\n${bearer}`), ['credentials-not-needed']);
    assert.ok(seen.every(({ method }) => method === 'HEAD'));
  });

  it('gives up on a silent server after the time limit, once', async () => {
    const { origin } = await servers.raw(() => undefined);
    const outcomes = await compared(`GET ${origin}/\n${bearer}`, world, { timeoutMs: 100 });
    assert.deepEqual(
      outcomes.map(({ exchange }) => exchange.failure?.code),
      ['timeout'],
    );
  });
});
