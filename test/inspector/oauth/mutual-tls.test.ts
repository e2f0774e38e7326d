import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import type { World } from '../../../src/inspector/world.ts';
import { send } from '../../../src/transport/send.ts';
import {
  certificateText,
  type LocalServer,
  type LocalServers,
  localServers,
} from '../../support/local-server.ts';
import { projectRoot } from '../../support/project-root.ts';
import { environment, realWorld, run, testTokens } from './real-world.ts';

const pem = (name: string) => join(projectRoot, 'test/fixtures/tls', `${name}.pem`);

/** A provider with two addresses: the one of `mtls_endpoint_aliases` takes certificates alone (RFC 8705). */
describe('a client that proves itself by its certificate', () => {
  let servers: LocalServers;
  let plain: LocalServer;
  let mutual: LocalServer;
  let api: LocalServer;
  const forms: string[] = [];

  beforeEach(async () => {
    servers = localServers();
    forms.length = 0;
    api = await servers.http((request, response) =>
      response.writeHead(request.headers.authorization === 'Bearer at-made-up' ? 200 : 401).end('{}'),
    );
    const token: RequestListener = (request, response) => {
      forms.push(mutual.seen.at(-1)?.body.toString() ?? '');
      const { authorized } = request.socket as TLSSocket;
      response.writeHead(authorized ? 200 : 401, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify(
          authorized ? { access_token: 'at-made-up', token_type: 'Bearer' } : { error: 'invalid_client' },
        ),
      );
    };
    const options = { ca: certificateText('ca'), requestCert: true, rejectUnauthorized: false };
    mutual = await servers.https('good', token, options);
    plain = await servers.https('good', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify({
          issuer: plain.origin,
          token_endpoint: `${plain.origin}/token`,
          mtls_endpoint_aliases: { token_endpoint: `${mutual.origin}/token` },
        }),
      );
    });
  });
  afterEach(() => servers.stop());

  const inspect = async (client: object, certificates: World['clientCertificates'] = []) => {
    const world = realWorld(
      testTokens(async () => true),
      environment(client),
    );
    return await run(`GET ${api.origin}/\nAuthorization: Bearer {{$auth.token("shop")}}\n`, {
      ...world,
      clientCertificates: certificates,
      readCertificate: path => readFile(path).catch(() => undefined),
      send: (request, options) =>
        send(request, { ...options, tls: { ...options.tls, ca: certificateText('ca') } }),
    });
  };
  const client = (more: object = {}) => ({
    'Grant Type': 'Client Credentials',
    Issuer: plain.origin,
    'Client ID': 'machine',
    'Client Credentials': 'mtls',
    ...more,
  });
  const certificate = (host: string) => ({ host, cert: pem('good'), key: pem('good-test-key') });

  it('asks the address that the metadata names for it, with the certificate of that host and port', async () => {
    const { evidence } = await inspect(client(), [certificate(`127.0.0.1:${mutual.port}`)]);
    assert.equal(evidence.status, 200);
    assert.match(forms.join(), /client_id=machine/);
    assert.ok(!plain.seen.some(({ method }) => method === 'POST'));
  });

  it('asks the configured address, whatever the metadata name', async () => {
    const own = client({ Issuer: undefined, 'Token URL': `${mutual.origin}/token` });
    const { evidence } = await inspect(own, [certificate(`127.0.0.1:${mutual.port}`)]);
    assert.equal(evidence.status, 200);
    assert.equal(plain.seen.length, 0);
  });

  it('is refused by the provider without the certificate of that host and port, and sends no request', async () => {
    const { diagnosis } = await inspect(client(), [certificate(`127.0.0.1:${plain.port}`)]);
    assert.equal(diagnosis.findings[0]?.title, 'The provider does not accept the client');
    assert.equal(forms.length, 1);
    assert.equal(api.seen.length, 0);
  });

  it('asks the ordinary address where it proves itself by a secret', async () => {
    const secret = client({ 'Client Credentials': 'in body', 'Client Secret': 'made-up-secret' });
    await inspect(secret, [certificate(`127.0.0.1:${mutual.port}`)]);
    assert.ok(plain.seen.some(({ method }) => method === 'POST'));
    assert.deepEqual(forms, []);
  });
});
