import assert from 'node:assert/strict';
import { type Header, headerValue } from '../../src/core/evidence/exchange.ts';
import type { OutgoingRequest } from '../../src/transport/outgoing-request.ts';
import { redirectOf } from '../../src/transport/redirects.ts';
import { answering, localServers } from '../support/local-server.ts';
import { exchangeWith } from './exchange-with.ts';

const CREDENTIALS: readonly Header[] = [
  ['Authorization', 'Bearer made-up'],
  ['Cookie', 'sid=made-up'],
  ['X-Api-Key', 'made-up'],
  ['Proxy-Authorization', 'Basic bWFkZTp1cA=='],
];

function outgoing(part: Partial<Omit<OutgoingRequest, 'url'>> & { url?: string } = {}): OutgoingRequest {
  return { method: 'GET', headers: [], ...part, url: new URL(part.url ?? 'https://a.test/from/here') };
}

function follow(request: OutgoingRequest, status: number, location: string, sameProxy = false) {
  return redirectOf(request, { status, headers: [['Location', location]] }, () => sameProxy);
}

describe('redirectOf', () => {
  const METHODS = [
    [301, 'GET', 'GET'],
    [301, 'POST', 'GET'],
    [301, 'PUT', 'PUT'],
    [302, 'POST', 'GET'],
    [302, 'DELETE', 'DELETE'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [307, 'POST', 'POST'],
    [308, 'PATCH', 'PATCH'],
  ] as const;
  for (const [status, before, after] of METHODS) {
    it(`makes ${before} a ${after} after ${status}`, () => {
      const body = new TextEncoder().encode('a=1');
      const headers: Header[] = [['Content-Type', 'text/plain']];
      const next = follow(outgoing({ method: before, headers, body }), status, '/next');
      assert.equal(next?.request.method, after);
      assert.equal(next?.request.body !== undefined, before === after);
      assert.deepEqual(
        next?.dropped.map(({ name }) => name),
        before === after ? [] : ['Content-Type'],
      );
    });
  }

  it('keeps every header within the origin', () => {
    const next = follow(outgoing({ headers: CREDENTIALS }), 302, 'https://a.test:443/next?x=1#part');
    assert.deepEqual(next?.request.headers, CREDENTIALS);
    assert.deepEqual(next?.dropped, []);
    assert.equal(next?.location, 'https://a.test/next?x=1');
  });

  for (const location of [
    'https://b.test/',
    'http://a.test/',
    'https://a.test:444/',
    'https://sub.a.test/',
  ]) {
    it(`drops credentials on the way to ${location}`, () => {
      const next = follow(outgoing({ headers: [...CREDENTIALS, ['X-Trace', '1']] }), 302, location);
      assert.deepEqual(next?.request.headers, [['X-Trace', '1']]);
      const why = `another origin: https://a.test → ${location.slice(0, -1)}`;
      assert.deepEqual(
        next?.dropped,
        CREDENTIALS.map(([name]) => ({ name, why })),
      );
    });
  }

  it("keeps the proxy's credentials while the proxy stays the same", () => {
    const next = follow(outgoing({ headers: CREDENTIALS }), 302, 'https://b.test/', true);
    assert.deepEqual(
      next?.request.headers.map(([name]) => name),
      ['Proxy-Authorization'],
    );
  });

  it('drops Host when the host changes, and only then', () => {
    const request = outgoing({ headers: [['Host', 'virtual.test']] });
    assert.deepEqual(follow(request, 302, '/x')?.dropped, []);
    assert.deepEqual(follow(request, 302, 'https://b.test/')?.dropped, [
      { name: 'Host', why: 'another host: a.test → b.test' },
    ]);
  });

  it('does not take userinfo along, and uses the one that Location has', () => {
    const request = outgoing({
      url: 'https://ann:pw@a.test/',
      headers: [['Authorization', 'Basic YW5uOnB3']],
    });
    assert.deepEqual(follow(request, 302, 'https://b.test/')?.request.headers, []);
    const named = follow(request, 302, 'https://bob:pw@b.test/')?.request.headers ?? [];
    assert.equal(headerValue(named, 'Authorization'), `Basic ${btoa('bob:pw')}`);
  });

  it('reads a Location in UTF-8 bytes', () => {
    const bytes = Buffer.from('/grüße', 'utf8').toString('latin1');
    assert.equal(follow(outgoing(), 302, bytes)?.location, 'https://a.test/gr%C3%BC%C3%9Fe');
  });

  const FINAL = [
    [200, '/x'],
    [300, '/x'],
    [304, '/x'],
    [401, '/x'],
    [302, ''],
    [302, 'http://'],
    [302, 'https://exa mple/'],
    [302, 'mailto:a@b.test'],
    [302, 'myapp://callback?code=1'],
    [302, 'javascript:alert(1)'],
  ] as const;
  for (const [status, location] of FINAL) {
    it(`stops at ${status} with Location "${location}"`, () => {
      assert.equal(follow(outgoing(), status, location), undefined);
    });
  }

  it('stops at a redirect without Location', () => {
    assert.equal(
      redirectOf(outgoing(), { status: 302, headers: [] }, () => false),
      undefined,
    );
  });
});

describe('send through redirects', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  it('records every hop within one origin, with all headers', async () => {
    const server = await servers.http((request, response) => {
      const location = { '/1': '/2', '/2': '3' }[request.url ?? ''];
      if (location === undefined) response.writeHead(401).end('no');
      else response.writeHead(302, { Location: location }).end('moved');
    });
    const exchange = await exchangeWith({ url: `${server.origin}/1`, headers: CREDENTIALS });
    assert.equal(exchange.response?.status, 401);
    assert.equal(exchange.request.url, `${server.origin}/3`);
    assert.deepEqual(
      exchange.hops.map(hop => [hop.request.url, hop.response.status, hop.response.body.text, hop.location]),
      [
        [`${server.origin}/1`, 302, 'moved', `${server.origin}/2`],
        [`${server.origin}/2`, 302, 'moved', `${server.origin}/3`],
      ],
    );
    for (const { rawHeaders } of server.seen) assert.ok(rawHeaders.includes('Bearer made-up'));
  });

  it('sends no credential to another origin and says which were dropped', async () => {
    const other = await servers.http((_, response) => response.writeHead(401).end());
    const server = await servers.http((_, response) =>
      response.writeHead(307, { Location: `${other.origin}/x` }).end(),
    );
    const exchange = await exchangeWith({
      method: 'POST',
      url: `http://ann:made-up@127.0.0.1:${server.port}/`,
      headers: [
        ['X-Api-Key', 'made-up'],
        ['X-Trace', '1'],
      ],
      body: 'kept',
    });
    assert.ok(server.seen[0]?.rawHeaders.includes('Authorization'));
    const arrived = other.seen[0];
    assert.equal(arrived?.method, 'POST');
    assert.equal(arrived?.body.toString(), 'kept');
    assert.ok(!arrived?.rawHeaders.some(text => /authorization|api-key|made-up/i.test(text)));
    assert.ok(arrived?.rawHeaders.includes('X-Trace'));
    const why = `another origin: ${server.origin} → ${other.origin}`;
    assert.deepEqual(exchange.hops[0]?.dropped, [
      { name: 'X-Api-Key', why },
      { name: 'Authorization', why },
    ]);
  });

  it('gives up after ten redirects and keeps the last answer', async () => {
    const server = await servers.http((_, response) => response.writeHead(302, { Location: '/again' }).end());
    const exchange = await exchangeWith({ url: server.origin });
    assert.equal(exchange.failure?.code, 'too-many-redirects');
    assert.equal(exchange.hops.length, 10);
    assert.equal(server.seen.length, 11);
    assert.equal(exchange.response?.status, 302);
  });

  it('stays where it is when redirects are not to be followed', async () => {
    const server = await servers.http((_, response) => response.writeHead(302, { Location: '/x' }).end());
    const exchange = await exchangeWith({ url: server.origin }, { followRedirects: false });
    assert.equal(exchange.response?.status, 302);
    assert.equal(exchange.failure, undefined);
    assert.equal(server.seen.length, 1);
  });

  it('takes an unusable Location as the final answer', async () => {
    const server = await servers.raw(
      answering('HTTP/1.1 302 Found\r\nLocation: myapp://x\r\nContent-Length: 0\r\n\r\n'),
    );
    const exchange = await exchangeWith({ url: server.origin });
    assert.equal(exchange.response?.status, 302);
    assert.equal(exchange.failure, undefined);
    assert.deepEqual(exchange.hops, []);
  });

  it('keeps the hops when the last one fails', async () => {
    const silent = await servers.raw(socket => socket.destroy());
    const server = await servers.http((_, response) =>
      response.writeHead(302, { Location: silent.origin }).end(),
    );
    const exchange = await exchangeWith({ url: server.origin });
    assert.equal(exchange.failure?.code, 'reset');
    assert.equal(exchange.hops.length, 1);
    assert.equal(exchange.response, undefined);
    assert.equal(exchange.request.url, `${silent.origin}/`);
  });

  it('sends a cookie of one hop with the next', async () => {
    const server = await servers.http((request, response) => {
      if (request.url !== '/login') response.writeHead(200).end();
      else
        response
          .writeHead(
            303,
            [
              ['Location', '/home'],
              ['Set-Cookie', 'sid=new; HttpOnly; Path=/'],
              ['Set-Cookie', 'b=2'],
            ].flat(),
          )
          .end();
    });
    const exchange = await exchangeWith({
      method: 'POST',
      url: `${server.origin}/login`,
      headers: [['Cookie', 'own=1']],
    });
    assert.equal(headerValue(exchange.hops[0]?.request.headers ?? [], 'Cookie'), 'own=1');
    assert.equal(headerValue(exchange.request.headers, 'Cookie'), 'own=1; sid=new; b=2');
    assert.deepEqual(exchange.request.headers.flat(), server.seen[1]?.rawHeaders);
  });
});
