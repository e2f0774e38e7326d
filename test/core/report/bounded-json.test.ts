import assert from 'node:assert/strict';
import { asJson } from '../../../src/core/report/as-json.ts';
import { boundedJson } from '../../../src/core/report/bounded-json.ts';
import type { Report, ReportResult } from '../../../src/core/report/report.ts';
import { sampleFinding, sampleResult, sampleToken } from '../../support/panel-samples.ts';

const one = (...results: ReportResult[]): Report => ({ schema: 1, results });

function withBody(text: string): ReportResult {
  const { response } = sampleResult();
  return sampleResult({ response: response && { ...response, body: { text, size: 0, truncated: false } } });
}

interface Bounded {
  readonly results: readonly Pick<ReportResult, 'request' | 'findings'>[];
  readonly leftOut?: number;
}

function bounded(report: Report, most: number): Bounded {
  const text = boundedJson(report, most);
  assert.ok(text.length <= most, `${text.length} characters`);
  return JSON.parse(text);
}

describe('boundedJson', () => {
  it('is the whole report where there is room', () => {
    const report = one(sampleResult());
    assert.deepEqual(JSON.parse(boundedJson(report, 100_000)), JSON.parse(asJson(report)));
  });

  it('cuts a long body, and says how much of it is missing', () => {
    const text = boundedJson(one(withBody('x'.repeat(50_000))), 24_000);
    assert.match(text, /x… \(46000 more characters\)/);
    assert.match(text, /token-expired/);
  });

  it('puts refused requests first, and counts what it leaves out', () => {
    const fine = sampleResult({ findings: [sampleFinding({ cause: 'not-an-auth-failure' })] });
    const many = [...Array.from({ length: 300 }, () => fine), sampleResult()];
    const { results, leftOut } = bounded(one(...many), 24_000);
    assert.equal(results[0]?.findings[0]?.cause, 'token-expired');
    assert.equal(leftOut, 301 - results.length);
    assert.ok(results.length > 1);
  });

  it('keeps the verdict of a result that is endless in every way', () => {
    const claims = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`c${at}`, Array(50).fill('y'.repeat(90))]),
    );
    const endless = 'z'.repeat(20_000);
    const findings = Array.from({ length: 40 }, () => sampleFinding({ explanation: endless }));
    const result = sampleResult({
      findings,
      tokens: Array(9).fill(sampleToken({ claims })),
      notes: Array(90).fill(endless),
    });
    const { results } = bounded(one(result), 12_000);
    assert.equal(results[0]?.findings[0]?.cause, 'token-expired');
  });

  it('is a report for nothing at all', () => {
    assert.deepEqual(bounded(one(), 8000).results, []);
  });
});
