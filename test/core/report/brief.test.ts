import assert from 'node:assert/strict';
import { asTable } from '../../../src/core/report/as-table.ts';
import { brief } from '../../../src/core/report/brief.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import { inspectRecording } from '../../../src/inspector/inspect.ts';
import { exchangeOf } from '../../support/corpus.ts';
import { recordedAnswers } from '../../support/evaluate.ts';

describe('a brief inspection', () => {
  const inspections = recordedAnswers()
    .slice(0, 200)
    .map(answer => inspectRecording(exchangeOf(answer), answer.id, 'a.har'));

  it('makes the same table as the whole one', () => {
    assert.equal(asTable(createReport(inspections.map(brief)), 120), asTable(createReport(inspections), 120));
  });

  it('still masks what stands in an address', () => {
    const url = 'https://alice:SECRET@api.example.com/orders?api_key=SECRET';
    const [first] = inspections;
    assert.ok(first?.evidence.exchange);
    const request = { ...first.evidence.exchange.request, url };
    const exchange = { ...first.evidence.exchange, request };
    const inspection = inspectRecording(exchange, 'orders', 'a.har');
    assert.doesNotMatch(JSON.stringify(createReport([brief(inspection)])), /SECRET/);
  });
});
