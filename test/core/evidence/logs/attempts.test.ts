import assert from 'node:assert/strict';
import { AttemptWatch } from '../../../../src/core/evidence/logs/attempts.ts';
import { logEntry } from '../../../../src/core/evidence/logs/log-entry.ts';

const start = Date.UTC(2026, 5, 16, 10);

function entry(seconds: number, user: string | undefined, status = 401, client = '203.0.113.9') {
  const fields = { time: start + seconds * 1000, client, user, status };
  return logEntry('access', 'combined', {
    ...fields,
    ...{ method: 'POST', target: '/login', userAgent: undefined, message: undefined },
  });
}

interface Series {
  readonly tries: number;
  readonly every?: number;
  readonly user?: (index: number) => string | undefined;
  readonly pattern?: (index: number) => string;
}

function watched({
  tries,
  every = 2,
  user = () => undefined,
  pattern = () => '/login',
}: Series): AttemptWatch {
  const watch = new AttemptWatch();
  for (let index = 0; index < tries; index++)
    watch.refused(entry(index * every, user(index)), pattern(index));
  return watch;
}

describe('AttemptWatch', () => {
  for (const [kind, series] of [
    ['password-guessing', { tries: 30, user: () => 'alice' }],
    ['credential-stuffing', { tries: 30, user: (index: number) => `user${index}` }],
    ['unnamed', { tries: 30 }],
    ['retries', { tries: 30, pattern: () => '/api/orders' }],
    ['path-scan', { tries: 30, pattern: (index: number) => `/.env${index}` }],
  ] as const) {
    it(`calls it ${kind}, with the numbers`, () => {
      const [attack, ...others] = watched(series).finish();
      assert.equal(others.length, 0);
      assert.equal(attack?.kind, kind);
      assert.equal(attack.client, '203.0.113.9');
      assert.equal(attack.count, 30);
      assert.equal(attack.last - attack.first, 58_000);
      assert.equal(attack.success, null);
    });
  }

  for (const [name, series] of [
    ['a person who mistypes', { tries: 4, user: () => 'alice' }],
    ['a program that asks every ten minutes', { tries: 100, every: 600 }],
    ['a refusal every minute', { tries: 100, every: 60 }],
  ] as const) {
    it(`stays silent about ${name}`, () => {
      assert.deepEqual(watched(series).finish(), []);
    });
  }

  it('tells of the success that follows', () => {
    const watch = watched({ tries: 30, user: index => `user${index}` });
    watch.succeeded(entry(70, 'user7', 200), '/login');
    assert.deepEqual(watch.finish()[0]?.success, {
      time: start + 70_000,
      user: 'user7',
      pattern: '/login',
      status: 200,
    });
  });

  for (const [name, success, pattern] of [
    ['elsewhere', entry(70, undefined, 200), '/health'],
    ['of somebody else', entry(70, 'zoe', 200), '/login'],
    ['of another client', entry(70, 'alice', 200, '192.0.2.5'), '/login'],
    ['long after', entry(3600, 'alice', 200), '/login'],
  ] as const) {
    it(`makes nothing of a success ${name}`, () => {
      const watch = watched({ tries: 30, user: () => 'alice' });
      watch.succeeded(success, pattern);
      assert.equal(watch.finish()[0]?.success, null);
    });
  }

  it('counts the successes between the refusals', () => {
    const watch = new AttemptWatch();
    for (let index = 0; index < 20; index++) {
      watch.refused(entry(index * 2, 'alice'), '/login');
      watch.succeeded(entry(index * 2 + 1, undefined, 200), '/health');
    }
    assert.equal(watch.finish()[0]?.meanwhile, 19);
  });

  it('keeps the series of a client that had to give way', () => {
    const watch = new AttemptWatch(2);
    for (let index = 0; index < 20; index++) watch.refused(entry(index, 'alice'), '/login');
    for (const client of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      watch.refused(entry(30, 'bob', 401, client), '/login');
    assert.deepEqual(
      watch.finish().map(({ client, count }) => [client, count]),
      [['203.0.113.9', 20]],
    );
  });
});
