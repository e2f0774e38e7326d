import assert from 'node:assert/strict';
import { summarizeLog } from '../../../src/core/evidence/logs/log-summary.ts';
import { createLogReport } from '../../../src/core/report/log-report.ts';
import { logJudge } from '../../../src/core/report/log-report-causes.ts';
import { logReportAsText } from '../../../src/core/report/log-report-text.ts';

const line = (second: number, target: string, status: number, user = '-') =>
  `203.0.113.9 - ${user} [16/Jun/2026:10:00:${String(second).padStart(2, '0')} +0000] "POST ${target} HTTP/1.1" ${status} 9 "-" "python-requests/2.31"`;
const text = (...lines: string[]) =>
  logReportAsText(createLogReport(summarizeLog(lines.join('\n'), logJudge()), 'access.log'));

describe('logReportAsText', () => {
  it('draws a group with its numbers', () => {
    assert.equal(
      text(line(0, '/orders/1', 401, 'alice'), line(4, '/orders/2', 401, 'alice'), line(5, '/', 200)),
      `✗ 2 refusals in the log
  access.log: 3 lines (combined); 3 requests; 2026-06-16T10:00:00Z to 2026-06-16T10:00:05Z

POST /orders/{id} → 401   2 refusals, 100%
  - The server does not accept these credentials — invalid-credentials (likely), 2×: status 401 though a user name was sent
  from 2026-06-16T10:00:00Z to 2026-06-16T10:00:04Z
  1 client: 203.0.113.9 (2)
  user agent: python-requests/2.31 (2)
  1 user name: alice (2)
  for example /orders/1
`,
    );
  });

  it('puts what looks like an attack in front', () => {
    const tries = Array.from({ length: 40 }, (_, index) => line(index, '/login', 401, `user${index}`));
    const drawn = text(...tries, line(45, '/login', 200, 'user7'));
    assert.match(drawn, /\n\n! Looks like credential stuffing: 203\.0\.113\.9\n {2}40 refusals in 39 s, /);
    assert.match(drawn, /\n {2}40 user names: user0 \(1\), .* and 35 more\n/);
    assert.match(
      drawn,
      /\n {2}Then a success: 200 at \/login as user7, 2026-06-16T10:00:45Z\. Check that account\.\n/,
    );
  });

  it('is short where nothing was refused', () => {
    assert.match(text(line(0, '/', 200)), /^✓ No refusal found\n {2}access\.log: 1 line [^\n]*\n$/);
  });

  it('says how many groups it does not draw', () => {
    const lines = Array.from({ length: 15 }, (_, index) => line(index, `/a${'z'.repeat(index)}`, 401));
    assert.match(text(...lines), /\n5 more groups: --json lists them\n$/);
  });

  it('lets nothing of the log steer the terminal', () => {
    const hostile = JSON.stringify({
      ...{ time: 1781604000000, method: 'GET', path: '/\u001b[2Ja', status: 401 },
      ...{ user: 'a\u001b]0;x\u0007', user_agent: '\u202eevil\nline' },
    });
    const drawn = text(hostile);
    assert.match(drawn, /evil line/);
    for (const sign of ['\u001b', '\u0007', '\u202e']) assert.equal(drawn.includes(sign), false);
  });
});
