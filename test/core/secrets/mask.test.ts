import assert from 'node:assert/strict';
import { findShapes, secretFormats } from '../../../src/core/secrets/formats.ts';
import { createMask, noMask } from '../../../src/core/secrets/mask.ts';
import { exampleOf } from '../../support/format-example.ts';

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const header = base64url('{"alg":"HS256","typ":"JWT"}');
const claims = base64url('{"sub":"alice","exp":1700000000}');
const signature = 'c2lnbmF0dXJlLW9mLW5vYm9keQ';
const jwt = `${header}.${claims}.${signature}`;
const basic = (user: string, password: string) => Buffer.from(`${user}:${password}`).toString('base64');
const blind = createMask([]);

describe('mask of secrets that are too long for a regular expression', () => {
  const long = `${'Zq7!'.repeat(250_000)}end`;
  const mask = createMask([long, 'hunter2hunter2']);

  it('hides a megabyte, in its escaped and encoded forms, next to a short secret', () => {
    for (const form of [long, encodeURIComponent(long), Buffer.from(long).toString('base64')]) {
      const masked = mask.text(`before ${form} and hunter2hunter2 after`);
      assert.ok(masked.length < 60, `${masked.length} characters are left`);
      assert.match(masked, /^before \S+ and \S+ after$/);
      assert.doesNotMatch(masked, /hunter2hunter2/);
    }
  });

  it('hides many secrets whose forms together are too long', () => {
    const many = Array.from({ length: 400 }, (_, number) => `${number}-`.padEnd(800, 'xY9+'));
    const masked = createMask(many).text(many.join(' '));
    for (const secret of many) assert.ok(!masked.includes(secret.slice(0, 40)));
  });
});

describe('mask of known secrets', () => {
  const secret = 'p/ss wörd"&<1>';
  const mask = createMask([secret]);
  const json = JSON.stringify(secret).slice(1, -1);
  const forms: readonly [what: string, text: string][] = [
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).replace(/%../g, code => code.toLowerCase())],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['form-encoded', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['JSON-escaped', json],
    ['JSON-escaped with escaped slashes', json.replaceAll('/', '\\/')],
    [
      'JSON-escaped to ASCII',
      json.replace('ö', '\\u00f6').replace('&', '\\u0026').replace('<', '\\u003c').replace('>', '\\u003e'),
    ],
    ['JSON-escaped twice', JSON.stringify(json).slice(1, -1)],
    ['HTML-escaped', 'p/ss wörd&quot;&amp;&lt;1&gt;'],
    ['as base64', Buffer.from(secret).toString('base64')],
    ['as base64url without padding', Buffer.from(secret).toString('base64url')],
    ['as base64 of a one-letter user and the secret', basic('a', secret)],
    ['as base64 of a two-letter user and the secret', basic('ab', secret)],
    ['as base64 of a three-letter user and the secret', basic('abc', secret)],
  ];
  for (const [what, text] of forms) {
    it(`hides a secret ${what}`, () => {
      const masked = mask.text(`before ${text} after`);
      assert.ok(masked.startsWith('before '), masked);
      assert.ok(masked.includes('•••'), masked);
      assert.ok(masked.endsWith(' after'), masked);
      assert.ok(!masked.includes(text.slice(4)), masked);
    });
  }

  const shown: readonly [secret: string, text: string, masked: string][] = [
    ['hunter2', 'wrong password hunter2!', 'wrong password •••!'],
    ['0123456789ab', 'key 0123456789ab', 'key 0123•••'],
    ['0123456789a', 'key 0123456789a', 'key •••'],
    ['abc', 'abc stays in abcdef', 'abc stays in abcdef'],
    ['demo', 'a demonstration of demo', 'a demonstration of •••'],
    [jwt, `token ${jwt}`, 'token eyJhbG…•••'],
  ];
  for (const [known, text, masked] of shown) {
    it(`turns "${text.slice(0, 40)}" into "${masked}"`, () =>
      assert.equal(createMask([known]).text(text), masked));
  }

  it('hides the longer of two secrets that begin alike', () => {
    assert.equal(createMask(['aaaa1', 'aaaa1-bbbb2-cccc3']).text('aaaa1-bbbb2-cccc3 aaaa1'), 'aaaa••• •••');
  });

  it('leaves its own sign alone where the visible beginning is a secret too', () => {
    const both = createMask(['abcd', 'abcd-0123-4567']);
    assert.equal(both.text(both.text('abcd-0123-4567')), 'abcd•••');
  });
});

describe('mask by name', () => {
  const headers: readonly [name: string, value: string, masked: string][] = [
    ['Authorization', 'Basic YTpi', 'Basic •••'],
    ['authorization', `Basic ${basic('alice', 'long password of alice')}`, 'Basic •••'],
    ['Authorization', `Bearer ${jwt}`, 'Bearer eyJhbG…•••'],
    ['Authorization', 'Bearer abc', 'Bearer •••'],
    ['Authorization', 'Bearer opaque-0123456789', 'Bearer opaq•••'],
    ['Authorization', 'Bearer Bearer abc', 'Bearer Bearer •••'],
    ['Authorization', 'Bearer', 'Bearer'],
    ['Authorization', 'Bearer {{token}}', 'Bearer {{token}}'],
    ['Authorization', 'Bearer undefined', 'Bearer undefined'],
    ['Authorization', 'Bearer <token>', 'Bearer <token>'],
    ['Authorization', 'opaque-0123456789', 'opaq•••'],
    ['Authorization', 'MyScheme abcdef', 'MyScheme •••'],
    ['Authorization', 'MyScheme id=5, proof=abcdefgh', 'MyScheme id=5•••'],
    [
      'Authorization',
      'hmac username="alice", algorithm="hmac-sha256", signature="abc"',
      'hmac username="alice", algorithm="hmac-sha256", signature="•••"',
    ],
    [
      'Authorization',
      'HMAC-SHA256 SignedHeaders=host&Signature=abc=',
      'HMAC-SHA256 SignedHeaders=host&Signature=•••',
    ],
    ['Proxy-Authorization', 'Basic YTpi', 'Basic •••'],
    ['Authorisation', 'Bearer abc', 'Bearer •••'],
    [
      'Authorization',
      'Digest username="Mufasa", realm="r", nonce="dcd98b71", uri="/dir", cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", qop=auth, nc=00000001',
      'Digest username="Mufasa", realm="r", nonce="dcd98b71", uri="/dir", cnonce="•••", response="•••", qop=auth, nc=00000001',
    ],
    [
      'Authorization',
      'AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=fe5f80f77d5fa3beca038a248ff027d0',
      'AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=•••',
    ],
    ['Cookie', 'sid=s3cr3t; theme=dark', 'sid=•••; theme=•••'],
    ['Cookie', 'sid="0123456789abcdef"', 'sid="0123•••"'],
    ['Set-Cookie', 'sid=s3cr3t; Path=/; HttpOnly; SameSite=Lax', 'sid=•••; Path=/; HttpOnly; SameSite=Lax'],
    ['Set-Cookie', 'sid=; Max-Age=0', 'sid=; Max-Age=0'],
    ['X-Api-Key', 'abc', '•••'],
    ['X-Authorization', 'Bearer abc', 'Bearer •••'],
    ['X-CSRF-Token', '0123456789abcdef', '0123•••'],
    [
      'Location',
      'https://login.example/cb?state=1&access_token=abcdef#id_token=xyz',
      'https://login.example/cb?state=1&access_token=•••#id_token=•••',
    ],
  ];
  for (const [name, value, masked] of headers) {
    it(`shows "${name}: ${value.slice(0, 40)}" as "${masked.slice(0, 40)}"`, () =>
      assert.deepEqual(blind.header([name, value]), [name, masked]));
  }

  const silentHeaders: readonly [name: string, value: string][] = [
    ['Accept', 'application/json'],
    ['WWW-Authenticate', 'Bearer realm="api", error="invalid_token", error_description="The token expired"'],
    [
      'WWW-Authenticate',
      'Digest realm="r", nonce="7ypf/xlj9XXwfDPEoM4URrv", opaque="5ccc069c403ebaf9f0171e9517f40e41", stale=true',
    ],
    ['WWW-Authenticate', 'Basic realm="private", charset="UTF-8"'],
    ['WWW-Authenticate', 'Bearer authorization="https://login.example/t", resource="https://vault.example"'],
    ['Date', 'Mon, 23 Nov 2026 20:35:50 GMT'],
    ['Idempotency-Key', '3f0c2b1e'],
    ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
  ];
  for (const [name, value] of silentHeaders) {
    it(`leaves "${name}: ${value.slice(0, 50)}" alone`, () =>
      assert.deepEqual(blind.header([name, value]), [name, value]));
  }

  const texts: readonly [text: string, masked: string][] = [
    ['https://alice:hunter2@api.example/x', 'https://alice:•••@api.example/x'],
    ['https://alice:hunt@er2@api.example/x', 'https://alice:•••@api.example/x'],
    ['https://api.example/x?api_key=abc&page=2', 'https://api.example/x?api_key=•••&page=2'],
    ['/cb?code=0123456789abcdef0&state=9', '/cb?code=0123•••&state=9'],
    [
      'grant_type=password&username=alice&password=hunter2&client_secret=abc',
      'grant_type=password&username=alice&password=•••&client_secret=•••',
    ],
    [
      '{"user":"alice","password":"hunter2","nested":{"accessToken" : "abc"}}',
      '{"user":"alice","password":"•••","nested":{"accessToken" : "•••"}}',
    ],
    [
      '{"Authorization":["Bearer abc"],"Set-Cookie":[ "a=b; Path=/"]}',
      '{"Authorization":["Bearer •••"],"Set-Cookie":[ "a=•••; Path=/"]}',
    ],
    ["{'password': 'hunter2'}", "{'password': '•••'}"],
    ['token: "abc1234"', 'token: "•••"'],
    ['{"otp": 123456}', '{"otp": "•••"}'],
    ['{"password":"cut off he', '{"password":"•••'],
    [
      '{"headers":{"Authorization":"Bearer abc","Cookie":"a=b; c=d"}}',
      '{"headers":{"Authorization":"Bearer •••","Cookie":"a=•••; c=•••"}}',
    ],
    [String.raw`{"log":"{\"password\":\"hunter2\"}"}`, String.raw`{"log":"{\"password\":\"•••\"}"}`],
    ['<user>alice</user><password>hunter2</password>', '<user>alice</user><password>•••</password>'],
    [
      '<input type="hidden" name="csrf_token" value="abc123">',
      '<input type="hidden" name="csrf_token" value="•••">',
    ],
    ["<input value='abc123' name='authenticity_token'/>", "<input value='•••' name='authenticity_token'/>"],
    [
      'curl -H "Authorization: Bearer abc" -H "X-Api-Key: def" https://x',
      'curl -H "Authorization: Bearer •••" -H "X-Api-Key: •••" https://x',
    ],
    [
      'GET / HTTP/1.1\r\nCookie: sid=abc; a=b\r\nAccept: */*',
      'GET / HTTP/1.1\r\nCookie: sid=•••; a=•••\r\nAccept: */*',
    ],
    [`sent Basic ${basic('alice', 'hunter2')} to it`, 'sent Basic ••• to it'],
    ['sent Bearer abcdef0123456789abcdef to it', 'sent Bearer abcd••• to it'],
    [
      'Digest username="a", response="6629fae49393a05397450978507c4ef1"',
      'Digest username="a", response="•••"',
    ],
  ];
  for (const [text, masked] of texts) {
    it(`shows ${text.slice(0, 50)} masked`, () => assert.equal(blind.text(text), masked));
  }

  const silentTexts = [
    'The Bearer authentication scheme was asked for, Basic authentication was sent.',
    'Basic Authentication is switched off',
    '{"error":"invalid_token","error_description":"The token is expired","token_type":"Bearer","code":"E1001"}',
    '{"nextPageToken":"CAUQAA","expires_in":3600,"signature_valid":false}',
    '{"tokens":[1,2],"password":null,"secret":""}',
    'https://login.example/authorize?client_id=app&redirect_uri=https%3A%2F%2Fapp.example&scope=openid',
    'Add the line `Authorization: Bearer <token>` to the request.',
    'Error validating access token: Session has expired on Tuesday, 16-Jun-26',
    'HTTP Token: Access denied.',
    'not a valid key=value pair (missing equal-sign) in Authorization header',
    'Format is Authorization: Bearer [token]',
    'mailto:alice@example.org and http://example.org/@alice',
    '<form><input type="text" name="username" value="alice"></form>',
    '?code=401&token_type=bearer',
  ];
  for (const text of silentTexts) {
    it(`leaves ${text.slice(0, 50)} alone`, () => assert.equal(blind.text(text), text));
  }
});

describe('mask by shape', () => {
  it('shows the beginning of a JWT and nothing of its signature', () => {
    const masked = blind.text(`the token "${jwt}" was refused`);
    assert.equal(masked, 'the token "eyJhbG…•••" was refused');
  });

  it('finds a JWT in a percent-encoded text and one whose header begins with white space', () => {
    assert.equal(blind.text(`next=%22${jwt}%22`), 'next=%22eyJhbG…•••%22');
    assert.equal(blind.text(`${base64url('{ "alg":"HS256"}')}.${claims}.${signature}`), 'eyAiYW…•••');
  });

  for (const format of secretFormats) {
    it(`hides a ${format.provider} ${format.name}`, () => {
      const example = exampleOf(format);
      const [shape] = findShapes(example);
      // A connection string is shown but for its password
      const secret = example.slice(shape?.start, shape?.end);
      if (shape?.whole === false) return assert.ok(!blind.text(`see ${example} please`).includes(secret));
      return assert.equal(blind.text(`see ${example}, please`), `see ${example.slice(0, 4)}•••, please`);
    });
  }

  const silent = [
    'sk-learn and sk-short',
    'ghp_short',
    'AKIA',
    'xoxb-',
    'task-0123456789012345678901234567890',
    'eyJust.a.word',
    'hf_hub',
  ];
  for (const text of silent) it(`leaves ${text} alone`, () => assert.equal(blind.text(text), text));
});

describe('mask of values', () => {
  it('masks strings by the name above them and keeps the structure', () => {
    const value = {
      sub: 'alice',
      exp: 5,
      password: 'hunter2',
      pin: 1234,
      list: [{ api_key: 'abc' }, `Bearer ${jwt}`],
      none: null,
    };
    assert.deepEqual(blind.value(value), {
      sub: 'alice',
      exp: 5,
      password: '•••',
      pin: '•••',
      list: [{ api_key: '•••' }, 'Bearer eyJhbG…•••'],
      none: null,
    });
  });

  it('cuts what is nested too deeply instead of overflowing', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 20_000; level++) deep = [deep];
    assert.doesNotThrow(() => blind.value(deep));
  });
});

describe('mask', () => {
  const known = [
    'hunter2',
    'correct horse battery',
    jwt,
    'abcd',
    'abcd-0123-4567',
    basic('alice', 'hunter2'),
  ];
  const mask = createMask(known);
  const samples = [
    `GET https://alice:hunter2@x/?api_key=abcd&t=${jwt} HTTP/1.1\nAuthorization: Basic ${basic('alice', 'hunter2')}\nCookie: sid=abcd-0123-4567; b=c`,
    '{"password":"correct horse battery","Authorization":"Bearer abcd-0123-4567, Bearer abcd"}',
    `Authorization: Digest username="a", response="6629fae49393a05397450978507c4ef1", cnonce="abcd"`,
    `<input name="csrf" value="abcd-0123-4567"> ${secretFormats.map(format => exampleOf(format)).join(' ')}`,
  ];
  for (const [index, sample] of samples.entries()) {
    it(`changes nothing in a masked text (${index + 1})`, () => {
      const once = mask.text(sample);
      assert.equal(mask.text(once), once);
      assert.equal(blind.text(once), once);
    });
  }

  it('changes nothing in a masked header', () => {
    for (const value of [
      'Bearer opaque-0123456789',
      'Basic YTpi',
      'a raw key with spaces in it',
      `Bearer ${jwt}`,
    ]) {
      const once = mask.header(['Authorization', value]);
      assert.deepEqual(mask.header(once), once);
    }
  });

  it('takes linear time on hostile texts', () => {
    const size = 200_000;
    const hostile = [
      'a'.repeat(size),
      '://'.repeat(size / 3),
      `://${'a'.repeat(size)}`,
      `://${'a:'.repeat(size / 2)}`,
      '"a":"'.repeat(size / 5),
      String.raw`\"a\":\"`.repeat(size / 8),
      `eyJ${'a'.repeat(size)}`,
      'eyJaaaa.'.repeat(size / 8),
      'Bearer '.repeat(size / 7),
      `Authorization: ${'Bearer '.repeat(size / 7)}`,
      'Authorization: Digest '.repeat(size / 22),
      'Cookie: a=b; '.repeat(size / 13),
      '<input '.repeat(size / 7),
      '<a>'.repeat(size / 3),
      'a="'.repeat(size / 3),
      'a='.repeat(size / 2),
      'sk-'.repeat(size / 3),
      'SG.'.repeat(size / 3),
      ' '.repeat(size),
      `"a"${' '.repeat(size)}`,
      'password='.repeat(size / 9),
    ];
    for (const text of hostile) {
      const start = performance.now();
      mask.text(text);
      const elapsed = performance.now() - start;
      assert.ok(elapsed < 3000, `${text.slice(0, 20)} took ${elapsed} ms`);
    }
  }).timeout(60_000);

  it('masks nothing when it is the mask that reveals', () => {
    const text = `Authorization: Bearer ${jwt}`;
    assert.equal(noMask.text(text), text);
    assert.equal(noMask.url('https://a:b@c'), 'https://a:b@c');
    assert.deepEqual(noMask.header(['Cookie', 'a=b']), ['Cookie', 'a=b']);
    assert.deepEqual(noMask.value({ password: 'x' }), { password: 'x' });
  });
});
