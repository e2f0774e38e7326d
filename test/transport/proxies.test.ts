import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { headerValue, headerValues } from '../../src/core/evidence/exchange.ts';
import { type ProxySources, proxySettings } from '../../src/transport/proxies.ts';
import { certificateText, deadPort, localServers } from '../support/local-server.ts';
import { exchangeWith } from './exchange-with.ts';

const CA = certificateText('ca');

function settings({
  env = {},
  ...sources
}: Omit<ProxySources, 'env'> & { env?: Record<string, string> } = {}) {
  return proxySettings({ ...sources, env: name => env[name] });
}

describe('proxySettings', () => {
  const CHOICES: readonly (readonly [string, Record<string, string>, string, string | undefined])[] = [
    ['nothing set', {}, 'http://a.test/', undefined],
    ['http_proxy', { http_proxy: 'http://p:1' }, 'http://a.test/', 'http://p:1'],
    ['http_proxy for https', { http_proxy: 'http://p:1' }, 'https://a.test/', undefined],
    ['HTTP_PROXY', { HTTP_PROXY: 'http://p:1' }, 'http://a.test/', 'http://p:1'],
    [
      'HTTP_PROXY in a CGI process',
      { HTTP_PROXY: 'http://p:1', REQUEST_METHOD: 'GET' },
      'http://a.test/',
      undefined,
    ],
    [
      'http_proxy in a CGI process',
      { http_proxy: 'http://p:1', REQUEST_METHOD: 'GET' },
      'http://a.test/',
      'http://p:1',
    ],
    [
      'lower before upper case',
      { https_proxy: 'http://p:1', HTTPS_PROXY: 'http://q:1' },
      'https://a.test/',
      'http://p:1',
    ],
    ['ALL_PROXY', { ALL_PROXY: 'http://p:1' }, 'https://a.test/', 'http://p:1'],
    [
      'https_proxy before all_proxy',
      { https_proxy: 'http://p:1', all_proxy: 'http://q:1' },
      'https://a.test/',
      'http://p:1',
    ],
    ['a proxy without scheme', { http_proxy: 'p:1' }, 'http://a.test/', 'http://p:1'],
    ['an empty variable', { http_proxy: ' ' }, 'http://a.test/', undefined],
    ['this machine too, as curl does', { http_proxy: 'http://p:1' }, 'http://127.0.0.1:8080/', 'http://p:1'],
    ['no absolute URL', { http_proxy: 'http://p:1' }, '/x', undefined],
  ];
  for (const [what, env, url, proxy] of CHOICES) {
    it(`reads ${what}`, () => assert.equal(settings({ env }).proxyFor(url), proxy));
  }

  const EXCEPTIONS: readonly (readonly [string, string, boolean])[] = [
    ['*', 'http://a.test/', true],
    ['a.test', 'http://a.test/', true],
    ['a.test', 'http://A.TEST./', true],
    ['a.test', 'http://sub.a.test/', true],
    ['.a.test', 'http://a.test/', true],
    ['*.a.test', 'http://sub.a.test/', true],
    ['a.test', 'http://aa.test/', false],
    ['a.test', 'http://a.test.evil/', false],
    ['b.test, a.test', 'http://a.test/', true],
    ['b.test a.test', 'http://a.test/', true],
    ['a.test:8080', 'http://a.test:8080/', true],
    ['a.test:8080', 'http://a.test/', false],
    ['a.test:443', 'https://a.test/', true],
    ['127.0.0.1', 'http://127.0.0.1:99/', true],
    ['10.0.0.0/8', 'http://10.1.2.3/', true],
    ['10.0.0.0/8', 'http://11.1.2.3/', false],
    ['10.0.0.0/8', 'http://a.test/', false],
    ['10.0.0.0/99', 'http://10.1.2.3/', false],
    ['::1', 'http://[::1]:8080/', true],
    ['[::1]', 'http://[::1]/', true],
    ['fd00::/8', 'http://[fd12::1]/', true],
    ['.', 'http://a.test/', false],
    [',,', 'http://a.test/', false],
  ];
  for (const [noProxy, url, direct] of EXCEPTIONS) {
    it(`${direct ? 'goes directly' : 'uses the proxy'} to ${url} with no_proxy "${noProxy}"`, () => {
      const proxy = settings({ env: { http_proxy: 'p:1', https_proxy: 'p:1', NO_PROXY: noProxy } }).proxyFor(
        url,
      );
      assert.equal(proxy, direct ? undefined : 'http://p:1');
    });
  }

  it('prefers the setting to the environment', () => {
    const chosen = settings({ setting: 'http://own:1', env: { http_proxy: 'http://p:1' } });
    assert.equal(chosen.proxyFor('http://a.test/'), 'http://own:1');
    assert.equal(chosen.proxyFor('https://a.test/'), 'http://own:1');
  });

  it('prefers the list of the settings to no_proxy, and an empty list counts as none', () => {
    const env = { http_proxy: 'p:1', no_proxy: 'b.test' };
    assert.equal(settings({ noProxy: ['a.test'], env }).proxyFor('http://b.test/'), 'http://p:1');
    assert.equal(settings({ noProxy: [], env }).proxyFor('http://b.test/'), undefined);
  });

  it('passes on whether the certificate of the proxy counts', () => {
    assert.equal(settings({ strictSsl: false }).strictSsl, false);
    assert.equal('strictSsl' in settings(), false);
  });
});

describe('send through a proxy', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  /** A proxy that opens every tunnel and keeps the head of each CONNECT. */
  async function tunnelProxy() {
    const heads: string[] = [];
    const server = await servers.raw(socket => {
      socket.once('data', (head: Buffer) => {
        heads.push(head.toString('latin1'));
        relay(socket, head.toString('latin1'));
      });
    });
    return { ...server, heads };
  }

  function relay(near: Socket, head: string): void {
    const port = Number(/^CONNECT [^:]+:(\d+) /.exec(head)?.[1]);
    const far = connect(port, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n');
      near.pipe(far).pipe(near);
    });
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
  }

  it('sends the absolute form and the credentials of the proxy URL for http', async () => {
    const proxy = await servers.http((_, response) => response.writeHead(401).end('by proxy'));
    const exchange = await exchangeWith(
      { url: 'http://ann:pw@api.test/x?y=1', headers: [['X-Trace', '1']] },
      { proxy: { proxyFor: () => `http://bob:secret@127.0.0.1:${proxy.port}` } },
    );
    const seen = proxy.seen[0];
    assert.equal(seen?.url, 'http://api.test/x?y=1');
    assert.deepEqual(exchange.request.headers.flat(), seen?.rawHeaders);
    assert.equal(headerValue(exchange.request.headers, 'Host'), 'api.test');
    assert.equal(headerValue(exchange.request.headers, 'Authorization'), `Basic ${btoa('ann:pw')}`);
    assert.equal(headerValue(exchange.request.headers, 'Proxy-Authorization'), `Basic ${btoa('bob:secret')}`);
    assert.equal(exchange.connection?.proxy, proxy.origin);
    assert.equal(exchange.connection?.remoteAddress, `127.0.0.1:${proxy.port}`);
    assert.equal(exchange.response?.body.text, 'by proxy');
  });

  it("prefers the request's own Proxy-Authorization", async () => {
    const proxy = await servers.http((_, response) => response.end());
    const exchange = await exchangeWith(
      { url: 'http://api.test/', headers: [['Proxy-Authorization', 'Bearer own']] },
      { proxy: { proxyFor: () => `http://bob:secret@127.0.0.1:${proxy.port}` } },
    );
    assert.deepEqual(headerValues(exchange.request.headers, 'Proxy-Authorization'), ['Bearer own']);
  });

  it('sends Proxy-Authorization as written when there is no proxy', async () => {
    const server = await servers.http((_, response) => response.end());
    const { request } = await exchangeWith({
      url: server.origin,
      headers: [['Proxy-Authorization', 'Bearer own']],
    });
    assert.deepEqual(headerValues(request.headers, 'Proxy-Authorization'), ['Bearer own']);
    assert.deepEqual(request.headers.flat(), server.seen[0]?.rawHeaders);
  });

  it('gives the proxy only its own credentials, and the origin only the others, for https', async () => {
    const origin = await servers.https('good', (_, response) => response.writeHead(401).end('at the origin'));
    const proxy = await tunnelProxy();
    const exchange = await exchangeWith(
      {
        url: origin.origin,
        headers: [
          ['Authorization', 'Bearer for-origin'],
          ['Proxy-Authorization', 'Basic Zm9yOnByb3h5'],
        ],
      },
      { tls: { ca: CA }, proxy: { proxyFor: () => proxy.origin } },
    );
    assert.equal(exchange.failure, undefined);
    assert.equal(exchange.response?.body.text, 'at the origin');
    assert.match(proxy.heads[0] ?? '', /\r\nProxy-Authorization: Basic Zm9yOnByb3h5\r\n/i);
    assert.doesNotMatch(proxy.heads[0] ?? '', /for-origin/);
    assert.deepEqual(exchange.request.headers.flat(), origin.seen[0]?.rawHeaders);
    assert.equal(headerValue(exchange.request.headers, 'Authorization'), 'Bearer for-origin');
    assert.equal(headerValue(exchange.request.headers, 'Proxy-Authorization'), undefined);
    assert.equal(exchange.connection?.proxy, proxy.origin);
    assert.equal(exchange.connection?.tls?.authorized, true);
  });

  it('judges the certificate behind the tunnel', async () => {
    const origin = await servers.https('self-signed', (_, response) => response.end());
    const proxy = await tunnelProxy();
    const { failure, connection } = await exchangeWith(
      { url: origin.origin },
      { proxy: { proxyFor: () => proxy.origin } },
    );
    assert.equal(failure?.code, 'tls');
    assert.equal(connection?.proxy, proxy.origin);
    assert.equal(connection?.tls?.authorized, false);
    assert.equal(origin.seen.length, 0);
  });

  const REFUSALS: readonly (readonly [string, string, string])[] = [
    ['a length', '407 Proxy Authentication Required', 'Content-Length: 9\r\n\r\nno tunnel'],
    [
      'chunks',
      '407 Proxy Authentication Required',
      'Transfer-Encoding: chunked\r\n\r\n3\r\nno \r\n6\r\ntunnel\r\n0\r\n\r\n',
    ],
    ['an end', '403 Forbidden', '\r\nno tunnel'],
  ];
  for (const [framing, status, rest] of REFUSALS) {
    it(`keeps the answer of a proxy that refuses the tunnel with ${status}, body by ${framing}`, async () => {
      const answer = `HTTP/1.1 ${status}\r\nProxy-Authenticate: Basic realm="p"\r\nProxy-Authenticate: Negotiate\r\n${rest}`;
      const proxy = await servers.raw(socket => {
        socket.once('data', () => (framing === 'an end' ? socket.end(answer) : socket.write(answer)));
      });
      const exchange = await exchangeWith(
        { url: 'https://api.test/secret?x=1', headers: [['Authorization', 'Bearer for-origin']] },
        { proxy: { proxyFor: () => proxy.origin } },
      );
      assert.equal(exchange.failure?.code, 'proxy');
      assert.equal(
        exchange.failure?.message,
        `The proxy ${proxy.origin} refused a tunnel to api.test:443: ${status}`,
      );
      assert.equal(exchange.response?.status, Number(status.slice(0, 3)));
      assert.equal(exchange.response?.statusText, status.slice(4));
      assert.deepEqual(headerValues(exchange.response?.headers ?? [], 'Proxy-Authenticate'), [
        'Basic realm="p"',
        'Negotiate',
      ]);
      assert.equal(exchange.response?.body.text, 'no tunnel');
      assert.equal(exchange.request.method, 'CONNECT');
      assert.equal(exchange.request.url, 'https://api.test/');
      assert.equal(headerValue(exchange.request.headers, 'Host'), 'api.test:443');
      assert.equal(headerValue(exchange.request.headers, 'Authorization'), undefined);
    });
  }

  it('bounds the body of a refusal', async () => {
    const proxy = await servers.raw(socket => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 407 No\r\n\r\n');
        const more = () => {
          if (!socket.destroyed) socket.write(new Uint8Array(65_536), more);
        };
        more();
      });
    });
    const exchange = await exchangeWith(
      { url: 'https://api.test/' },
      { maxBodyBytes: 1000, proxy: { proxyFor: () => proxy.origin } },
    );
    assert.equal(exchange.response?.status, 407);
    assert.equal(exchange.response?.body.size, 1000);
  });

  it('says that the proxy is not there', async () => {
    const port = await deadPort();
    const { failure, connection } = await exchangeWith(
      { url: 'http://api.test/' },
      { proxy: { proxyFor: () => `http://bob:secret@127.0.0.1:${port}` } },
    );
    assert.equal(failure?.code, 'proxy');
    assert.equal(failure?.detail, 'ECONNREFUSED');
    assert.match(
      failure?.message ?? '',
      new RegExp(`The proxy http://127\\.0\\.0\\.1:${port} cannot be used: Nothing`),
    );
    assert.doesNotMatch(failure?.message ?? '', /secret/);
    assert.equal(connection?.proxy, `http://127.0.0.1:${port}`);
  });

  it('says that the proxy hung up on CONNECT', async () => {
    const proxy = await servers.raw(socket => void socket.once('data', () => socket.destroy()));
    const { failure } = await exchangeWith(
      { url: 'https://api.test/' },
      { proxy: { proxyFor: () => proxy.origin } },
    );
    assert.equal(failure?.code, 'proxy');
    assert.ok(failure?.message.includes(proxy.origin));
  });

  it('refuses a proxy that is not HTTP, or no URL, without showing its password', async () => {
    for (const url of ['socks5://bob:secret@127.0.0.1:1', 'http://bob:secret@:nowhere']) {
      const { failure } = await exchangeWith({ url: 'http://api.test/' }, { proxy: { proxyFor: () => url } });
      assert.equal(failure?.code, 'proxy');
      assert.doesNotMatch(failure?.message ?? '', /secret/);
    }
  });

  it('reaches a proxy over TLS, and judges its certificate unless told otherwise', async () => {
    const proxy = await servers.https('self-signed', (_, response) => response.end('by proxy'));
    const refused = await exchangeWith(
      { url: 'http://api.test/' },
      { proxy: { proxyFor: () => proxy.origin } },
    );
    assert.equal(refused.failure?.code, 'proxy');
    assert.equal(refused.failure?.detail, 'DEPTH_ZERO_SELF_SIGNED_CERT');
    const settled = { proxyFor: () => proxy.origin, strictSsl: false };
    const exchange = await exchangeWith({ url: 'http://api.test/' }, { proxy: settled });
    assert.equal(exchange.response?.body.text, 'by proxy');
    assert.equal(exchange.connection?.tls, undefined);
  });
});
