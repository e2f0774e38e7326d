import assert from 'node:assert/strict';
import type { FailureCode } from '../../../../src/core/evidence/exchange.ts';
import {
  isCurlTranscript,
  parseCurlTranscript,
} from '../../../../src/core/evidence/recording/curl-transcript.ts';

/** 2026-06-16T10:00:00Z in milliseconds since 1970. */
const noon = Date.UTC(2026, 5, 16, 10);
const read = (text: string) => parseCurlTranscript(text, noon);

/** curl 8 over TLS and HTTP/2, standard output behind standard error. */
const overTls = `* Host api.example.com:443 was resolved.
* IPv6: (none)
* IPv4: 203.0.113.7
*   Trying 203.0.113.7:443...
* Connected to api.example.com (203.0.113.7) port 443
* ALPN: curl offers h2,http/1.1
} [5 bytes data]
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384 / X25519 / RSASSA-PSS
* ALPN: server accepted h2
* Server certificate:
*  subject: CN=api.example.com
*  start date: Jun  1 00:00:00 2026 GMT
*  expire date: Aug 30 23:59:59 2026 GMT
*  subjectAltName: host "api.example.com" matched cert's "api.example.com"
*  issuer: C=XX; O=Example Trust; CN=Example CA
*  SSL certificate verify ok.
* using HTTP/2
* [HTTP/2] [1] OPENED stream for https://api.example.com/orders?page=1
* [HTTP/2] [1] [:method: GET]
* [HTTP/2] [1] [:scheme: https]
* [HTTP/2] [1] [:authority: api.example.com]
* [HTTP/2] [1] [:path: /orders?page=1]
> GET /orders?page=1 HTTP/2
> Host: api.example.com
> User-Agent: curl/8.7.1
> Accept: */*
> Authorization: Bearer [redacted]
>${' '}
* Request completely sent off
< HTTP/2 401${' '}
< date: Tue, 16 Jun 2026 09:00:00 GMT
< www-authenticate: Bearer error="invalid_token"
<${' '}
{ [25 bytes data]
* Connection #0 to host api.example.com left intact
{
  "error": "invalid_token"
}
`;

const redirected = `*   Trying 203.0.113.7:80...
* Connected to old.example.com (203.0.113.7) port 80 (#0)
> POST /orders HTTP/1.1\r
> Host: old.example.com\r
> Authorization: Basic YWxpY2U6ZmFrZQ==\r
> Content-Length: 9\r
> \r
< HTTP/1.1 302 Found\r
< Location: https://new.example.com/orders\r
< \r
* Ignoring the response-body
* Connection #0 to host old.example.com left intact
* Issue another request to this URL: 'https://new.example.com/orders'
*   Trying 203.0.113.8:443...
* Connected to new.example.com (203.0.113.8) port 443 (#1)
* SSL connection using TLSv1.2 / ECDHE-RSA-AES128-GCM-SHA256
> GET /orders HTTP/1.1\r
> Host: new.example.com\r
> \r
< HTTP/1.1 401 Unauthorized\r
< \r
no`;

const digest = `*   Trying 127.0.0.1:8080...
* Connected to localhost (127.0.0.1) port 8080 (#0)
* Server auth using Digest with user 'alice'
> GET /x HTTP/1.1
> Host: localhost:8080
>
< HTTP/1.1 401 Unauthorized
< WWW-Authenticate: Digest realm="r", nonce="n"
<
* Ignoring the response-body
* Issue another request to this URL: 'http://localhost:8080/x'
* Found bundle for host: 0x1 [serially]
* Re-using existing connection! (#0) with host localhost
* Server auth using Digest with user 'alice'
> GET /x HTTP/1.1
> Host: localhost:8080
> Authorization: Digest username="alice", realm="r", nonce="n", uri="/x", response="fake"
>
< HTTP/1.1 403 Forbidden
<
`;

const tunnel = `*   Trying 192.0.2.1:3128...
* Connected to proxy.example.com (192.0.2.1) port 3128 (#0)
* allocate connect buffer
* Establish HTTP proxy tunnel to api.example.com:443
> CONNECT api.example.com:443 HTTP/1.1
> Host: api.example.com:443
> Proxy-Connection: Keep-Alive
>
`;

describe('parseCurlTranscript', () => {
  it('reads request, answer and body over HTTP/2', () => {
    const [exchange, ...others] = read(overTls);
    assert.equal(others.length, 0);
    assert.equal(exchange?.recorded, true);
    assert.equal(exchange?.request.method, 'GET');
    assert.equal(exchange?.request.url, 'https://api.example.com/orders?page=1');
    assert.deepEqual(exchange?.request.headers.at(-1), ['Authorization', 'Bearer [redacted]']);
    assert.equal(exchange?.response?.status, 401);
    assert.equal(exchange?.response?.httpVersion, '2');
    assert.deepEqual(JSON.parse(exchange?.response?.body.text ?? ''), { error: 'invalid_token' });
    assert.equal(exchange?.sentAt, noon - 3_600_000);
    assert.equal(exchange?.failure, undefined);
  });

  it('reads the connection and its certificate', () => {
    const { connection } = read(overTls)[0] ?? {};
    assert.equal(connection?.remoteAddress, '203.0.113.7');
    assert.equal(connection?.proxy, undefined);
    assert.deepEqual(connection?.tls, {
      protocol: 'TLSv1.3',
      authorized: true,
      peer: {
        subject: 'CN=api.example.com',
        issuer: 'C=XX; O=Example Trust; CN=Example CA',
        altNames: `host "api.example.com" matched cert's "api.example.com"`,
        validFrom: Date.UTC(2026, 5, 1),
        validTo: Date.UTC(2026, 7, 30, 23, 59, 59),
      },
    });
  });

  it('takes the time that it is given where no Date tells it', () => {
    assert.equal(read(redirected)[0]?.sentAt, noon);
  });

  it('makes a hop of a redirect, and says what did not travel on', () => {
    const [exchange, ...others] = read(redirected);
    assert.equal(others.length, 0);
    const [hop] = exchange?.hops ?? [];
    assert.equal(hop?.request.url, 'http://old.example.com/orders');
    assert.equal(hop?.request.bodySize, 9);
    assert.equal(hop?.location, 'https://new.example.com/orders');
    assert.deepEqual(
      hop?.dropped.map(({ name }) => name),
      ['Authorization'],
    );
    assert.equal(exchange?.request.url, 'https://new.example.com/orders');
    assert.equal(exchange?.response?.body.text, 'no');
  });

  it('lets a challenge that curl answered give way to what came of it', () => {
    const exchanges = read(digest);
    assert.deepEqual(
      exchanges.map(({ request, response }) => [request.url, response?.status]),
      [['http://localhost:8080/x', 403]],
    );
    assert.match(exchanges[0]?.request.headers.at(-1)?.[1] ?? '', /^Digest /);
  });

  it('keeps a refused tunnel as the failure of a proxy', () => {
    const text = `${tunnel}< HTTP/1.1 407 Proxy Authentication Required
< Proxy-Authenticate: Basic realm="corp"
<
* CONNECT tunnel failed, response 407
* Closing connection 0
curl: (56) CONNECT tunnel failed, response 407
`;
    const [exchange, ...others] = read(text);
    assert.equal(others.length, 0);
    assert.equal(exchange?.request.method, 'CONNECT');
    assert.equal(exchange?.request.url, 'https://api.example.com/');
    assert.equal(exchange?.response?.status, 407);
    assert.equal(exchange?.failure?.code, 'proxy');
    assert.equal(exchange?.connection?.proxy, 'http://proxy.example.com:3128');
  });

  it('passes over an opened tunnel', () => {
    const text = `${tunnel}< HTTP/1.1 200 Connection established
<
* CONNECT phase completed
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
> GET /x HTTP/1.1
> Host: api.example.com
>
< HTTP/1.1 401 Unauthorized
<
`;
    const [exchange, ...others] = read(text);
    assert.equal(others.length, 0);
    assert.equal(exchange?.request.url, 'https://api.example.com/x');
    assert.equal(exchange?.connection?.proxy, 'http://proxy.example.com:3128');
  });

  it('reads a request through a proxy without a tunnel', () => {
    const text = `* Connected to proxy.example.com (192.0.2.1) port 3128
> GET http://api.example.com/x HTTP/1.1
> Host: api.example.com
>
< HTTP/1.1 502 Bad Gateway
<
`;
    const [exchange] = read(text);
    assert.equal(exchange?.request.url, 'http://api.example.com/x');
    assert.equal(exchange?.connection?.proxy, 'http://proxy.example.com:3128');
  });

  it('leaves interim answers, the progress meter and the heads of -i out', () => {
    const text = `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0*   Trying 127.0.0.1:80...
* Connected to localhost (127.0.0.1) port 80 (#0)
> POST /x HTTP/1.1
> Host: localhost
> Expect: 100-continue
>
< HTTP/1.1 100 Continue
<
< HTTP/1.1 401 Unauthorized
< Content-Type: text/plain
<
{ [2 bytes data]
\r100    25    0    25    0     0   1071      0 --:--:-- --:--:-- --:--:--  1086
HTTP/1.1 100 Continue

HTTP/1.1 401 Unauthorized
Content-Type: text/plain

first line

last line* Connection #0 to host localhost left intact
`;
    const [exchange] = read(text);
    assert.equal(exchange?.response?.status, 401);
    assert.deepEqual(exchange?.response?.headers, [['Content-Type', 'text/plain']]);
    assert.equal(exchange?.response?.body.text, 'first line\n\nlast line');
  });

  it('reads fields that -i prints between those of -v', () => {
    const text = `> GET /x HTTP/1.1
> Host: localhost
>
< HTTP/1.1 401 Unauthorized
HTTP/1.1 401 Unauthorized
< Server: test
Server: test
<

body`;
    const [exchange] = read(text);
    assert.deepEqual(exchange?.response?.headers, [['Server', 'test']]);
    assert.equal(exchange?.response?.body.text, 'body');
  });

  it('reads the time stamps of --trace-time and --trace-ids', () => {
    const text = `10:00:00.000001 [0-0] * Connected to localhost (127.0.0.1) port 80
10:00:00.000002 [0-0] > GET /x HTTP/1.1
10:00:00.000003 [0-0] > Host: localhost
10:00:00.000004 [0-0] >${' '}
10:00:00.000005 [0-0] < HTTP/1.1 401 Unauthorized
10:00:00.000006 [0-0] <${' '}
`;
    assert.equal(isCurlTranscript(text), true);
    assert.equal(read(text)[0]?.response?.status, 401);
  });

  it('keeps several runs apart', () => {
    assert.deepEqual(
      read(overTls + digest).map(({ response }) => response?.status),
      [401, 403],
    );
  });

  const failures: readonly (readonly [line: string, code: FailureCode, url: string])[] = [
    ['(6) Could not resolve host: nowhere.example', 'dns', 'https://nowhere.example/'],
    [
      "(7) Failed to connect to api.example.com port 8443 after 2 ms: Couldn't connect to server",
      'refused',
      'http://api.example.com:8443/',
    ],
    [
      '(7) Failed to connect to api.example.com port 443: No route to host',
      'unreachable',
      'https://api.example.com/',
    ],
    ['(5) Could not resolve proxy: proxy.example', 'proxy', ''],
    ['(28) Connection timed out after 5001 milliseconds', 'timeout', ''],
    ['(28) Operation timed out after 5000 milliseconds with 0 bytes received', 'timeout', ''],
    ['(35) OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number', 'tls', ''],
    ['(35) Recv failure: Connection reset by peer', 'reset', ''],
    ['(47) Maximum (50) redirects followed', 'too-many-redirects', ''],
    ['(52) Empty reply from server', 'reset', ''],
    [
      '(56) OpenSSL SSL_read: OpenSSL/3.0.19: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0',
      'tls',
      '',
    ],
    ['(56) Recv failure: Connection reset by peer', 'reset', ''],
    ['(60) SSL certificate problem: certificate has expired', 'tls', ''],
    ['(92) HTTP/2 stream 1 was not closed cleanly', 'protocol', ''],
    ['(3) URL using bad/illegal format or missing URL', 'invalid-request', ''],
  ];
  for (const [line, code, url] of failures) {
    it(`reads curl: ${line.slice(0, 60)} as ${code}`, () => {
      const text = `curl: ${line}\n`;
      assert.equal(isCurlTranscript(text), true);
      const [exchange, ...others] = read(text);
      assert.equal(others.length, 0);
      assert.equal(exchange?.failure?.code, code);
      assert.equal(exchange?.failure?.message, line.replace(/^\(\d+\) /, ''));
      assert.equal(exchange?.request.url, url);
    });
  }

  it('takes the URL of a request that was never sent from the command above', () => {
    const [exchange] = read(`$ curl -v 'https://api.example.com:9443/x'
*   Trying 203.0.113.7:9443...
* Connected to api.example.com (203.0.113.7) port 9443
* SSL certificate problem: self-signed certificate
* Closing connection
curl: (60) SSL certificate problem: self-signed certificate
`);
    assert.equal(exchange?.request.url, 'https://api.example.com:9443/x');
    assert.equal(exchange?.failure?.code, 'tls');
    assert.equal(exchange?.connection?.tls?.authorizationError, 'self-signed certificate');
  });

  it('takes a failure from the lines of -v when the error line is missing', () => {
    const [exchange] = read('* Could not resolve host: nowhere.example\n* Closing connection 0\n');
    assert.equal(exchange?.failure?.code, 'dns');
  });

  it('keeps the answer to --fail, and forgets an address that failed before another did not', () => {
    const text = `*   Trying [::1]:80...
* connect to ::1 port 80 failed: Connection refused
*   Trying 127.0.0.1:80...
* Connected to localhost (127.0.0.1) port 80
> GET / HTTP/1.1
> Host: localhost
>
< HTTP/1.1 401 Unauthorized
<
* The requested URL returned error: 401
* Closing connection
curl: (22) The requested URL returned error: 401
`;
    const [exchange, ...others] = read(text);
    assert.equal(others.length, 0);
    assert.equal(exchange?.response?.status, 401);
    assert.equal(exchange?.failure, undefined);
  });

  it('takes the status from --fail alone', () => {
    const [exchange] = read('curl: (22) The requested URL returned error: 401\n');
    assert.equal(exchange?.response?.status, 401);
    assert.equal(exchange?.request.url, '');
  });

  it('reads an answer that broke off as both', () => {
    const text = `${overTls}curl: (18) transfer closed with 10 bytes remaining to read\n`;
    const [exchange] = read(text);
    assert.equal(exchange?.response?.status, 401);
    assert.equal(exchange?.failure?.code, 'reset');
  });

  it('takes a transcript that ends anywhere', () => {
    for (const text of [overTls, redirected, digest, tunnel]) {
      for (let end = 0; end < text.length; end += 7) {
        for (const { response, failure } of read(text.slice(0, end))) assert.ok(response ?? failure);
      }
    }
  });

  it('takes long hostile lines in no time', () => {
    for (const piece of ['* ', '> ', '0 ', '--:--:-- ', 'curl ', '[0-', '* Connection #0 to host ']) {
      assert.ok(Array.isArray(read(`> GET / HTTP/1.1\n< HTTP/1.1 401\n<\n${piece.repeat(50_000)}`)));
      assert.equal(isCurlTranscript(piece.repeat(50_000)), false);
    }
  });
});

describe('isCurlTranscript', () => {
  for (const [name, text] of [
    ['a curl command alone', 'curl -v https://api.example.com'],
    ['an .http text', 'GET https://api.example.com\nAccept: */*\n\n> not a response\n'],
    ['an answer alone', 'HTTP/1.1 401 Unauthorized\n\n'],
    ['an .http text that quotes a transcript', 'POST https://a.example\n\n< HTTP/1.1 401 Unauthorized\n'],
    ['nothing', ''],
  ] as const) {
    it(`is false for ${name}`, () => assert.equal(isCurlTranscript(text), false));
  }

  it('is true for a transcript below its command', () => {
    assert.equal(isCurlTranscript(`alice@host:~$ curl -v https://api.example.com\n${overTls}`), true);
  });
});
