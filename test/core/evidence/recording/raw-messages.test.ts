import assert from 'node:assert/strict';
import { isRawRecording, parseRawRecording } from '../../../../src/core/evidence/recording/raw-messages.ts';

const noon = Date.UTC(2026, 5, 16, 10);
const read = (text: string) => parseRawRecording(text, noon);

const request = `POST /orders HTTP/1.1
Host: api.example.com
Authorization: Bearer fake
Content-Type: application/json

{"a":1}
`;
const answer = `HTTP/1.1 401 Unauthorized
Date: Tue, 16 Jun 2026 09:00:00 GMT
WWW-Authenticate: Bearer realm="api",
  error="invalid_token"

{"error":"no"}
`;

describe('parseRawRecording', () => {
  for (const [name, text] of [
    ['a request and its answer', `${request}\n${answer}`],
    ['an answer and its request', `${answer}\n${request}`],
    ['a pair with CRLF', `${request}\n${answer}`.replaceAll('\n', '\r\n')],
    ['a pair behind a byte order mark', `\ufeff${request}\n\n${answer}`],
  ] as const) {
    it(`reads ${name}`, () => {
      assert.equal(isRawRecording(text), true);
      const [exchange, ...others] = read(text);
      assert.equal(others.length, 0);
      assert.equal(exchange?.recorded, true);
      assert.equal(exchange?.request.method, 'POST');
      assert.equal(exchange?.request.url, 'https://api.example.com/orders');
      assert.equal(exchange?.request.body, '{"a":1}');
      assert.equal(exchange?.response?.status, 401);
      assert.equal(exchange?.response?.statusText, 'Unauthorized');
      assert.deepEqual(exchange?.response?.headers[1], [
        'WWW-Authenticate',
        'Bearer realm="api", error="invalid_token"',
      ]);
      assert.equal(exchange?.response?.body.text, '{"error":"no"}');
      assert.equal(exchange?.sentAt, noon - 3_600_000);
    });
  }

  it('reads an answer alone, whose request is unknown', () => {
    const [exchange, ...others] = read(answer);
    assert.equal(others.length, 0);
    assert.deepEqual(exchange?.request, { method: '', url: '', headers: [], bodySize: 0 });
    assert.equal(exchange?.response?.status, 401);
  });

  it('takes the last of several answers alone', () => {
    const [exchange, ...others] = read(`HTTP/1.1 200 Connection established

HTTP/1.1 302 Found
Location: /login

HTTP/2 403
server: test

no`);
    assert.equal(others.length, 0);
    assert.equal(exchange?.response?.status, 403);
    assert.equal(exchange?.response?.httpVersion, '2');
  });

  it('makes hops of a redirect and the request that followed', () => {
    const [exchange, ...others] = read(`GET /a HTTP/1.1
Host: api.example.com
X-Api-Key: fake

HTTP/1.1 307 Temporary Redirect
Location: https://other.example.com/b

GET /b HTTP/1.1
Host: other.example.com

HTTP/1.1 401 Unauthorized

`);
    assert.equal(others.length, 0);
    assert.equal(exchange?.hops[0]?.location, 'https://other.example.com/b');
    assert.deepEqual(
      exchange?.hops[0]?.dropped.map(({ name }) => name),
      ['X-Api-Key'],
    );
  });

  it('keeps several pairs apart, and says of a request that it has no answer', () => {
    const [first, second] = read(`${request}\n${answer}\nGET /b HTTP/1.1\nHost: api.example.com\n\n`);
    assert.equal(first?.response?.status, 401);
    assert.equal(second?.response, undefined);
    assert.equal(second?.failure?.code, 'reset');
  });

  const targets: readonly (readonly [start: string, host: string, url: string])[] = [
    ['GET /x HTTP/1.1', 'api.example.com', 'https://api.example.com/x'],
    ['GET /x HTTP/2', 'api.example.com:8443', 'https://api.example.com:8443/x'],
    ['GET /x HTTP/1.1', 'localhost:3000', 'http://localhost:3000/x'],
    ['GET /x HTTP/1.1', '127.0.0.1', 'http://127.0.0.1/x'],
    ['GET /x HTTP/1.1', 'api.example.com:80', 'http://api.example.com:80/x'],
    ['GET http://api.example.com/x HTTP/1.1', 'api.example.com', 'http://api.example.com/x'],
    ['OPTIONS * HTTP/1.1', 'api.example.com', 'https://api.example.com'],
    ['CONNECT api.example.com:443 HTTP/1.1', 'api.example.com:443', 'https://api.example.com/'],
  ];
  for (const [start, host, url] of targets) {
    it(`reads ${start} at ${host} as ${url}`, () => {
      const [exchange] = read(`${start}\nHost: ${host}\n\nHTTP/1.1 401 Unauthorized\n\n`);
      assert.equal(exchange?.request.url, url);
    });
  }

  it('puts chunks together', () => {
    const [exchange] = read(
      'HTTP/1.1 401 Unauthorized\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n',
    );
    assert.equal(exchange?.response?.body.text, 'hello world');
  });

  it('takes the beginning of a recording for what it is', () => {
    const text = `${request}\n${answer}`;
    for (let end = 0; end < text.length; end += 3) {
      for (const exchange of read(text.slice(0, end))) assert.ok(exchange.response ?? exchange.failure);
    }
  });
});

describe('isRawRecording', () => {
  for (const [name, text] of [
    ['a request alone', request],
    ['an .http text with a stored answer', `### a\nGET https://a.example\n\n${answer}`],
    ['an .http text that begins with a comment', `# note\n${request}\n${answer}`],
    ['a body that speaks of HTTP', `GET https://a.example\n\nHTTP/1.1 401 is what I get\n`],
    ['prose', 'HTTP/1.1 is a protocol.'],
    ['nothing', ''],
  ] as const) {
    it(`is false for ${name}`, () => assert.equal(isRawRecording(text), false));
  }
});
