import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { probes } from '../../src/core/diagnosis/probes/index.ts';
import { createReport } from '../../src/core/report/create-report.ts';
import type { RequestToSend } from '../../src/transport/request-to-send.ts';
import { claimsInTime, tokenWith } from '../support/answers.ts';
import { type Answer, fakeWorld, inspectText } from './fake-world.ts';

const metadata = 'https://api.example.com/.well-known/oauth-protected-resource';
const discovery = 'https://idp.example.com/.well-known/openid-configuration';
const fallback = 'https://idp.example.com/.well-known/oauth-authorization-server';
const keys = 'https://idp.example.com/keys';
const token = tokenWith(claimsInTime());
const secrets =
  'Origin: https://app.example.com\nCookie: sessionid=SECRET\nX-Api-Key: SECRET\nProxy-Authorization: Basic SECRET\n';
const text = `GET https://alice:SECRET@api.example.com/orders?api_key=SECRET&page=2\nAuthorization: Bearer ${token}\n${secrets}`;
const challenge = [
  ['WWW-Authenticate', `Bearer error="invalid_token", resource_metadata="${metadata}"`],
] as const;

/** An API that refuses, and documents at the addresses given. */
function network(documents: Readonly<Record<string, unknown>> = {}) {
  return ({ method, url }: RequestToSend): Answer | undefined => {
    if (url in documents) return { status: 200, body: JSON.stringify(documents[url]) };
    if (method === 'OPTIONS') return { status: 204, body: '' };
    return url.includes('/orders') ? { status: 401, headers: challenge } : { status: 404 };
  };
}

const issuerDocument = { issuer: 'https://idp.example.com/', jwks_uri: keys };
const everything = {
  [metadata]: { resource: 'https://api.example.com', authorization_servers: ['https://idp.example.com/'] },
  [discovery]: issuerDocument,
  [keys]: { keys: [] },
};

describe('probes', () => {
  it('run in the order of the registry, each once, and are recorded', async () => {
    const world = fakeWorld(network(everything));
    const inspection = await inspectText(text, world, { probes: true });
    const ids = inspection.probes.map(({ id }) => id);
    assert.deepEqual(ids, ['anonymous', 'preflight', 'resource-metadata', 'discovery', 'jwks']);
    assert.equal(world.sent.length, 1 + ids.length);
    for (const { learned } of inspection.probes) assert.notEqual(learned, '');
  });

  it('fall back to RFC 8414 where discovery finds nothing', async () => {
    const world = fakeWorld(network({ [fallback]: issuerDocument, [keys]: { keys: [] } }));
    const inspection = await inspectText(text, world, { probes: true });
    assert.deepEqual(
      inspection.probes.slice(-3).map(({ id }) => id),
      ['discovery', 'authorization-server', 'jwks'],
    );
  });

  it('are never more than the registry has, whatever the answers', async () => {
    for (const answer of [undefined, { status: 401, headers: challenge }, { status: 200 }, { status: 302 }]) {
      let first = true;
      const world = fakeWorld(() => {
        const refusal = first ? { status: 401, headers: challenge } : answer;
        first = false;
        return refusal;
      });
      const inspection = await inspectText(text, world, { probes: true });
      const ids = inspection.probes.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.length <= probes.length);
    }
  });

  it('do not run when they are switched off', async () => {
    const world = fakeWorld(network(everything));
    assert.deepEqual((await inspectText(text, world, { probes: false })).probes, []);
    assert.equal(world.sent.length, 1);
  });

  for (const answer of [{ status: 200 }, { status: 404 }, { status: 500 }, undefined]) {
    it(`do not run after ${answer?.status ?? 'a refused connection'}`, async () => {
      const world = fakeWorld(() => answer);
      const plain = text.replace(/^Origin.*\n/m, '');
      assert.deepEqual((await inspectText(plain, world, { probes: true })).probes, []);
      assert.equal(world.sent.length, 1);
    });
  }

  it('use safe methods, and carry no credential of the user anywhere', async () => {
    const world = fakeWorld(network(everything));
    await inspectText(text, world, { probes: true });
    assert.equal(world.sent.length, 6);
    for (const { request } of world.sent.slice(1)) {
      assert.match(request.method, /^(?:GET|HEAD|OPTIONS)$/);
      assert.equal(request.body, undefined);
      assert.doesNotMatch(JSON.stringify(request), /SECRET/, request.url);
      assert.ok(!JSON.stringify(request).includes(token), request.url);
    }
  });

  it('ask the authorization server as the client of the environment, and no other origin', async () => {
    const endpoint = 'https://idp.example.com/introspect';
    const client = {
      'Client ID': 'orders',
      'Client Secret': 'made-up-client-secret',
      'Token URL': 'https://idp.example.com/token',
    };
    const documents = {
      ...everything,
      [discovery]: { ...issuerDocument, introspection_endpoint: endpoint },
      [endpoint]: { active: false },
      [keys]: {},
    };
    const files = {
      '/project/http-client.private.env.json': JSON.stringify({
        dev: { Security: { Auth: { orders: client } } },
      }),
    };
    const world = fakeWorld(network(documents), files);
    const request = `GET https://api.example.com/orders\nAuthorization: Bearer ${token}\n`;
    const inspection = await inspectText(request, world, { probes: true, environment: 'dev' });
    assert.equal(inspection.diagnosis.findings[0]?.cause, 'token-revoked');
    const told = world.sent.filter(({ request }) => request.method === 'POST');
    assert.deepEqual(
      told.map(({ request }) => request.url),
      [endpoint],
    );
    const report = JSON.stringify(createReport([inspection]));
    const identity = Buffer.from('orders:made-up-client-secret').toString('base64');
    for (const secret of ['made-up-client-secret', identity]) assert.ok(!report.includes(secret), secret);
  });

  it('never repeat a request that changes something', async () => {
    const world = fakeWorld(network(everything));
    await inspectText(text.replace('GET', 'DELETE'), world, { probes: true });
    const toApi = world.sent.filter(({ request }) => request.url.includes('/orders'));
    assert.deepEqual(
      toApi.map(({ request }) => request.method),
      ['DELETE', 'OPTIONS'],
    );
  });

  it('get ten seconds at most, and less where the request gets less', async () => {
    for (const [timeoutMs, expected] of [
      [60_000, 10_000],
      [3_000, 3_000],
    ] as const) {
      const world = fakeWorld(network(everything));
      await inspectText(text, world, { probes: true, timeoutMs });
      assert.equal(world.sent[0]?.options.timeoutMs, timeoutMs);
      for (const { options } of world.sent.slice(1)) assert.equal(options.timeoutMs, expected);
    }
  });

  it('pass proxy and signal on, and do not let the anonymous answer be redirected', async () => {
    const proxy = { proxyFor: () => undefined };
    const world = { ...fakeWorld(network(everything)), proxy };
    const { signal } = new AbortController();
    await inspectText(text, world, { probes: true, signal });
    for (const { options } of world.sent) {
      assert.equal(options.proxy, proxy);
      assert.equal(options.signal, signal);
    }
    assert.equal(world.sent[1]?.options.followRedirects, false);
  });

  it('stop when the inspection is cancelled, and keep what was learned', async () => {
    const controller = new AbortController();
    const answer = network(everything);
    const world = fakeWorld(request => {
      if (request.url === metadata) controller.abort();
      return answer(request);
    });
    const inspection = await inspectText(text, world, { probes: true, signal: controller.signal });
    assert.deepEqual(
      inspection.probes.map(({ id }) => id),
      ['anonymous', 'preflight', 'resource-metadata'],
    );
    assert.equal(inspection.evidence.probes.resource?.resource, 'https://api.example.com');
  });

  it('do not begin when the request itself was cancelled', async () => {
    const world = fakeWorld(network(everything));
    await inspectText(text, world, { probes: true, signal: AbortSignal.abort() });
    assert.equal(world.sent.length, 1);
  });

  it('are told one by one', async () => {
    const told: string[] = [];
    await inspectText(text, fakeWorld(network(everything)), {
      probes: true,
      progress: line => told.push(line),
    });
    assert.equal(told.length, 6);
    assert.match(told.at(-1) ?? '', /^Probe jwks: GET https:\/\/idp\.example\.com\/keys$/);
  });
});

describe('verification with the keys that were fetched', () => {
  async function inspectSigned(kid: string, change: (jwt: string) => string = jwt => jwt) {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwt = await new SignJWT(claimsInTime()).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
    const published = { ...(await exportJWK(publicKey)), kid: 'published', alg: 'ES256', use: 'sig' };
    const world = fakeWorld(network({ [discovery]: issuerDocument, [keys]: { keys: [published] } }));
    const request = `GET https://api.example.com/orders\nAuthorization: Bearer ${change(jwt)}\n`;
    return inspectText(request, world, { probes: true });
  }

  it('finds a good signature good', async () => {
    const { evidence, diagnosis } = await inspectSigned('published');
    assert.equal(evidence.tokens[0]?.verification.signature, 'valid');
    assert.ok(diagnosis.findings.every(({ cause }) => cause !== 'token-signature-invalid'));
  });

  it('proves that a token was changed', async () => {
    const { diagnosis } = await inspectSigned('published', jwt => {
      const [header, , signature] = jwt.split('.');
      const claims = Buffer.from(JSON.stringify(claimsInTime({ sub: 'mallory' }))).toString('base64url');
      return `${header}.${claims}.${signature}`;
    });
    assert.equal(diagnosis.findings[0]?.cause, 'token-signature-invalid');
    assert.equal(diagnosis.findings[0]?.confidence, 'certain');
  });

  it('proves that nobody published the key', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const other = await new SignJWT(claimsInTime())
      .setProtectedHeader({ alg: 'ES256', kid: 'rotated' })
      .sign(privateKey);
    const { diagnosis } = await inspectSigned('published', () => other);
    assert.equal(diagnosis.findings[0]?.cause, 'token-key-unknown');
    assert.equal(diagnosis.findings[0]?.confidence, 'certain');
  });

  it('says nothing of the signature where no keys were found', async () => {
    const world = fakeWorld(network());
    const { evidence } = await inspectText(text, world, { probes: true });
    assert.equal(evidence.tokens[0]?.verification.signature, 'unchecked');
  });
});
