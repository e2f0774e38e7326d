import assert from 'node:assert/strict';
import { type Judge, summarizeLog } from '../../../../src/core/evidence/logs/log-summary.ts';

/** Knows one sentence; everything else is left open. */
const judge: Judge = {
  request: ({ user }) => ({
    cause: user === undefined ? 'missing-credentials' : 'invalid-credentials',
    confidence: user === undefined ? 'possible' : 'likely',
    because: user === undefined ? 'no name' : 'a name',
  }),
  sentence: ({ message = '' }) =>
    message.includes('password mismatch')
      ? { cause: 'invalid-credentials', confidence: 'likely', because: 'password mismatch', status: 401 }
      : undefined,
};

const access = (seconds: number, path: string, status: number, user = '-', client = '192.0.2.1') => {
  const time = `16/Jun/2026:10:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')} +0000`;
  return `${client} - ${user} [${time}] "GET ${path} HTTP/1.1" ${status} 9 "-" "curl/8.5"`;
};
const error = (message: string) =>
  `2026/06/16 10:00:00 [error] 7#7: *5 ${message}, client: 192.0.2.1, server: x, request: "GET /private HTTP/1.1"`;
const summarize = (...lines: string[]) => summarizeLog(lines.join('\n'), judge);

describe('summarizeLog', () => {
  it('groups refusals by status and path pattern, the largest first', () => {
    const summary = summarize(
      access(0, '/admin', 403, 'alice'),
      access(1, '/orders/1', 401),
      access(2, '/orders/2', 401, '-', '192.0.2.2'),
      access(3, '/orders/2', 200),
      access(4, '/missing', 404),
      access(5, '/orders', 429),
    );
    assert.equal(summary.requests, 6);
    assert.equal(summary.refused, 4);
    assert.deepEqual(
      summary.groups.map(({ status, pattern, count }) => [status, pattern, count]),
      [
        [401, '/orders/{id}', 2],
        [403, '/admin', 1],
        [429, '/orders', 1],
      ],
    );
    const [group] = summary.groups;
    assert.equal(group?.clientCount, 2);
    assert.equal((group?.last ?? 0) - (group?.first ?? 0), 1000);
    assert.deepEqual(group?.userAgents, [{ name: 'curl/8.5', count: 2 }]);
    assert.equal(group?.causes[0]?.cause, 'missing-credentials');
  });

  it('counts the lines that cannot be read', () => {
    const summary = summarize(access(0, '/a', 200), '', 'garbage', '{"a');
    assert.deepEqual([summary.lines, summary.requests, summary.broken], [3, 1, 2]);
    assert.deepEqual([summary.refused, summary.groups.length], [0, 0]);
  });

  it('explains requests by the error log beside them, and counts them once', () => {
    const summary = summarize(access(0, '/private', 401), error('user "alice": password mismatch'));
    assert.equal(summary.refused, 1);
    assert.equal(summary.groups.length, 1);
    assert.equal(summary.groups[0]?.causes[0]?.because, 'password mismatch');
  });

  it('counts the sentences of an error log alone, whose status is not known', () => {
    const summary = summarize(error('user "alice": password mismatch'), error('open() "/x" failed'));
    assert.equal(summary.refused, 1);
    assert.equal(summary.errors, 2);
    assert.equal(summary.groups[0]?.status, null);
    assert.deepEqual(summary.groups[0]?.users, [{ name: 'alice', count: 1 }]);
  });

  it('recognizes the first step of a challenge', () => {
    const summary = summarize(
      access(0, '/a', 401),
      access(1, '/a', 200, 'alice'),
      access(10, '/a', 401),
      access(30, '/a', 200, 'alice'),
    );
    assert.equal(summary.groups[0]?.count, 2);
    assert.equal(summary.groups[0]?.answered, 1);
  });

  it('takes a program that answers every challenge for no series of tries', () => {
    const steps = Array.from({ length: 40 }, (_, index) => index * 2);
    const basic = steps.flatMap(second => [access(second, '/a', 401), access(second, '/a', 200, 'alice')]);
    const ntlm = steps.flatMap(second => [
      ...[access(second, '/a', 401), access(second, '/a', 401)],
      access(second + 1, '/a', 200, 'alice'),
    ]);
    for (const lines of [basic, ntlm]) {
      const summary = summarize(...lines, access(100, '/a', 401));
      assert.deepEqual(summary.attacks, []);
      assert.equal(summary.groups[0]?.answered, summary.refused - 1);
    }
  });

  it('takes tries that end in a success for no challenge', () => {
    const tries = Array.from({ length: 15 }, (_, index) => access(index, '/login', 401));
    const [attack] = summarize(...tries, access(16, '/login', 200)).attacks;
    assert.equal(attack?.count, 15);
    assert.equal(attack.success?.status, 200);
  });

  it('finds a series of tries and its success', () => {
    const tries = Array.from({ length: 20 }, (_, index) => access(index, '/login', 401, 'alice'));
    const [attack] = summarize(...tries, access(25, '/login', 200, 'alice')).attacks;
    assert.equal(attack?.kind, 'password-guessing');
    assert.equal(attack.success?.user, 'alice');
  });

  it('finds the same series once where two logs tell of it', () => {
    const tries = Array.from({ length: 20 }, (_, index) => access(index, '/private', 401, 'alice'));
    const told = tries.map(() => error('user "alice": password mismatch'));
    assert.equal(summarize(...tries, ...told).attacks.length, 1);
    assert.equal(summarize(...told).attacks.length, 1);
  });

  it('joins the paths for which there is no room', () => {
    const paths = Array.from(
      { length: 600 },
      (_, index) => `/${String.fromCharCode(97 + (index % 26))}${'z'.repeat(Math.floor(index / 26))}`,
    );
    const joined = summarize(...paths.map(path => access(0, path, 401)));
    assert.equal(joined.refused, 600);
    assert.equal(joined.groups[0]?.pattern, '(other paths)');
    assert.equal(joined.groups[0]?.count, 100);
  });
});
