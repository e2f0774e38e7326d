import assert from 'node:assert/strict';
import { parseSetCookie, type SetCookie } from '../../../src/core/auth/cookies.ts';
import { isDeletion, whyHeldBack, whyRefused } from '../../../src/core/auth/held-back-cookies.ts';
import { createCookieJar } from '../../../src/transport/cookie-jar.ts';
import { noon } from '../../support/answers.ts';

function cookieOf(line: string): SetCookie {
  const cookie = parseSetCookie(line);
  assert.ok(cookie);
  return cookie;
}

/** Set-Cookie, the URL that sets it, the next URL, and the rule that keeps it from travelling. */
const journeys: readonly (readonly [string, string, string, string | undefined])[] = [
  ['sid=x', 'https://a.example.com/login', 'https://a.example.com/orders', undefined],
  ['sid=x; Path=/', 'https://a.example.com/login', 'https://a.example.com/', undefined],
  ['sid=x; Secure; Path=/', 'https://a.example.com/', 'https://a.example.com/orders', undefined],
  ['sid=x; Secure; Path=/', 'https://a.example.com/', 'http://a.example.com/orders', 'secure'],
  ['sid=x; Secure; Path=/', 'http://a.example.com/', 'https://a.example.com/orders', 'secure'],
  ['sid=x; Secure; Path=/', 'http://localhost:8080/', 'http://localhost:8080/orders', undefined],
  ['sid=x; Secure; Path=/', 'http://127.0.0.1/', 'http://127.0.0.1/orders', undefined],
  ['sid=x; Secure; Path=/', 'http://10.0.0.1/', 'http://10.0.0.1/orders', 'secure'],
  ['sid=x; Path=/', 'https://a.example.com/', 'https://b.example.com/', 'host'],
  ['sid=x; Path=/; Domain=example.com', 'https://a.example.com/', 'https://b.example.com/', undefined],
  ['sid=x; Path=/; Domain=.example.com', 'https://a.example.com/', 'https://example.com/', undefined],
  ['sid=x; Path=/; Domain=a.example.com', 'https://a.example.com/', 'https://example.com/', 'host'],
  ['sid=x; Path=/; Domain=other.example', 'https://a.example.com/', 'https://a.example.com/', 'domain'],
  ['sid=x; Path=/; Domain=b.example.com', 'https://a.example.com/', 'https://b.example.com/', 'domain'],
  ['sid=x; Path=/; Domain=com', 'https://a.example.com/', 'https://a.example.com/', 'domain'],
  ['sid=x; Path=/; Domain=0.0.1', 'http://10.0.0.1/', 'http://10.0.0.1/', 'domain'],
  ['sid=x; Path=/app', 'https://a.example.com/app/login', 'https://a.example.com/app/orders', undefined],
  ['sid=x; Path=/app', 'https://a.example.com/app/login', 'https://a.example.com/api/orders', 'path'],
  ['sid=x; Path=/app', 'https://a.example.com/app/login', 'https://a.example.com/application', 'path'],
  ['sid=x', 'https://a.example.com/auth/login', 'https://a.example.com/orders', 'path'],
  ['sid=x; Path=app', 'https://a.example.com/auth/login', 'https://a.example.com/orders', 'path'],
  ['sid=x; Path=/; Max-Age=0', 'https://a.example.com/', 'https://a.example.com/', 'expired'],
  ['sid=x; Path=/; Max-Age=60', 'https://a.example.com/', 'https://a.example.com/', undefined],
  [
    'sid=x; Path=/; Expires=Mon, 15 Jun 2026 10:00:00 GMT',
    'https://a.example.com/',
    'https://a.example.com/',
    'expired',
  ],
  [
    'sid=x; Path=/; Max-Age=60; Expires=Mon, 15 Jun 2026 10:00:00 GMT',
    'https://a.example.com/',
    'https://a.example.com/',
    undefined,
  ],
];

describe('whyHeldBack', () => {
  for (const [line, from, to, rule] of journeys) {
    it(`${rule ? `names ${rule} for` : 'lets go'} ${line} from ${from} to ${to}`, () => {
      const next = { url: new URL(to), method: 'GET' };
      assert.equal(whyHeldBack(cookieOf(line), new URL(from), next, noon)?.rule, rule);
    });

    it(`decides as the cookie jar does for ${line} from ${from} to ${to}`, () => {
      const jar = createCookieJar();
      jar.store(new URL(from), [['Set-Cookie', line]], noon);
      assert.equal(jar.addTo([], new URL(to)).length, rule === undefined ? 1 : 0);
    });
  }

  it('quotes the attribute and names both ends, without the value', () => {
    const cookie = cookieOf('sid=made-up-value; Path=/app');
    const next = { url: new URL('https://a.example.com/api'), method: 'GET' };
    const held = whyHeldBack(cookie, new URL('https://a.example.com/login'), next, noon);
    assert.deepEqual(held, {
      rule: 'path',
      refused: false,
      attribute: 'Path=/app',
      why: 'the request goes to /api',
    });
  });

  // SameSite, Sec-Fetch-Site, Sec-Fetch-Mode, method, and whether it is held back
  for (const [sameSite, fetchSite, fetchMode, method, heldBack] of [
    ['Strict', 'cross-site', 'navigate', 'GET', true],
    ['Lax', 'cross-site', 'navigate', 'POST', true],
    ['Lax', 'cross-site', 'cors', 'GET', true],
    ['Lax', 'cross-site', 'navigate', 'GET', false],
    ['None; Secure', 'cross-site', 'cors', 'POST', false],
    ['Strict', 'same-site', 'cors', 'POST', false],
    ['Strict', undefined, undefined, 'POST', false],
  ] as const) {
    it(`${heldBack ? 'holds back' : 'lets go'} SameSite=${sameSite} for ${fetchSite ?? 'unknown'} ${fetchMode ?? ''} ${method}`, () => {
      const url = new URL('https://a.example.com/saml/acs');
      const cookie = cookieOf(`sid=x; Path=/; SameSite=${sameSite}`);
      const held = whyHeldBack(cookie, url, { url, method, fetchSite, fetchMode }, noon);
      assert.equal(held?.rule, heldBack ? 'same-site' : undefined);
    });
  }
});

describe('whyRefused', () => {
  for (const [line, rule] of [
    ['__Host-sid=x; Secure; Path=/', undefined],
    ['__Host-sid=x; Path=/', 'prefix'],
    ['__Host-sid=x; Secure; Path=/app', 'prefix'],
    ['__Host-sid=x; Secure', 'prefix'],
    ['__Host-sid=x; Secure; Path=/; Domain=example.com', 'prefix'],
    ['__Secure-sid=x; Path=/', 'prefix'],
    ['__secure-sid=x; Path=/', 'prefix'],
    ['__Secure-sid=x; Secure; Domain=example.com', undefined],
    ['sid=x; SameSite=None', 'same-site'],
    ['sid=x; SameSite=None; Secure', undefined],
    [`sid=${'x'.repeat(4094)}`, 'size'],
    [`sid=${'x'.repeat(4093)}`, undefined],
  ] as const) {
    it(`${rule ? `names ${rule} for` : 'takes'} ${line.slice(0, 60)}`, () => {
      const refused = whyRefused(cookieOf(line), new URL('https://a.example.com/login'));
      assert.equal(refused?.rule, rule);
      assert.notEqual(refused?.refused, false);
    });
  }

  it('asks for https where a prefix promises it, even at this machine', () => {
    const held = whyRefused(cookieOf('__Host-sid=x; Secure; Path=/'), new URL('http://localhost/'));
    assert.equal(held?.why, 'a name with __Host- needs https');
  });
});

describe('isDeletion', () => {
  for (const [line, expected] of [
    ['sid=; Max-Age=0', true],
    ['sid=""', true],
    ['sid=deleted; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
    ['sid=abcdef; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
    ['sid=abcdef; Expires=Mon, 15 Jun 2026 10:00:00 GMT', false],
    ['sid=abcdef', false],
    ['sid=deleted', false],
  ] as const) {
    it(`is ${expected} for ${line}`, () => {
      assert.equal(isDeletion(cookieOf(line), noon), expected);
    });
  }
});
