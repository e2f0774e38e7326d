import assert from 'node:assert/strict';
import { summarizeLog } from '../../../src/core/evidence/logs/log-summary.ts';
import { createLogReport, logReportAsJson } from '../../../src/core/report/log-report.ts';
import { logJudge } from '../../../src/core/report/log-report-causes.ts';

const line = (target: string, status: number, agent = 'curl') =>
  `192.0.2.1 - alice [16/Jun/2026:10:00:00 +0000] "GET ${target} HTTP/1.1" ${status} 9 "-" "${agent}"`;
const report = (lines: readonly string[], reveal = false) =>
  createLogReport(summarizeLog(lines.join('\n'), logJudge()), 'access.log', { reveal });

describe('createLogReport', () => {
  it('tells titles, shares and times', () => {
    const made = report([
      line('/a', 401),
      line('/a', 401),
      line('/b', 403),
      line('/c', 429),
      line('/d', 200),
    ]);
    assert.equal(made.refused, 4);
    assert.deepEqual(
      made.groups.map(({ status, share }) => [status, share]),
      [
        [401, 0.5],
        [403, 0.25],
        [429, 0.25],
      ],
    );
    assert.equal(made.groups[0]?.first, '2026-06-16T10:00:00Z');
    assert.equal(made.groups[0]?.causes[0]?.title, 'The server does not accept these credentials');
    assert.deepEqual(made.groups[0]?.clients, [{ name: '192.0.2.1', count: 2 }]);
    assert.deepEqual(made.groups[0]?.users, [{ name: 'alice', count: 2 }]);
  });

  it('masks keys and tokens, and reveals them on request', () => {
    const secret = 'canary-Fake-9f8e7d6c';
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.Y2FuYXJ5LXNpZ25hdHVyZQ';
    const lines = [
      line(`/a?api_key=${secret}&page=2`, 401),
      line(`/b?access_token=${token}`, 401, `sync Bearer ${token}`),
      line(`/reset/${token}`, 403),
    ];
    const shown = JSON.stringify(report(lines));
    assert.equal(shown.includes(secret), false);
    assert.equal(shown.includes('Y2FuYXJ5LXNpZ25hdHVyZQ'), false);
    assert.ok(shown.includes('page=2'));
    assert.ok(JSON.stringify(report(lines, true)).includes(secret));
  });

  it('sees no tries in requests without credentials', () => {
    const told = (message: string) =>
      `2026/06/16 10:00:00 [error] 7#7: *5 ${message}, client: 192.0.2.1, request: "GET /a HTTP/1.1"`;
    const attacks = [
      'no user/password was provided for basic authentication',
      'user "bob": password mismatch',
    ].map(message => report(Array.from({ length: 20 }, () => told(message))).attacks.length);
    assert.deepEqual(attacks, [0, 1]);
  });

  it('says how many groups it leaves out', () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      line(`/${'abcdefghij'[index % 10]}${'z'.repeat(index / 10)}`, 401),
    );
    const made = report(lines);
    assert.deepEqual([made.groups.length, made.groupsLeftOut], [50, 10]);
  });
});

describe('logReportAsJson', () => {
  it('stands beside the results of requests', () => {
    const { schema, results, logs } = JSON.parse(logReportAsJson(report([line('/a', 401)])));
    assert.equal(schema, 1);
    assert.deepEqual(results, []);
    assert.equal(logs.file, 'access.log');
    assert.equal(logs.refused, 1);
  });
});
