import assert from 'node:assert/strict';
import { clockFacts, parseHttpDate } from '../../../src/core/evidence/clock.ts';
import type { Exchange, Header } from '../../../src/core/evidence/exchange.ts';

const sentAt = Date.UTC(2025, 0, 15, 12, 0, 0, 400);

function exchange(headers: readonly Header[], more: Partial<Exchange> = {}): Exchange {
  return {
    request: { method: 'GET', url: 'https://api.example/', headers: [], bodySize: 0 },
    response: {
      status: 401,
      statusText: 'Unauthorized',
      headers,
      body: { text: '', size: 0, truncated: false },
      httpVersion: '1.1',
    },
    hops: [],
    sentAt,
    durationMs: 200,
    recorded: false,
    ...more,
  };
}

function dated(offsetSeconds: number): Header {
  return ['date', new Date(sentAt + offsetSeconds * 1000).toUTCString()];
}

describe('parseHttpDate', () => {
  const time = Date.UTC(1994, 10, 6, 8, 49, 37);
  const valid = [
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    ' sun, 06 nov 1994 08:49:37 gmt ',
  ];
  for (const text of valid) it(`reads "${text}"`, () => assert.equal(parseHttpDate(text), time));

  it('reads two digits as a year from 1970 on', () => {
    assert.equal(parseHttpDate('Monday, 06-Nov-69 08:49:37 GMT'), Date.UTC(2069, 10, 6, 8, 49, 37));
    assert.equal(parseHttpDate('Friday, 06-Nov-70 08:49:37 GMT'), Date.UTC(1970, 10, 6, 8, 49, 37));
  });

  it('reads a leap second and a leap day', () => {
    assert.equal(parseHttpDate('Sat, 31 Dec 2016 23:59:60 GMT'), Date.UTC(2017, 0, 1));
    assert.equal(parseHttpDate('Thu, 29 Feb 2024 00:00:00 GMT'), Date.UTC(2024, 1, 29));
  });

  const invalid = [
    '',
    'now',
    '0',
    '2025-01-15T12:00:00Z',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 31 Nov 1994 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Wed, 29 Feb 2023 00:00:00 GMT',
    'Sun, 06 Nov 1994 24:49:37 GMT',
    'Sun, 06 Nov 1994 08:60:37 GMT',
  ];
  for (const text of invalid) it(`refuses "${text}"`, () => assert.equal(parseHttpDate(text), undefined));
});

describe('clockFacts', () => {
  const local = sentAt + 200;

  it('judges by the local clock where the server tells no time', () => {
    assert.deepEqual(clockFacts(exchange([])), { local, judge: local });
    assert.deepEqual(clockFacts(exchange([['Date', 'soon']])), { local, judge: local });
  });

  it('knows the local clock alone where no answer came', () => {
    const { response: _, ...unanswered } = exchange([]);
    assert.deepEqual(clockFacts(unanswered), { local, judge: local });
  });

  it('judges by the server where it tells the time', () => {
    const server = Date.UTC(2025, 0, 15, 11, 55, 0);
    assert.deepEqual(clockFacts(exchange([dated(-300)])), {
      server,
      local,
      judge: server,
      skewSeconds: -300,
    });
  });

  const skews: readonly (readonly [string, Exchange, number])[] = [
    ['the same second', exchange([dated(0)]), 0],
    ['a second that was cut down', exchange([dated(-0.4)]), 0],
    ['a server a second behind', exchange([dated(-1)]), -1],
    ['a server an hour ahead', exchange([dated(3600)]), 3599],
    ['a server a day behind', exchange([dated(-86_400)]), -86_400],
    ['a slow answer dated at its beginning', exchange([dated(0)], { durationMs: 30_000 }), 0],
    ['a slow answer dated at its end', exchange([dated(30)], { durationMs: 30_000 }), 0],
    ['a slow answer from a server behind', exchange([dated(-60)], { durationMs: 30_000 }), -60],
    ['a cached answer', exchange([dated(-600), ['Age', '600']]), 0],
    ['an Age that is none', exchange([dated(-600), ['Age', 'old']]), -600],
  ];
  for (const [name, recorded, expected] of skews) {
    it(`reads a skew of ${expected} s from ${name}`, () =>
      assert.equal(clockFacts(recorded).skewSeconds, expected));
  }

  it('reads no skew from a recording, and judges it at its own time', () => {
    const facts = clockFacts(exchange([dated(-300)], { recorded: true }));
    assert.equal('skewSeconds' in facts, false);
    assert.equal(facts.judge, Date.UTC(2025, 0, 15, 11, 55, 0));
  });
});
