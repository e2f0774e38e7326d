import assert from 'node:assert/strict';
import {
  readApacheTime,
  readClfTime,
  readJsonTime,
  readNginxTime,
} from '../../../../src/core/evidence/logs/log-time.ts';

const ten = Date.UTC(2026, 5, 16, 10);

describe('the times of logs', () => {
  const rows = [
    ['common log format', readClfTime, '16/Jun/2026:10:00:00 +0000', ten],
    ['common log format east of Greenwich', readClfTime, '16/Jun/2026:12:30:00 +0230', ten],
    ['common log format west of Greenwich', readClfTime, '16/Jun/2026:05:00:00 -0500', ten],
    ['common log format of no month', readClfTime, '16/Foo/2026:10:00:00 +0000', undefined],
    ['nginx', readNginxTime, '2026/06/16 10:00:00', ten],
    ['nginx, cut off', readNginxTime, '2026/06/16 10:00', undefined],
    ['Apache', readApacheTime, 'Tue Jun 16 10:00:00.123456 2026', ten],
    ['Apache 2.2', readApacheTime, 'Tue Jun 16 10:00:00 2026', ten],
    ['Apache of no month', readApacheTime, 'Tue Anu 16 10:00:00 2026', undefined],
    ['ISO 8601', readJsonTime, '2026-06-16T10:00:00.000Z', ten],
    ['ISO 8601 with nanoseconds', readJsonTime, '2026-06-16T10:00:00.123456789Z', ten + 123],
    ['ISO 8601 with an offset', readJsonTime, '2026-06-16T12:00:00+0200', ten],
    ['ISO 8601 without a zone', readJsonTime, '2026-06-16 10:00:00', ten],
    ['seconds', readJsonTime, ten / 1000 + 0.25, ten + 250],
    ['milliseconds', readJsonTime, ten, ten],
    ['microseconds', readJsonTime, ten * 1000, ten],
    ['nanoseconds in a text', readJsonTime, '1781604000000000000', ten],
    ['a small number', readJsonTime, 12, undefined],
    ['no time', readJsonTime, 'yesterday', undefined],
  ] as const;
  for (const [name, read, text, expected] of rows) {
    it(`are read: ${name}`, () => {
      assert.equal((read as (value: unknown) => number | undefined)(text), expected);
    });
  }
});
