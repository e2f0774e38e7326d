import assert from 'node:assert/strict';
import { summarizeLog } from '../../../src/core/evidence/logs/log-summary.ts';
import { createLogReport } from '../../../src/core/report/log-report.ts';
import { logJudge } from '../../../src/core/report/log-report-causes.ts';
import { logReportAsMarkdown } from '../../../src/core/report/log-report-markdown.ts';

const line = (target: string, status: number, user: string) =>
  `192.0.2.1 - ${user} [16/Jun/2026:10:00:00 +0000] "GET ${target} HTTP/1.1" ${status} 9 "-" "curl"`;
const markdown = (...lines: string[]) =>
  logReportAsMarkdown(createLogReport(summarizeLog(lines.join('\n'), logJudge()), 'access.log'));

describe('logReportAsMarkdown', () => {
  it('has a heading for each group', () => {
    const drawn = markdown(line('/orders/1', 401, 'alice'), line('/admin', 403, 'alice'));
    assert.match(drawn, /^## ✗ 2 refusals in the log\n\n/);
    assert.match(
      drawn,
      /\n### `GET \/orders\/\{id\} → 401`\n\n1 refusal, 50%\n\n- The server does not accept/,
    );
    assert.match(drawn, /\n### `GET \/admin → 403`\n/);
  });

  it('gives nothing of the log a meaning', () => {
    const drawn = markdown(line('/a', 401, '[x](javascript:1)<img>'));
    assert.doesNotMatch(drawn, /\[x\]\(|<img>/);
    assert.ok(drawn.includes('\\[x\\]'));
  });

  it('says that nothing was refused', () => {
    assert.match(markdown(line('/', 200, '-')), /^## ✓ No refusal found\n/);
  });
});
