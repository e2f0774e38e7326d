import assert from 'node:assert/strict';
import { finalUrl } from '../../../../src/core/diagnosis/probes/final-url.ts';
import type { Header, Hop } from '../../../../src/core/evidence/exchange.ts';
import { evidenceWith, exchangeWith, findingOf, type Variation } from '../../../support/answers.ts';
import { asks, bearer, fresh } from '../refusals.ts';

function hop(from: string, to: string, headers: readonly Header[] = bearer(fresh)): Hop {
  return {
    request: { method: 'POST', url: from, headers, body: '{}', bodySize: 2 },
    response: {
      status: 301,
      statusText: '',
      headers: [['Location', to]],
      body: { text: '', size: 0, truncated: false },
      httpVersion: '1.1',
    },
    location: to,
    dropped: [],
  };
}

function redirected(from: string, to: string, change: Variation = {}): Variation {
  return { status: 401, url: to, hops: [hop(from, to)], received: asks('Bearer'), ...change };
}

function planned(change: Variation) {
  return finalUrl.plan(evidenceWith(change));
}

const names = (headers: readonly Header[] = []) => headers.map(([name]) => name);

describe('probe final-url', () => {
  it('asks the last address by HEAD, with the credentials once the same host has become https', () => {
    const plan = planned(redirected('http://api.example.com/orders', 'https://api.example.com/orders'));
    assert.equal(plan?.method, 'HEAD');
    assert.equal(plan?.url, 'https://api.example.com/orders');
    assert.deepEqual(names(plan?.headers), ['Authorization']);
  });

  for (const [what, from, to] of [
    ['another host', 'https://api.example.com/orders', 'https://eu.example.com/orders'],
    ['a host that ends alike', 'http://example.com/orders', 'https://api.example.com/orders'],
    ['another port', 'http://api.example.com:8080/orders', 'https://api.example.com/orders'],
    ['http again', 'https://api.example.com/orders', 'http://api.example.com/orders'],
  ] as const) {
    it(`carries nothing to ${what}`, () => {
      const hops = [hop(from, to, [...bearer(fresh), ['X-Api-Key', 'SECRET'], ['Cookie', 'sid=SECRET']])];
      const plan = planned(redirected(from, to, { hops }));
      assert.equal(plan?.url, to);
      assert.deepEqual(names(plan?.headers), []);
    });
  }

  it('never repeats what proves the client to a proxy', () => {
    const from = 'http://api.example.com/orders';
    const to = 'https://api.example.com/orders';
    const hops = [hop(from, to, [...bearer(fresh), ['Proxy-Authorization', 'Basic SECRET']])];
    assert.deepEqual(names(planned(redirected(from, to, { hops }))?.headers), ['Authorization']);
  });

  it('looks where a redirect leads that was not followed', () => {
    const plan = planned({
      status: 308,
      sent: bearer(fresh),
      received: [['Location', '/v2/orders']],
    });
    assert.equal(plan?.url, 'https://api.example.com/v2/orders');
    assert.ok(names(plan?.headers).includes('Authorization'));
  });

  for (const [what, change] of [
    [
      'a way to the sign-in page',
      redirected('https://api.example.com/a', 'https://login.example.com/authorize'),
    ],
    [
      'an answer that came with the credentials',
      redirected('https://a.example/x', 'https://a.example/y', { sent: bearer(fresh) }),
    ],
    ['an accepted request', redirected('http://a.example/x', 'https://a.example/x', { status: 200 })],
    ['no redirect at all', { status: 401, sent: bearer(fresh) }],
    ['a redirect of a request without credentials', { status: 302, received: [['Location', '/b']] }],
    ['304', { status: 304, sent: bearer(fresh), received: [['Location', '/b']] }],
    [
      'an address of another protocol',
      { status: 302, sent: bearer(fresh), received: [['Location', 'ftp://a.example/b']] },
    ],
  ] as const satisfies readonly (readonly [string, Variation])[]) {
    it(`is not planned for ${what}`, () => {
      assert.equal(planned(change), undefined);
    });
  }

  it('proves that the final address takes what the redirect lost', () => {
    const change = redirected('http://api.example.com/orders', 'https://api.example.com/orders');
    const answer = exchangeWith({ method: 'HEAD', status: 200, url: 'https://api.example.com/orders' });
    const { learned, facts } = finalUrl.learn(answer, evidenceWith(change));
    assert.equal(learned, 'asked directly, with the credentials, it answers 200');
    const finding = findingOf('redirect-dropped-credentials', { ...change, probes: facts });
    assert.match(finding?.explanation ?? '', /that address accepts them/);
    assert.ok(
      finding?.facts.some(({ where, text }) => where === 'probe final-url' && /^200 with/.test(text)),
    );
  });

  it('says what the address asks for', () => {
    const change = redirected('https://api.example.com/orders', 'https://eu.example.com/orders');
    const answer = exchangeWith({
      status: 401,
      url: 'https://eu.example.com/orders',
      received: asks('Basic realm="eu"'),
    });
    const { learned, facts } = finalUrl.learn(answer, evidenceWith(change));
    assert.equal(
      learned,
      'asked directly, without the credentials, it answers 401 and asks for Basic realm="eu"',
    );
    assert.equal(facts.finalUrl?.carriedCredentials, false);
  });

  it('learns nothing from silence', () => {
    const { learned, facts } = finalUrl.learn(
      exchangeWith({ failure: { code: 'timeout', message: 'no answer within 10 s' } }),
      evidenceWith(),
    );
    assert.match(learned, /no answer within 10 s/);
    assert.deepEqual(facts, {});
  });
});
