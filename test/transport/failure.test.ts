import assert from 'node:assert/strict';
import { failureOf, WireError } from '../../src/transport/failure.ts';
import { answering, deadPort, localServers } from '../support/local-server.ts';
import { exchangeWith } from './exchange-with.ts';

function coded(code: string, message = 'made up', more: object = {}): Error {
  return Object.assign(new Error(message), { code }, more);
}

const PEER = { where: 'api.test:443', host: 'api.test' };

describe('failureOf', () => {
  const CASES: readonly (readonly [string, string, RegExp])[] = [
    ['ENOTFOUND', 'dns', /name api\.test does not resolve/],
    ['EAI_AGAIN', 'dns', /name api\.test could not be resolved/],
    ['ECONNREFUSED', 'refused', /Nothing listens on api\.test:443/],
    ['EHOSTUNREACH', 'unreachable', /no route to api\.test:443/],
    ['ENETUNREACH', 'unreachable', /no route/],
    ['ECONNRESET', 'reset', /api\.test:443 closed the connection without an answer/],
    ['EPIPE', 'reset', /closed/],
    ['UND_ERR_SOCKET', 'reset', /closed/],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'protocol', /did not answer in HTTP/],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', /No connection in time/],
    ['ETIMEDOUT', 'timeout', /No connection in time/],
    ['UND_ERR_HEADERS_OVERFLOW', 'too-large', /64 KiB of headers/],
    ['HPE_INVALID_CONSTANT', 'protocol', /did not answer in HTTP/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', /does not speak TLS on this port/],
    ['EPROTO', 'tls', /TLS handshake with api\.test:443 failed/],
    ['UND_ERR_INVALID_ARG', 'invalid-request', /made up/],
    ['SOMETHING_ELSE', 'protocol', /exchange with api\.test:443 failed: made up/],
  ];
  for (const [code, expected, message] of CASES) {
    it(`reports ${code} as ${expected}`, () => {
      const failure = failureOf(coded(code), PEER);
      assert.equal(failure.code, expected);
      assert.equal(failure.detail, code);
      assert.match(failure.message, message);
      assert.doesNotMatch(failure.message, /\n/);
    });
  }

  const ALERTS: readonly (readonly [number, RegExp])[] = [
    [40, /ended the handshake/],
    [42, /client certificate/],
    [46, /client certificate/],
    [48, /does not know the issuer of the client certificate/],
    [116, /demands a client certificate/],
  ];
  for (const [number, message] of ALERTS) {
    it(`puts TLS alert ${number} in words`, () => {
      const text = `00A1:error:0A000000:SSL routines:ssl3_read_bytes:alert:rec.c:1:SSL alert number ${number}\n`;
      const failure = failureOf(coded('ERR_SSL_MADE_UP', text), PEER);
      assert.equal(failure.code, 'tls');
      assert.match(failure.message, message);
      assert.ok(failure.message.endsWith(`(TLS alert ${number})`));
    });
  }

  it('names all addresses that refused', () => {
    const errors = [
      coded('ECONNREFUSED', '', { address: '::1' }),
      coded('ECONNREFUSED', '', { address: '127.0.0.1' }),
    ];
    const failure = failureOf(Object.assign(new AggregateError(errors), { code: 'ECONNREFUSED' }), PEER);
    assert.equal(failure.code, 'refused');
    assert.match(failure.message, /all its addresses refused \(::1, 127\.0\.0\.1\)/);
  });

  it('takes an early end within the body as a cut', () => {
    const error = coded('UND_ERR_RES_CONTENT_LENGTH_MISMATCH');
    const failure = failureOf(error, { ...PEER, inBody: true });
    assert.equal(failure.code, 'reset');
    assert.match(failure.message, /before the response was complete/);
  });

  it('passes on a failure that is one already', () => {
    const failure = { code: 'proxy', message: 'as it is' } as const;
    assert.equal(failureOf(new WireError(failure), PEER), failure);
  });

  it('copes with anything that is thrown', () => {
    assert.equal(failureOf('text', PEER).code, 'protocol');
    assert.equal(failureOf(undefined, PEER).detail, undefined);
  });
});

describe('send: failures on the wire', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  it('says that nothing listens', async () => {
    const port = await deadPort();
    const { failure, response, request, connection } = await exchangeWith({
      url: `http://127.0.0.1:${port}/x`,
    });
    assert.equal(failure?.code, 'refused');
    assert.equal(failure?.detail, 'ECONNREFUSED');
    assert.ok(failure?.message.includes(`127.0.0.1:${port}`));
    assert.equal(response, undefined);
    assert.equal(request.url, `http://127.0.0.1:${port}/x`);
    assert.deepEqual(connection, {});
  });

  it('says that all addresses of a name refused', async () => {
    const port = await deadPort();
    const { failure } = await exchangeWith(
      { url: `http://api.test:${port}/` },
      {
        lookup: (_host, _options, callback) =>
          callback(null, [
            { address: '127.0.0.1', family: 4 },
            { address: '127.0.0.2', family: 4 },
          ]),
      },
    );
    assert.equal(failure?.code, 'refused');
    assert.match(failure?.message ?? '', /127\.0\.0\.1, 127\.0\.0\.2/);
  });

  it('says that a name does not resolve', async () => {
    const { failure } = await exchangeWith(
      { url: 'http://api.invalid/' },
      { lookup: (_host, _options, callback) => callback(coded('ENOTFOUND'), '', 4) },
    );
    assert.equal(failure?.code, 'dns');
    assert.match(failure?.message ?? '', /api\.invalid/);
  });

  const ANSWERS: readonly (readonly [string, string, string, RegExp])[] = [
    ['another protocol', 'SSH-2.0-OpenSSH_9.0\r\n', 'protocol', /did not answer in HTTP\/1\.1/],
    ['a TLS alert', '\x15\x03\x01\x00\x02\x02\x46', 'protocol', /URL must begin with https:/],
    ['nothing', '', 'reset', /without an answer/],
    ['half a head', 'HTTP/1.1 401 Unau', 'reset', /before the response was complete/],
    ['a bad header', 'HTTP/1.1 401 No\r\nbad header\r\n\r\n', 'protocol', /did not answer in HTTP\/1\.1/],
    ['endless headers', `HTTP/1.1 401 No\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, 'too-large', /64 KiB/],
    [
      'two different lengths',
      'HTTP/1.1 401 No\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      'protocol',
      /HTTP/,
    ],
    [
      'an upgrade',
      'HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
      'protocol',
      /bad upgrade/,
    ],
  ];
  for (const [what, answer, code, message] of ANSWERS) {
    it(`reports ${what} as ${code}`, async () => {
      const server = await servers.raw(answering(answer));
      const { failure, request, response } = await exchangeWith({ url: server.origin });
      assert.equal(failure?.code, code);
      assert.match(failure?.message ?? '', message);
      assert.ok(failure?.message.includes(`127.0.0.1:${server.port}`));
      assert.equal(response, undefined);
      assert.equal(request.headers[0]?.[0].toLowerCase(), 'host');
    });
  }

  it('reports a reset while the body comes', async () => {
    const server = await servers.raw(socket => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 401 No\r\nContent-Length: 100\r\n\r\nhalf', () => socket.resetAndDestroy());
      });
    });
    const { failure } = await exchangeWith({ url: server.origin });
    assert.equal(failure?.code, 'reset');
  });
});
