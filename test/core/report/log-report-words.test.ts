import assert from 'node:assert/strict';
import { summarizeLog } from '../../../src/core/evidence/logs/log-summary.ts';
import { createLogReport } from '../../../src/core/report/log-report.ts';
import { logJudge } from '../../../src/core/report/log-report-causes.ts';
import {
  attackLines,
  groupLines,
  groupSize,
  groupTitle,
  readingLine,
  spikeLines,
} from '../../../src/core/report/log-report-words.ts';

const at = (minute: number, method: string, status: number, user = '-') =>
  `192.0.2.1 - ${user} [16/Jun/2026:10:${String(minute).padStart(2, '0')}:00 +0000] "${method} /a HTTP/1.1" ${status} 9`;
const report = (lines: readonly string[]) =>
  createLogReport(summarizeLog(lines.join('\n'), logJudge()), 'a.log');

describe('the words of a log report', () => {
  it('name the method where there is one', () => {
    const titles = [[at(0, 'GET', 401)], [at(0, 'GET', 401), at(0, 'PUT', 401)]].map(lines => {
      const [group] = report(lines).groups;
      return group && groupTitle(group);
    });
    assert.deepEqual(titles, ['GET /a → 401', '/a → 401']);
  });

  it('tell a spike with its median', () => {
    const quiet = Array.from({ length: 50 }, (_, minute) => at(minute, 'GET', 200));
    const [group] = report([...quiet, ...Array.from({ length: 20 }, () => at(30, 'GET', 401))]).groups;
    assert.deepEqual(group && spikeLines(group), [
      'Spike: 20 from 2026-06-16T10:30:00Z to 2026-06-16T10:31:00Z; the median is 0 per minute',
    ]);
  });

  it('tell the first step of a challenge from a refusal', () => {
    const [group] = report([at(0, 'GET', 401), at(0, 'GET', 200, 'alice')]).groups;
    assert.match(
      (group && groupLines(group).at(-1)) ?? '',
      /^1 of them were followed within seconds by a success/,
    );
  });

  it('tell an error log that stands beside the requests apart', () => {
    const told =
      '2026/06/16 10:00:00 [error] 7#7: *5 user "bob": password mismatch, client: 192.0.2.2, request: "GET /b HTTP/1.1"';
    const made = report([at(0, 'GET', 401), told]);
    const [, group] = made.groups;
    assert.equal(made.refused, 1);
    assert.deepEqual(group && [groupTitle(group), groupSize(group)], [
      'GET /b → refused (error log)',
      '1 error line, not counted',
    ]);
  });

  it('tell that many may share an address', () => {
    const busy = Array.from({ length: 40 }, (_, index) => at(0, 'GET', index % 2 ? 200 : 401, `u${index}`));
    const [attack] = report(busy).attacks;
    assert.ok(attack);
    assert.match(attackLines(attack).join('\n'), /^19 requests of this address succeeded meanwhile/m);
  });

  it('tell that an error log names no time zone', () => {
    const told = '2026/06/16 10:00:00 [error] 7#7: *5 access forbidden by rule, client: 192.0.2.2';
    assert.match(readingLine(report([told])), /read as UTC$/);
  });

  it('tell what was read', () => {
    assert.equal(
      readingLine(report([at(0, 'GET', 401), 'garbage'])),
      'a.log: 2 lines (combined); 1 request; 1 line could not be read; 2026-06-16T10:00:00Z to 2026-06-16T10:00:00Z',
    );
  });
});
