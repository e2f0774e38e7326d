import assert from 'node:assert/strict';
import { readAccessLine } from '../../../../src/core/evidence/logs/access-line.ts';

const time = '[16/Jun/2026:10:00:00 +0000]';

describe('readAccessLine', () => {
  it('reads every field of the combined format', () => {
    assert.deepEqual(
      readAccessLine(
        `192.0.2.1 - alice ${time} "GET /orders?page=2 HTTP/1.1" 401 31 "https://x.example/" "curl/8.5.0"`,
      ),
      {
        kind: 'access',
        format: 'combined',
        time: Date.UTC(2026, 5, 16, 10),
        client: '192.0.2.1',
        user: 'alice',
        method: 'GET',
        target: '/orders?page=2',
        status: 401,
        userAgent: 'curl/8.5.0',
      },
    );
  });

  const rows = [
    [
      'the common format',
      `192.0.2.1 - - ${time} "GET /a HTTP/1.0" 200 -`,
      { client: '192.0.2.1', target: '/a', status: 200 },
    ],
    ['IPv6', `2001:db8::7 - - ${time} "GET /a HTTP/2.0" 403 9`, { client: '2001:db8::7', status: 403 }],
    ['IPv4 in IPv6', `::ffff:192.0.2.1 - - ${time} "GET /a HTTP/2.0" 403 9`, { client: '192.0.2.1' }],
    [
      'a virtual host in front',
      `shop.example:443 192.0.2.1 - bob ${time} "GET /a HTTP/1.1" 401 9`,
      { client: '192.0.2.1', user: 'bob' },
    ],
    [
      'a user name with a space',
      `192.0.2.1 - Jane Doe ${time} "GET /a HTTP/1.1" 401 9`,
      { user: 'Jane Doe' },
    ],
    ['brackets in a user name', `192.0.2.1 - [x] [y ${time} "GET /a HTTP/1.1" 401 9`, { user: '[x] [y' }],
    [
      'a quotation mark in the request',
      `192.0.2.1 - - ${time} "GET /a?q=\\"x\\" HTTP/1.1" 401 9 "-" "b\\"c"`,
      { target: '/a?q="x"', userAgent: 'b"c' },
    ],
    [
      'more behind the user agent',
      `192.0.2.1 - - ${time} "GET /a HTTP/1.1" 429 9 "-" "-" 120 "web@docker" "http://10.0.0.2" 3ms`,
      { status: 429 },
    ],
    ['bytes that are no request', `192.0.2.1 - - ${time} "\\x16\\x03\\x01" 400 150 "-" "-"`, { status: 400 }],
  ] as const;
  for (const [name, line, expected] of rows) {
    it(`reads ${name}`, () => {
      const entry = readAccessLine(line);
      assert.ok(entry);
      const { method: _, ...rest } = entry;
      for (const [field, value] of Object.entries(expected))
        assert.equal(rest[field as keyof typeof rest], value);
    });
  }

  it('leaves out what the line does not tell', () => {
    const entry = readAccessLine(`192.0.2.1 - - ${time} "-" 408 0 "-" "-"`);
    for (const field of ['user', 'method', 'target', 'userAgent'])
      assert.equal(Object.hasOwn(entry ?? {}, field), false, field);
  });

  for (const line of [
    '',
    'GET /orders HTTP/1.1',
    `192.0.2.1 - - ${time} "GET /a HTTP/1.1`,
    `192.0.2.1 - - ${time} "GET /a HTTP/1.1" abc 9`,
    '192.0.2.1 - - [yesterday] "GET /a HTTP/1.1" 200 9',
    '2026/06/16 10:00:00 [error] 7#7: *5 access forbidden by rule',
  ]) {
    it(`takes no other line: ${JSON.stringify(line)}`, () => {
      assert.equal(readAccessLine(line), undefined);
    });
  }
});
