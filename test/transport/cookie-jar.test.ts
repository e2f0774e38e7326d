import assert from 'node:assert/strict';
import { headerValues } from '../../src/core/evidence/exchange.ts';
import { createCookieJar } from '../../src/transport/cookie-jar.ts';

const NOW = Date.UTC(2030, 0, 1);

/** The Cookie header that goes to `to` after `from` set these cookies. */
function carried(from: string, setCookies: readonly string[], to: string): string {
  const jar = createCookieJar();
  for (const line of setCookies) jar.store(new URL(from), [['Set-Cookie', line]], NOW);
  return headerValues(jar.addTo([], new URL(to)), 'Cookie').join(' | ');
}

describe('the cookie jar of an exchange', () => {
  const CASES: readonly (readonly [string, string, readonly string[], string, string])[] = [
    ['keeps a cookie for its host', 'https://a.test/x', ['a=1'], 'https://a.test/', 'a=1'],
    ['ignores the port', 'https://a.test:1/', ['a=1'], 'https://a.test:2/', 'a=1'],
    ['keeps a host-only cookie from a subdomain', 'https://a.test/', ['a=1'], 'https://sub.a.test/', ''],
    ['keeps it from another host', 'https://a.test/', ['a=1'], 'https://b.test/', ''],
    [
      'sends a domain cookie to subdomains',
      'https://a.test/',
      ['a=1; Domain=a.test'],
      'https://sub.a.test/',
      'a=1',
    ],
    ['sends it to siblings', 'https://x.a.test/', ['a=1; Domain=.A.test'], 'https://y.a.test/', 'a=1'],
    ['not to a look-alike', 'https://a.test/', ['a=1; Domain=a.test'], 'https://xa.test/', ''],
    ['refuses a foreign domain', 'https://a.test/', ['a=1; Domain=b.test'], 'https://b.test/', ''],
    [
      'refuses a subdomain of its own',
      'https://a.test/',
      ['a=1; Domain=sub.a.test'],
      'https://sub.a.test/',
      '',
    ],
    ['refuses a top-level domain', 'https://a.test/', ['a=1; Domain=test'], 'https://a.test/', ''],
    [
      'takes localhost for itself',
      'http://localhost/',
      ['a=1; Domain=localhost'],
      'http://localhost/',
      'a=1',
    ],
    ['refuses half an address', 'http://127.0.0.1/', ['a=1; Domain=0.0.1'], 'http://127.0.0.1/', ''],
    ['keeps to the path', 'https://a.test/', ['a=1; Path=/app'], 'https://a.test/other', ''],
    ['includes what is below the path', 'https://a.test/', ['a=1; Path=/app'], 'https://a.test/app/x', 'a=1'],
    ['does not mix up prefixes', 'https://a.test/', ['a=1; Path=/app'], 'https://a.test/apple', ''],
    [
      'takes the folder as the default path',
      'https://a.test/app/login',
      ['a=1'],
      'https://a.test/app/home',
      'a=1',
    ],
    ['and not what is above it', 'https://a.test/app/login', ['a=1'], 'https://a.test/', ''],
    ['keeps Secure from http', 'https://a.test/', ['a=1; Secure'], 'http://a.test/', ''],
    ['does not take Secure from http', 'http://a.test/', ['a=1; Secure'], 'https://a.test/', ''],
    ['sends Secure to this machine', 'http://127.0.0.1/', ['a=1; Secure'], 'http://127.0.0.1/', 'a=1'],
    [
      'does not take 127.evil for this machine',
      'http://127.evil.test/',
      ['a=1; Secure'],
      'http://127.evil.test/',
      '',
    ],
    [
      'replaces by name, domain and path',
      'https://a.test/',
      ['a=1', 'b=2', 'a=3'],
      'https://a.test/',
      'b=2; a=3',
    ],
    ['forgets by Max-Age', 'https://a.test/', ['a=1', 'a=; Max-Age=0'], 'https://a.test/', ''],
    [
      'forgets by Expires',
      'https://a.test/',
      ['a=1', 'a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
      'https://a.test/',
      '',
    ],
    [
      'sends longer paths first',
      'https://a.test/x/',
      ['a=1; Path=/', 'b=2; Path=/x'],
      'https://a.test/x',
      'b=2; a=1',
    ],
  ];
  for (const [what, from, setCookies, to, expected] of CASES) {
    it(what, () => assert.equal(carried(from, setCookies, to), expected));
  }

  it("appends to the user's own cookies and leaves those as written", () => {
    const jar = createCookieJar();
    const url = new URL('https://a.test/');
    jar.store(url, [['set-cookie', 'b=2']], NOW);
    const headers = jar.addTo(
      [
        ['X', '1'],
        ['cookie', 'a="1" ;x'],
        ['Y', '2'],
      ],
      url,
    );
    assert.deepEqual(headers, [
      ['X', '1'],
      ['cookie', 'a="1" ;x; b=2'],
      ['Y', '2'],
    ]);
  });

  it('stands beside a written cookie of the same name, or back for it', () => {
    const jar = createCookieJar();
    const url = new URL('https://a.test/');
    jar.store(
      url,
      [
        ['Set-Cookie', 'a=jar'],
        ['Set-Cookie', 'b=jar'],
      ],
      NOW,
    );
    const cookies = (written?: 'beside' | 'instead') =>
      headerValues(jar.addTo([['Cookie', 'a=written']], url, written), 'Cookie');
    assert.deepEqual(cookies('beside'), ['a=written; a=jar; b=jar']);
    assert.deepEqual(cookies(), cookies('beside'));
    assert.deepEqual(cookies('instead'), ['a=written; b=jar']);
  });

  it('changes nothing when it is empty', () => {
    const headers = [['Cookie', 'a=1']] as const;
    assert.equal(createCookieJar().addTo(headers, new URL('https://a.test/')), headers);
  });
});
