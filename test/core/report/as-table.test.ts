import assert from 'node:assert/strict';
import { asTable } from '../../../src/core/report/as-table.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import { inspectRecording } from '../../../src/inspector/inspect.ts';
import { exchangeWith, type Variation } from '../../support/answers.ts';

function table(changes: readonly Variation[], width?: number): string[] {
  const inspections = changes.map(change =>
    inspectRecording(exchangeWith({ ...change, recorded: true }), 'x', 'a.har'),
  );
  return asTable(createReport(inspections), width).trimEnd().split('\n');
}

describe('asTable', () => {
  it('counts, and gives a line to each failing exchange alone', () => {
    const lines = table([
      {},
      { status: 401 },
      { status: 200 },
      { status: 429, url: 'https://api.example.com/search?q=x' },
    ]);
    assert.equal(lines[0], '4 exchanges, 2 failed, 2 without a failure');
    assert.deepEqual(
      lines.slice(2).map(line => line.replace(/ {2,}/g, ' ')),
      [
        '401 GET api.example.com/orders missing-credentials (likely)',
        '429 GET api.example.com/search rate-limited (certain)',
      ],
    );
  });

  it('cuts long addresses, and keeps secrets of the query out', () => {
    const url = `https://api.example.com/${'a'.repeat(200)}?api_key=canary-secret`;
    const [line = ''] = table([{ status: 403, url }], 100).slice(2);
    assert.ok(line.length <= 100, String(line.length));
    assert.match(line, /…/);
    assert.equal(line.includes('canary'), false);
  });

  it('stays on one line whatever the recording holds', () => {
    assert.equal(table([{ status: 401, url: 'not a url\nat all' }]).length, 3);
  });
});
