import assert from 'node:assert/strict';
import type { Variation } from '../../support/answers.ts';
import { type HopParts, hop } from '../../support/hops.ts';
import { asks, bearer, findingOf, firstOf, fresh, says } from './refusals.ts';

const login = 'https://app.example.com/login';
const orders = 'https://app.example.com/orders';

/** A sign-in that sets a cookie and leads on to a request without it. */
function afterSignIn(line: string, change: Variation = {}, parts: HopParts = { method: 'POST' }): Variation {
  const hops = [hop(login, change.url ?? orders, { ...parts, received: [['Set-Cookie', line]] })];
  return { hops, url: orders, status: 401, ...change };
}

describe('session-expired, with a session cookie that was held back', () => {
  for (const [what, line, url, explanation] of [
    [
      'Path',
      'sid=made-up; Path=/app',
      orders,
      /sid with Path=\/app, and the next request goes without it: the request goes to \/orders/,
    ],
    [
      'no Domain',
      'sid=made-up; Path=/',
      'https://api.example.com/orders',
      /no Domain.* belongs to app.example.com, and the request goes to api.example.com/,
    ],
    [
      'Secure',
      'sid=made-up; Path=/; Secure',
      'http://app.example.com/orders',
      /Secure.*http:\/\/app.example.com without TLS/,
    ],
    [
      'another Domain',
      'sid=made-up; Path=/; Domain=example.org',
      orders,
      /Domain=example.org, and clients refuse it/,
    ],
    ['a prefix', '__Host-sid=made-up; Secure', orders, /needs Path=\//],
    [
      'an expiry in the past',
      'sid=made-up; Path=/; Expires=Mon, 15 Jun 2026 10:00:00 GMT',
      orders,
      /expired the moment/,
    ],
  ] as const) {
    it(`is certain and first after a sign-in, and names ${what}`, () => {
      const first = firstOf(afterSignIn(line, { url }));
      assert.equal(first?.cause, 'session-expired');
      assert.equal(first?.title, 'The session cookie did not travel');
      assert.equal(first?.confidence, 'certain');
      assert.match(first?.explanation ?? '', explanation);
      assert.match(first?.facts[0]?.where ?? '', /^Set-Cookie .*sid of https:\/\/app\.example\.com\/login$/);
      assert.ok(!JSON.stringify(first).includes('made-up'), 'the value is shown');
    });
  }

  it('names SameSite where the browser says that another site has caused the request', () => {
    const sent = [
      ['Sec-Fetch-Site', 'cross-site'],
      ['Sec-Fetch-Mode', 'navigate'],
    ] as const;
    const first = firstOf(afterSignIn('sid=made-up; Path=/; SameSite=Strict', { sent }));
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /SameSite=Strict.*another site/);
  });

  it('is certain when the sign-in leads back to the sign-in page', () => {
    const line = 'sid=made-up; Path=/app';
    const first = firstOf(afterSignIn(line, { status: 302, received: [['Location', '/login']], body: '' }));
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'certain');
  });

  it('is likely where no sign-in was seen, and possible where a scheme is asked for', () => {
    const line = 'sid=made-up; Path=/app';
    const plain = { method: 'GET' };
    assert.equal(findingOf('session-expired', afterSignIn(line, {}, plain))?.confidence, 'likely');
    const challenged = afterSignIn(line, { received: asks('Bearer') }, plain);
    assert.equal(findingOf('session-expired', challenged)?.confidence, 'possible');
    assert.equal(firstOf(challenged)?.cause, 'missing-credentials');
  });

  it('is certain when a redirect deletes the session that was sent', () => {
    const sent = [['Cookie', 'sid=made-up']] as const;
    const received = [['Set-Cookie', 'sid=; Path=/; Max-Age=0']] as const;
    const first = firstOf({ hops: [hop(orders, login, { sent, received })], url: login, status: 401 });
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /a redirect on the way deletes it/);
  });

  for (const [what, change] of [
    ['a cookie that is no session', afterSignIn('theme=dark; Path=/app')],
    ['a session that no rule keeps back', afterSignIn('sid=made-up; Path=/')],
    [
      'a session that arrived',
      afterSignIn('sid=made-up; Path=/app', {
        sent: [['Cookie', 'sid=made-up']],
        received: asks('Bearer'),
        status: 403,
      }),
    ],
    [
      'a request with an Authorization header',
      afterSignIn('sid=made-up; Path=/app', { sent: bearer(fresh) }),
    ],
    ['an accepted request', afterSignIn('sid=made-up; Path=/app', { status: 200 })],
    [
      'another reason in the server’s words',
      afterSignIn('sid=made-up; Path=/app', { body: says('Your account has been suspended') }),
    ],
    [
      'the anonymous session of a visitor who is sent to sign in',
      {
        hops: [
          hop('http://app.example.com/', 'https://app.example.com/login', {
            received: [['Set-Cookie', 'sid=made-up; Path=/app']],
          }),
        ],
        url: 'https://app.example.com/login',
        body: '<form><input type="password"></form>',
      },
    ],
    [
      'the session of a service while its identity provider answers',
      {
        hops: [
          hop('https://app.example.com/', 'https://idp.example.org/authorize', {
            received: [['Set-Cookie', 'sid=made-up; Path=/']],
          }),
        ],
        url: 'https://idp.example.org/authorize',
        status: 401,
      },
    ],
  ] as const) {
    it(`stays silent for ${what}`, () => {
      assert.notEqual(findingOf('session-expired', change)?.title, 'The session cookie did not travel');
    });
  }
});

describe('sso-required, with a session cookie that clients refuse', () => {
  const page = '<form method="post"><input type="password"></form>';
  const factsOf = (line: string) =>
    findingOf('sso-required', { body: page, received: [['Set-Cookie', line]] })?.facts.map(
      ({ text }) => text,
    ) ?? [];

  it('quotes the rule', () => {
    assert.ok(factsOf('__Host-sid=made-up; Path=/').includes('__Host-: a name with __Host- needs Secure'));
  });

  it('says nothing of cookies that are kept, or are no session', () => {
    const plain = factsOf('sid=made-up; Path=/');
    assert.ok(plain.length > 0);
    assert.deepEqual(factsOf('tracking=made-up; SameSite=None'), plain);
  });
});
