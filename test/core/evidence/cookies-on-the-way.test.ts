import assert from 'node:assert/strict';
import { cookiesDeletedBy, heldBackCookies } from '../../../src/core/evidence/cookies-on-the-way.ts';
import { exchangeWith, noon, type Variation } from '../../support/answers.ts';
import { hop } from '../../support/hops.ts';

const login = 'https://app.example.com/login';
const orders = 'https://app.example.com/orders';
const sets = (...lines: string[]) => lines.map(line => ['Set-Cookie', line] as const);
const heldIn = (change: Variation) =>
  heldBackCookies(exchangeWith(change), noon).map(({ rule, cookie, setBy, next }) =>
    [rule, cookie.name, setBy.url, next?.url].join(' '),
  );

describe('heldBackCookies', () => {
  it('names the rule for a cookie that the next request lacks', () => {
    const hops = [hop(login, orders, { received: sets('sid=x; Path=/app', 'theme=dark; Path=/') })];
    assert.deepEqual(heldIn({ hops, url: orders }), [`path sid ${login} ${orders}`]);
  });

  it('judges by the next request to the same organisation, not by the identity provider in between', () => {
    const hops = [
      hop('http://app.example.com/', 'https://idp.example.org/sso', {
        received: sets('sid=x; Secure; Path=/'),
      }),
      hop('https://idp.example.org/sso', orders),
    ];
    assert.deepEqual(heldIn({ hops, url: orders }), [`secure sid http://app.example.com/ ${orders}`]);
  });

  it('lists what the final answer sets and clients refuse', () => {
    assert.deepEqual(heldIn({ url: orders, received: sets('__Host-sid=x; Path=/') }), [
      `prefix __Host-sid ${orders} `,
    ]);
  });

  it('counts the last of several Set-Cookie of one name', () => {
    const received = sets('sid=; Path=/; Max-Age=0', 'sid=x; Path=/app');
    assert.deepEqual(heldIn({ hops: [hop(login, orders, { received })], url: orders }), [
      `path sid ${login} ${orders}`,
    ]);
  });

  for (const [what, change] of [
    [
      'a cookie that travelled all the same',
      {
        hops: [hop(login, orders, { received: sets('sid=x; Path=/app') })],
        url: orders,
        sent: [['Cookie', 'a=b; sid=x']],
      },
    ],
    [
      'a client without a cookie store',
      { hops: [hop(login, orders, { received: sets('sid=x; Path=/') })], url: orders },
    ],
    [
      'a cookie that is deleted',
      { hops: [hop(login, orders, { received: sets('sid=deleted; Path=/; Max-Age=0') })], url: orders },
    ],
    [
      'a cookie of another organisation',
      {
        hops: [hop('https://idp.example.org/sso', orders, { received: sets('sid=x; Path=/') })],
        url: orders,
      },
    ],
    [
      'neighbours under a public suffix',
      {
        hops: [hop('https://one.co.uk/', 'https://two.co.uk/', { received: sets('sid=x; Path=/') })],
        url: 'https://two.co.uk/',
      },
    ],
    ['a recording of the answer alone', { url: '', received: sets('__Host-sid=x') }],
    ['a plain answer', {}],
  ] as const) {
    it(`stays silent for ${what}`, () => {
      assert.deepEqual(heldIn(change), []);
    });
  }
});

describe('cookiesDeletedBy', () => {
  it('lists what an answer deletes, and not what it renews', () => {
    const received = sets('a=; Max-Age=0', 'b=; Max-Age=0', 'b=new; Path=/', 'c=new; Path=/');
    assert.deepEqual(
      cookiesDeletedBy(hop(login, orders, { received }), noon).map(({ name }) => name),
      ['a'],
    );
  });
});
