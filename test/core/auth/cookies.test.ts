import assert from 'node:assert/strict';
import {
  clearsCookie,
  cookieExpiry,
  isCsrfCookie,
  isSessionCookie,
  parseCookies,
  parseSetCookie,
} from '../../../src/core/auth/cookies.ts';

const expired = Date.UTC(2015, 9, 21, 7, 28, 0);

function set(header: string) {
  const cookie = parseSetCookie(header);
  assert.ok(cookie);
  return cookie;
}

describe('parseCookies', () => {
  const vectors: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['', []],
    ['a=b', [['a', 'b']]],
    [
      'a=b; c=d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a=b;c=d;',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a=b=c==', [['a', 'b=c==']]],
    ['a="b c"', [['a', '"b c"']]],
    ['a=', [['a', '']]],
    ['a', [['', 'a']]],
    [
      'a=1; a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
  ];
  for (const [header, pairs] of vectors) {
    it(`reads "${header}"`, () => {
      assert.deepEqual(
        parseCookies(header).map(({ name, value }) => [name, value]),
        pairs,
      );
    });
  }
});

describe('parseSetCookie', () => {
  it('reads every attribute, whatever its case', () => {
    const header =
      'sid=abc; DOMAIN=.Example.com; path=/api; Max-Age=60; Expires=Wed, 21 Oct 2015 07:28:00 GMT; secure; HttpOnly; SameSite=Lax';
    assert.deepEqual(parseSetCookie(header), {
      name: 'sid',
      value: 'abc',
      domain: 'example.com',
      path: '/api',
      expires: expired,
      maxAge: 60,
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    });
  });

  it('reads a bare pair', () => {
    assert.deepEqual(parseSetCookie('a=b'), { name: 'a', value: 'b', secure: false, httpOnly: false });
  });

  for (const date of ['Wed, 21-Oct-15 07:28:00 GMT', 'Wed Oct 21 07:28:00 2015', '21 Oct 2015 07:28:00']) {
    it(`reads the date ${date}`, () => assert.equal(set(`a=b; Expires=${date}`).expires, expired));
  }

  for (const date of [
    'soon',
    '0',
    '-1',
    'Wed, 21 Oct 2015',
    'Wed, 41 Oct 2015 07:28:00 GMT',
    'Wed, 21 Oct 2015 27:28:00 GMT',
  ]) {
    it(`has no date for "${date}"`, () => assert.equal(set(`a=b; Expires=${date}`).expires, undefined));
  }

  it('sets nothing without a name', () => {
    assert.equal(parseSetCookie(''), undefined);
    assert.equal(parseSetCookie('; Secure'), undefined);
  });

  it('leaves out attributes that are no such values', () => {
    assert.deepEqual(parseSetCookie('a=b; Max-Age=soon; Path=api; Domain='), {
      name: 'a',
      value: 'b',
      secure: false,
      httpOnly: false,
    });
  });
});

describe('clearsCookie', () => {
  const now = Date.UTC(2020, 0, 1);
  const clearing = [
    'a=b; Max-Age=0',
    'a=b; Max-Age=-1',
    'a=deleted; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    'a=',
    'a=""',
  ];
  for (const header of clearing)
    it(`sees that ${header} clears`, () => assert.equal(clearsCookie(set(header), now), true));

  const keeping = [
    'a=b',
    'a=b; Max-Age=1',
    'a=b; Expires=Fri, 01 Jan 2100 00:00:00 GMT',
    'a=b; Max-Age=9; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  ];
  for (const header of keeping)
    it(`sees that ${header} keeps`, () => assert.equal(clearsCookie(set(header), now), false));
});

describe('cookie names', () => {
  // biome-ignore format: a table
  const sessions = [
    'JSESSIONID', 'PHPSESSID', 'ASP.NET_SessionId', '.AspNetCore.Cookies', 'connect.sid', 'sid', 'session', 'sessionid', 'laravel_session',
    '_gitlab_session', 'grafana_session', '__Host-session', '__Secure-next-auth.session-token', 'next-auth.session-token.0', 'KEYCLOAK_IDENTITY',
    '_oauth2_proxy', 'wordpress_logged_in_abc', 'SSESS0123456789abcdef0123456789abcdef', 'access_token', 'my-auth-token', 'LtpaToken2',
  ];
  for (const name of sessions)
    it(`takes ${name} for a session`, () => assert.equal(isSessionCookie(name), true));

  // biome-ignore format: a table
  const others = ['theme', 'lang', '_ga', '_gid', 'csrftoken', 'XSRF-TOKEN', 'csrf_session', 'cookieconsent', 'cf_clearance', 'inside', 'author', ''];
  for (const name of others)
    it(`leaves the cookie "${name}" alone`, () => assert.equal(isSessionCookie(name), false));

  it('knows anti-forgery cookies', () => {
    const names = [
      'csrftoken',
      'XSRF-TOKEN',
      '_csrf',
      '.AspNetCore.Antiforgery.abc',
      '__RequestVerificationToken',
      '__Host-csrf',
    ];
    for (const name of names) assert.equal(isCsrfCookie(name), true, name);
    for (const name of ['sid', 'token', 'session']) assert.equal(isCsrfCookie(name), false, name);
  });
});

describe('the end of a cookie', () => {
  it('is told by Max-Age before Expires', () => {
    assert.equal(cookieExpiry({ maxAge: 60, expires: 5 }, 1000), 61_000);
    assert.equal(cookieExpiry({ expires: 5 }, 1000), 5);
    assert.equal(cookieExpiry({}, 1000), undefined);
  });
});
