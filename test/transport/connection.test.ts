import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import type { Exchange } from '../../src/core/evidence/exchange.ts';
import { certificateText, localServers } from '../support/local-server.ts';
import { projectRoot } from '../support/project-root.ts';
import { exchangeWith } from './exchange-with.ts';

const CA = certificateText('ca');
const NOW = () => Date.UTC(2030, 0, 1);

function peerOf(exchange: Exchange) {
  const peer = exchange.connection?.tls?.peer;
  assert.ok(peer !== undefined);
  return peer;
}

describe('the HTTP client', () => {
  it('is never loaded through the front door of undici, which would take over the fetch of others', () => {
    const folder = join(projectRoot, 'src', 'transport');
    const sources = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
    assert.ok(sources.some(text => text.includes("from 'undici/lib/dispatcher/client.js'")));
    assert.ok(!sources.some(text => /^import (?!type ).* from 'undici';/m.test(text)));
  });
});

describe('TLS', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  it('sends over a connection whose issuer is trusted through tls.ca', async () => {
    const server = await servers.https('good', (_, response) => response.writeHead(401).end('in'));
    const exchange = await exchangeWith({ url: server.origin }, { tls: { ca: CA } });
    assert.equal(exchange.failure, undefined);
    assert.equal(exchange.response?.body.text, 'in');
    assert.equal(exchange.response?.httpVersion, '1.1');
    assert.deepEqual(exchange.connection, {
      remoteAddress: `127.0.0.1:${server.port}`,
      tls: {
        protocol: 'TLSv1.3',
        authorized: true,
        peer: {
          subject: 'localhost',
          issuer: 'Inspector Test CA',
          altNames: 'DNS:localhost, IP Address:127.0.0.1',
          validFrom: Date.UTC(2020, 0, 1),
          validTo: Date.UTC(2120, 0, 1),
        },
      },
    });
    assert.deepEqual(exchange.request.headers.flat(), server.seen[0]?.rawHeaders);
  });

  it('asks for the site by the name in the URL', async () => {
    const names: unknown[] = [];
    const server = await servers.https('good', (request, response) => {
      names.push((request.socket as TLSSocket).servername);
      response.end();
    });
    const exchange = await exchangeWith(
      { url: `https://localhost:${server.port}/`, headers: [['Host', 'other.test']] },
      {
        tls: { ca: CA },
        lookup: (_host, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
      },
    );
    assert.equal(exchange.failure, undefined);
    assert.deepEqual(names, ['localhost']);
  });

  const REFUSED = [
    [
      'good',
      undefined,
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      /issuer that is not trusted here \(Inspector Test CA\)/,
    ],
    ['self-signed', undefined, 'DEPTH_ZERO_SELF_SIGNED_CERT', /is self-signed/],
    ['expired', CA, 'CERT_HAS_EXPIRED', /has expired: it was valid until 2021-01-01T00:00:00\.000Z/],
    ['early', CA, 'CERT_NOT_YET_VALID', /not valid before 2100-01-01T00:00:00\.000Z/],
    [
      'other-host',
      CA,
      'ERR_TLS_CERT_ALTNAME_INVALID',
      /says DNS:api\.example\.test, not IP Address:127\.0\.0\.1/,
    ],
  ] as const;
  for (const [certificate, ca, detail, message] of REFUSED) {
    it(`sends nothing to a server whose certificate is "${certificate}": ${detail}`, async () => {
      const server = await servers.https(certificate, (_, response) => response.end());
      const options = { now: NOW, ...(ca === undefined ? {} : { tls: { ca } }) };
      const exchange = await exchangeWith({ url: server.origin }, options);
      assert.equal(exchange.failure?.code, 'tls');
      assert.equal(exchange.failure?.detail, detail);
      assert.match(exchange.failure?.message ?? '', message);
      assert.match(exchange.failure?.message ?? '', /the request was not sent$/);
      assert.equal(exchange.connection?.tls?.authorized, false);
      assert.equal(exchange.connection?.tls?.authorizationError, detail);
      assert.notEqual(peerOf(exchange).subject, '');
      assert.equal(server.seen.length, 0);
      assert.equal(exchange.response, undefined);
    });

    it(`sends to "${certificate}" when told not to verify, and still says ${detail}`, async () => {
      const server = await servers.https(certificate, (_, response) => response.end('in'));
      const tls = { rejectUnauthorized: false, ...(ca === undefined ? {} : { ca }) };
      const exchange = await exchangeWith({ url: server.origin }, { tls });
      assert.equal(exchange.failure, undefined);
      assert.equal(exchange.response?.body.text, 'in');
      assert.equal(exchange.connection?.tls?.authorized, false);
      assert.equal(exchange.connection?.tls?.authorizationError, detail);
    });
  }

  const DEMANDS = [
    ['TLSv1.2', /client certificate that suits it \(TLS alert 40\)$/],
    ['TLSv1.3', /demands a client certificate and none was sent \(TLS alert 116\)$/],
  ] as const;
  for (const [maxVersion, message] of DEMANDS) {
    it(`says that a client certificate is demanded over ${maxVersion}`, async () => {
      const demands = { requestCert: true, rejectUnauthorized: true, ca: CA, maxVersion };
      const server = await servers.https('good', (_, response) => response.end(), demands);
      const { failure, response } = await exchangeWith({ url: server.origin }, { tls: { ca: CA } });
      assert.equal(failure?.code, 'tls');
      assert.match(failure?.message ?? '', message);
      assert.equal(response, undefined);
    });
  }

  it('says that the port does not speak TLS', async () => {
    const server = await servers.http((_, response) => response.end());
    const { failure } = await exchangeWith({ url: `https://127.0.0.1:${server.port}/` });
    assert.equal(failure?.code, 'tls');
    assert.match(failure?.message ?? '', /does not speak TLS on this port/);
  });

  it('says that the other side hung up during the handshake', async () => {
    const server = await servers.raw(socket => socket.destroy());
    const { failure } = await exchangeWith({ url: `https://127.0.0.1:${server.port}/` });
    assert.equal(failure?.code, 'reset');
  });

  it('leaves no connection open', async () => {
    const server = await servers.http((_, response) => response.end('done'));
    const closed = new Promise<void>(resolve => {
      void servers
        .raw(near => {
          const far = connect(server.port, '127.0.0.1');
          near.pipe(far).pipe(near);
          near.on('close', () => resolve());
        })
        .then(relay => exchangeWith({ url: relay.origin }));
    });
    await closed;
    assert.equal(server.seen.length, 1);
  });
});
