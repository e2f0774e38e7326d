import assert from 'node:assert/strict';
import {
  domainMatches,
  isProtected,
  mayNameDomain,
  pathMatches,
  scopeOf,
} from '../../../src/core/auth/cookie-scope.ts';
import { parseSetCookie } from '../../../src/core/auth/cookies.ts';

function scope(line: string, url: string): ReturnType<typeof scopeOf> {
  const cookie = parseSetCookie(line);
  assert.ok(cookie);
  return scopeOf(cookie, new URL(url));
}

describe('scopeOf', () => {
  for (const [line, url, expected] of [
    ['sid=x', 'https://A.example.com/', { domain: 'a.example.com', hostOnly: true, path: '/' }],
    ['sid=x', 'https://a.example.com/app/login', { domain: 'a.example.com', hostOnly: true, path: '/app' }],
    [
      'sid=x; Domain=example.com',
      'https://a.example.com/',
      { domain: 'example.com', hostOnly: false, path: '/' },
    ],
    [
      'sid=x; Domain=a.example.com',
      'https://a.example.com/',
      { domain: 'a.example.com', hostOnly: false, path: '/' },
    ],
    ['sid=x; Domain=10.0.0.1', 'http://10.0.0.1/', { domain: '10.0.0.1', hostOnly: true, path: '/' }],
    ['sid=x; Path=/api', 'https://a.example.com/', { domain: 'a.example.com', hostOnly: true, path: '/api' }],
  ] as const) {
    it(`of ${line} at ${url} is ${Object.values(expected).join(', ')}`, () => {
      assert.deepEqual(scope(line, url), { ...expected, secure: false });
    });
  }
});

describe('the rules of a scope', () => {
  it('keep a host from naming domains that are not above it', () => {
    const may = (domain: string, url: string) => {
      const cookie = parseSetCookie(`sid=x; Domain=${domain}`);
      return cookie !== undefined && mayNameDomain(cookie, new URL(url));
    };
    assert.equal(may('example.com', 'https://a.example.com/'), true);
    assert.equal(may('localhost', 'http://localhost/'), true);
    assert.equal(may('ample.com', 'https://example.com/'), false);
    assert.equal(may('com', 'https://example.com/'), false);
    assert.equal(may('[::1]', 'http://[::1]/'), true);
    assert.equal(may('0.0.1', 'http://127.0.0.1/'), false);
  });

  it('match whole labels of a domain and whole segments of a path', () => {
    const wide = scope('sid=x; Domain=example.com; Path=/api', 'https://a.example.com/');
    assert.equal(domainMatches(wide, new URL('https://b.example.com/')), true);
    assert.equal(domainMatches(wide, new URL('https://badexample.com/')), false);
    assert.equal(pathMatches(wide, new URL('https://a.example.com/api/orders')), true);
    assert.equal(pathMatches(wide, new URL('https://a.example.com/apis')), false);
  });

  for (const [url, expected] of [
    ['https://a.example.com/', true],
    ['http://localhost:3000/', true],
    ['http://127.1.2.3/', true],
    ['http://[::1]/', true],
    ['http://a.example.com/', false],
    ['http://127.example.com/', false],
    ['http://10.0.0.1/', false],
  ] as const) {
    it(`call ${url} ${expected ? 'protected' : 'open'}`, () => {
      assert.equal(isProtected(new URL(url)), expected);
    });
  }
});
