import assert from 'node:assert/strict';
import type { ReportResult } from '../../../src/core/report/report.ts';
import { resultsList } from '../../../src/webview/view/results-list.ts';
import { emptyResult, sampleFinding, sampleResult } from '../../support/panel-samples.ts';
import { built, useFakeDocument } from '../fake-document.ts';

describe('the list of results', () => {
  useFakeDocument();

  function list(results: readonly ReportResult[], chosen = 0) {
    const picked: number[] = [];
    const element = resultsList({ schema: 1, results }, chosen, index => picked.push(index));
    return { element, picked };
  }

  it('is not there for one result', () => {
    assert.equal(list([sampleResult()]).element, null);
  });

  it('shows each verdict, marks the chosen one and says which was picked', () => {
    const { element, picked } = list([sampleResult(), emptyResult()], 1);
    const nav = built(element);
    assert.match(
      nav.by('data-key', 'result-0').textContent,
      /List orders.*The access token has expired.*401/,
    );
    assert.equal(nav.by('aria-current', 'true').getAttribute('data-key'), 'result-1');
    nav.by('data-key', 'result-0').dispatch('click');
    assert.deepEqual(picked, [0]);
  });

  it('counts what needs attention', () => {
    const { response } = sampleResult();
    assert.ok(response);
    const fine = sampleResult({
      response: { ...response, status: 200 },
      findings: [sampleFinding({ cause: 'not-an-auth-failure' })],
    });
    assert.match(built(list([fine, fine]).element).textContent, /^2 requests, all accepted/);
    assert.match(built(list([fine, sampleResult()]).element).textContent, /^2 requests, 1 needs attention/);
  });
});
