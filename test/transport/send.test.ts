import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerValue, headerValues } from '../../src/core/evidence/exchange.ts';
import { USER_AGENT } from '../../src/transport/outgoing-request.ts';
import { answering, localServers } from '../support/local-server.ts';
import { projectRoot } from '../support/project-root.ts';
import { exchangeWith } from './exchange-with.ts';

describe('send: what is recorded as sent', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  it('is exactly the header list that the server received, in order, duplicates kept', async () => {
    const server = await servers.http((_, response) => response.end());
    const { request } = await exchangeWith({
      method: 'POST',
      url: `${server.origin}/a?b=c`,
      headers: [
        ['X-One', '1'],
        ['authorization', 'Bearer made-up'],
        ['X-Two', 'a'],
        ['X-One', '2'],
        ['x-two', 'b'],
      ],
      body: 'grüße',
    });
    assert.deepEqual(request.headers.flat(), server.seen[0]?.rawHeaders);
    assert.deepEqual(headerValues(request.headers, 'x-one'), ['1', '2']);
    assert.equal(headerValue(request.headers, 'host'), `127.0.0.1:${server.port}`);
    assert.equal(headerValue(request.headers, 'content-length'), '7');
    assert.equal(request.bodySize, 7);
    assert.equal(request.body, 'grüße');
    assert.equal(server.seen[0]?.body.toString(), 'grüße');
  });

  it('names us and accepts everything when the request says nothing about it', async () => {
    const server = await servers.http((_, response) => response.end());
    const { request } = await exchangeWith({ url: server.origin });
    assert.deepEqual(
      request.headers.map(([name]) => name.toLowerCase()),
      ['host', 'connection', 'user-agent', 'accept'],
    );
    assert.equal(headerValue(request.headers, 'User-Agent'), USER_AGENT);
    assert.equal(headerValue(request.headers, 'Accept'), '*/*');
  });

  it('names itself by the version of package.json', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null && 'version' in manifest);
    assert.equal(USER_AGENT, `http-auth-inspector/${String(manifest.version)}`);
  });

  it("keeps the user's own Host, User-Agent and Accept", async () => {
    const server = await servers.http((_, response) => response.end());
    const headers = [
      ['Host', 'api.example.test'],
      ['User-Agent', 'mine/1'],
      ['Accept', 'text/plain'],
    ] as const;
    const { request } = await exchangeWith({ url: server.origin, headers });
    for (const [name, value] of headers) assert.deepEqual(headerValues(request.headers, name), [value]);
    assert.deepEqual(request.headers.flat(), server.seen[0]?.rawHeaders);
  });

  it('writes Content-Length and connection fields itself, whatever the user wrote', async () => {
    const server = await servers.http((_, response) => response.end());
    const { request, failure } = await exchangeWith({
      method: 'PUT',
      url: server.origin,
      headers: [
        ['Content-Length', '999'],
        ['Transfer-Encoding', 'chunked'],
        ['Expect', '100-continue'],
        ['Keep-Alive', 'timeout=5'],
      ],
      body: 'abc',
    });
    assert.equal(failure, undefined);
    assert.deepEqual(headerValues(request.headers, 'Content-Length'), ['3']);
    assert.deepEqual(request.headers.flat(), server.seen[0]?.rawHeaders);
  });

  it('sends userinfo of the URL as Basic credentials and keeps the URL as written', async () => {
    const server = await servers.http((_, response) => response.end());
    const url = `http://ann:p%40ss@127.0.0.1:${server.port}/x#part`;
    const { request } = await exchangeWith({ url });
    assert.equal(headerValue(request.headers, 'Authorization'), `Basic ${btoa('ann:p@ss')}`);
    assert.equal(request.url, `http://ann:p%40ss@127.0.0.1:${server.port}/x`);
    assert.equal(server.seen[0]?.url, '/x');
  });

  it('prefers the Authorization header to userinfo', async () => {
    const server = await servers.http((_, response) => response.end());
    const headers = [['Authorization', 'Bearer made-up']] as const;
    const { request } = await exchangeWith({ url: `http://ann:pass@127.0.0.1:${server.port}/`, headers });
    assert.deepEqual(headerValues(request.headers, 'Authorization'), ['Bearer made-up']);
  });

  it('writes Latin-1 characters of a header as one byte each', async () => {
    const server = await servers.http((_, response) => response.end());
    const { request } = await exchangeWith({ url: server.origin, headers: [['X-Name', 'Jürgen']] });
    assert.equal(headerValue(request.headers, 'X-Name'), 'Jürgen');
    assert.deepEqual(request.headers.flat(), server.seen[0]?.rawHeaders);
  });

  it('keeps bytes of a body that are not UTF-8', async () => {
    const server = await servers.http((_, response) => response.end());
    const body = Uint8Array.of(0xff, 0x00, 0x41);
    const { request } = await exchangeWith({ method: 'POST', url: server.origin, body });
    assert.deepEqual([...(server.seen[0]?.body ?? [])], [0xff, 0x00, 0x41]);
    assert.equal(request.body, 'ÿ\0A');
    assert.equal(request.bodySize, 3);
  });

  const INVALID = [
    [
      'a typographic quote',
      { headers: [['Authorization', 'Bearer “x”']] },
      /header Authorization holds U\+201C \(“\) at character 8/,
    ],
    [
      'a line feed',
      { headers: [['X-Key', 'a\nb']] },
      /header X-Key holds U\+000A \(line feed\) at character 2/,
    ],
    ['an emoji', { headers: [['X-Key', '🔑']] }, /U\+1F511 \(🔑\)/],
    ['a delete character', { headers: [['X-Key', 'a\x7f']] }, /U\+007F/],
    [
      'a space in a name',
      { headers: [['X Key', 'a']] },
      /name "X Key" holds U\+0020 \(space\) at character 2/,
    ],
    ['an empty name', { headers: [['', 'a']] }, /no name/],
    [
      'two Host headers',
      {
        headers: [
          ['Host', 'a'],
          ['host', 'b'],
        ],
      },
      /two Host headers/,
    ],
    ['a bad method', { method: 'GE T' }, /method holds U\+0020/],
    ['an empty method', { method: '' }, /no method/],
    ['the CONNECT method', { method: 'CONNECT' }, /tunnel/],
    ['another scheme', { url: 'ftp://127.0.0.1/' }, /"ftp:"/],
    ['no absolute URL', { url: '/path' }, /not an absolute URL/],
  ] as const;
  for (const [what, part, message] of INVALID) {
    it(`refuses ${what} without sending anything`, async () => {
      const server = await servers.http((_, response) => response.end());
      const { failure, response, hops } = await exchangeWith({ url: server.origin, ...part });
      assert.equal(failure?.code, 'invalid-request');
      assert.match(failure?.message ?? '', message);
      assert.match(failure?.message ?? '', /nothing was sent$/);
      assert.equal(response, undefined);
      assert.deepEqual(hops, []);
      assert.equal(server.seen.length, 0);
    });
  }

  it('does not repeat the value that was refused', async () => {
    const { failure } = await exchangeWith({
      url: 'http://127.0.0.1:9/',
      headers: [['Authorization', 'Bearer made-up-secret’']],
    });
    assert.doesNotMatch(failure?.message ?? '', /made-up-secret/);
  });
});

describe('send: what is recorded as received', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  it('keeps the order, spelling and duplicates of headers', async () => {
    const answer =
      'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nset-cookie: a=1\r\nwww-authenticate: Bearer\r\n';
    const server = await servers.raw(answering(`${answer}Set-Cookie: b=2\r\nContent-Length: 2\r\n\r\nhi`));
    const { response, failure } = await exchangeWith({ url: server.origin });
    assert.equal(failure, undefined);
    assert.deepEqual(response, {
      status: 401,
      statusText: 'Unauthorized',
      headers: [
        ['WWW-Authenticate', 'Basic'],
        ['set-cookie', 'a=1'],
        ['www-authenticate', 'Bearer'],
        ['Set-Cookie', 'b=2'],
        ['Content-Length', '2'],
      ],
      body: { text: 'hi', size: 2, truncated: false },
      httpVersion: '1.1',
    });
  });

  it('reads reason phrase and header values byte for byte', async () => {
    const server = await servers.raw(
      answering('HTTP/1.1 401 Zur\xfcck\xff\r\nX-Why: f\xfcr\xff\r\nContent-Length: 0\r\n\r\n'),
    );
    const { response } = await exchangeWith({ url: server.origin });
    assert.equal(response?.statusText, 'Zur\xfcck\xff');
    assert.equal(headerValue(response?.headers ?? [], 'X-Why'), 'f\xfcr\xff');
  });

  it('passes over interim answers', async () => {
    const interim = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
    const server = await servers.raw(
      answering(`${interim}HTTP/1.1 403 No Entry\r\nContent-Length: 0\r\n\r\n`),
    );
    const { response } = await exchangeWith({ url: server.origin });
    assert.equal(response?.status, 403);
    assert.equal(response?.statusText, 'No Entry');
    assert.equal(headerValue(response?.headers ?? [], 'Link'), undefined);
  });

  it('says HTTP/1.0 when the server does, and takes an empty reason phrase', async () => {
    const server = await servers.raw(answering('HTTP/1.0 401\r\n\r\nuntil the end'));
    const { response, failure } = await exchangeWith({ url: server.origin });
    assert.equal(failure, undefined);
    assert.equal(response?.httpVersion, '1.0');
    assert.equal(response?.statusText, '');
    assert.equal(response?.body.text, 'until the end');
  });

  for (const [method, status] of [
    ['HEAD', 401],
    ['GET', 204],
    ['GET', 304],
  ] as const) {
    it(`has no body for ${method} and ${status}`, async () => {
      const server = await servers.http((_, response) =>
        response.writeHead(status, { 'X-Here': 'yes' }).end(),
      );
      const { response, failure } = await exchangeWith({ method, url: server.origin });
      assert.equal(failure, undefined);
      assert.equal(response?.status, status);
      assert.deepEqual(response?.body, { text: '', size: 0, truncated: false });
    });
  }

  it('knows the address and measures with the given clock', async () => {
    const server = await servers.http((_, response) => response.end());
    const times = [1000, 1007];
    const now = () => (times.length > 1 ? times.shift() : times[0]) ?? 0;
    const exchange = await exchangeWith({ url: server.origin }, { now });
    assert.equal(exchange.connection?.remoteAddress, `127.0.0.1:${server.port}`);
    assert.equal(exchange.connection?.tls, undefined);
    assert.equal(exchange.sentAt, 1000);
    assert.equal(exchange.durationMs, 7);
    assert.equal(exchange.recorded, false);
  });

  it('takes headers of 40 KiB', async () => {
    const server = await servers.http((_, response) =>
      response.writeHead(401, { 'X-Long': 'a'.repeat(40_000) }).end(),
    );
    const { response } = await exchangeWith({ url: server.origin });
    assert.equal(headerValue(response?.headers ?? [], 'X-Long')?.length, 40_000);
  });
});
