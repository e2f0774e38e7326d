import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { decodeJwt } from 'jose';
import type { StoredTokens } from '../../../src/inspector/oauth/token-world.ts';
import type { World } from '../../../src/inspector/world.ts';
import { send } from '../../../src/transport/send.ts';
import { certificatePath } from '../../support/live-files.ts';
import { certificateText, type LocalServers, localServers } from '../../support/local-server.ts';
import { environment, realWorld, run, testTokens } from './real-world.ts';

const token = { access_token: 'made-up-token', token_type: 'Bearer', expires_in: 600 };

describe('a token request', () => {
  let servers: LocalServers;
  beforeEach(() => {
    servers = localServers();
  });
  afterEach(() => servers.stop());

  const client = (more: object) => ({
    'Grant Type': 'Client Credentials',
    'Client ID': 'machine',
    'Client Secret': 'made-up-secret',
    ...more,
  });
  const text = (origin: string, scheme = 'Bearer') =>
    `GET ${origin}/api\nAuthorization: ${scheme} {{$auth.token("shop")}}\nDPoP: proof\n`;
  const tokens = () => testTokens(async () => true);
  const first = async (more: object, origin: string) => {
    const inspection = await run(text(origin), realWorld(tokens(), environment(client(more))));
    const [finding] = inspection.diagnosis.findings;
    return { ...inspection, cause: finding?.cause, title: finding?.title, confidence: finding?.confidence };
  };
  const answering = (status: number, body = '<html><body>made up</body></html>'): RequestListener => {
    const type = body.startsWith('{') ? 'application/json' : 'text/html';
    const location = status < 400 ? { Location: '/elsewhere' } : {};
    return (_, response) => void response.writeHead(status, { 'Content-Type': type, ...location }).end(body);
  };

  const statuses: readonly (readonly [status: number, cause: string])[] = [
    [502, 'identity-provider-unreachable'],
    [504, 'identity-provider-unreachable'],
    [302, 'wrong-endpoint'],
    [404, 'wrong-endpoint'],
    [405, 'wrong-endpoint'],
  ];
  for (const [status, cause] of statuses) {
    it(`that is answered with a page and ${status} speaks of ${cause}`, async () => {
      const { origin } = await servers.http(answering(status));
      assert.equal((await first({ 'Token URL': `${origin}/token` }, origin)).cause, cause);
    });
  }

  it('claims nothing of where a page with 403 comes from', async () => {
    const { origin } = await servers.http(answering(403));
    const { title } = await first({ 'Token URL': `${origin}/token` }, origin);
    assert.equal(title, 'The identity provider refused without a reason');
  });

  it('ends at an issuer that publishes nothing, at neither address', async () => {
    const { origin, seen } = await servers.http(answering(404));
    const { cause, title } = await first({ Issuer: origin }, origin);
    assert.deepEqual([cause, title], ['wrong-endpoint', 'The issuer publishes no metadata']);
    assert.equal(seen.length, 2);
  });

  it('ends at an issuer that is down, without asking the other address', async () => {
    const { origin, seen } = await servers.http(answering(503));
    assert.equal((await first({ Issuer: origin }, origin)).cause, 'identity-provider-unreachable');
    assert.equal(seen.length, 1);
  });

  it('puts what the provider says before what follows from the exchange alone', async () => {
    const { origin } = await servers.http(answering(401, '{"error":"invalid_client"}'));
    const mtls = { 'Client Credentials': 'mtls', 'Client Secret': '', 'Token URL': `${origin}/token` };
    const { cause, confidence, diagnosis } = await first(mtls, origin);
    assert.deepEqual([cause, confidence], ['invalid-credentials', 'certain']);
    assert.ok(diagnosis.findings.some(finding => finding.cause === 'missing-credentials'));
  });

  it('tells each note once when it fails', async () => {
    const { origin } = await servers.http(answering(400, '{"error":"invalid_grant"}'));
    const legacy = { 'Grant Type': 'Password', Username: 'ann', Password: 'made-up' };
    const { notes } = await first({ ...legacy, 'Token URL': `${origin}/token` }, origin);
    assert.equal(notes.filter(note => note.includes('password grant')).length, 1);
  });

  it('carries the client certificate of the token endpoint, and no other does', async () => {
    const seenNames: unknown[] = [];
    const listener: RequestListener = (request, response) => {
      seenNames.push((request.socket as TLSSocket).getPeerCertificate().subject?.CN);
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(token));
    };
    const asking = { ca: certificateText('ca'), requestCert: true, rejectUnauthorized: false };
    const provider = await servers.https('good', listener, asking);
    const api = await servers.https('good', listener, asking);
    const configured = { cert: certificatePath('good'), key: certificatePath('good-test-key') };
    const host = new URL(provider.origin).host;
    const files = {
      ...environment(client({ 'Token URL': `${provider.origin}/token`, 'Client Credentials': 'mtls' })),
      '/project/.httpyac.json': JSON.stringify({ clientCertificates: { [host]: configured } }),
    };
    const trusting: World['send'] = (request, options) =>
      send(request, { ...options, tls: { ...options.tls, ca: certificateText('ca') } });
    const world = {
      ...realWorld(tokens(), files),
      send: trusting,
      readFile: (path: string) => readFile(path),
    };
    const { evidence, notes } = await run(text(api.origin), world);
    assert.equal(evidence.status, 200);
    assert.deepEqual(seenNames, ['localhost', undefined]);
    assert.match(notes.join('\n'), /good\.pem is offered to 127\.0\.0\.1/);
  });

  describe('of a client with DPoP', () => {
    const bound = async () => {
      const { origin, seen } = await servers.http((request, response) => {
        const body = request.url === '/token' ? { ...token, token_type: 'DPoP' } : {};
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
      });
      const proofs = () =>
        seen.map(({ url, rawHeaders }) => [url, rawHeaders[rawHeaders.indexOf('DPoP') + 1] ?? '']);
      return { origin, proofs, files: environment(client({ 'Token URL': `${origin}/token`, DPoP: true })) };
    };

    it('carries a proof without the hash of a token, and the API gets one with it', async () => {
      const { origin, proofs, files } = await bound();
      await run(text(origin, 'DPoP'), realWorld(tokens(), files));
      assert.deepEqual(
        proofs().map(([url, proof = '']) => [url, typeof decodeJwt(proof)['ath']]),
        [
          ['/token', 'undefined'],
          ['/api', 'string'],
        ],
      );
    });

    it('is made anew where the stored token is bound to the key of another session', async () => {
      const { origin, proofs, files } = await bound();
      const world = tokens();
      const saved: StoredTokens[] = [];
      const save = async (key: string, stored: StoredTokens) => {
        saved.push(stored);
        await world.store.save(key, { ...stored, boundTo: 'made-up-thumbprint' });
      };
      const again = () =>
        run(text(origin, 'DPoP'), realWorld({ ...world, store: { ...world.store, save } }, files));
      await again();
      await again();
      assert.deepEqual(
        proofs().map(([url]) => url),
        ['/token', '/api', '/token', '/api'],
      );
      assert.match(saved[0]?.boundTo ?? '', /^[\w-]{43}$/);
    });
  });
});
