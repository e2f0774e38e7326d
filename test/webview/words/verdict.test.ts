import assert from 'node:assert/strict';
import type { ReportFinding } from '../../../src/core/report/report.ts';
import { confidenceWords, statusWords, verdictOf } from '../../../src/webview/words/verdict.ts';
import { emptyResult, sampleFinding, sampleResult } from '../../support/panel-samples.ts';

function answered(status: number, statusText = '') {
  const { response } = sampleResult();
  assert.ok(response);
  return { ...emptyResult(), response: { ...response, status, statusText } };
}

describe('verdictOf', () => {
  it('is the first finding', () => {
    const verdict = verdictOf(sampleResult());
    assert.equal(verdict.title, 'The access token has expired');
    assert.equal(verdict.confidence, 'Certain');
    assert.equal(verdict.tone, 'refused');
  });

  for (const confidence of ['likely', 'possible'] as const) {
    it(`is only a candidate when it is ${confidence}`, () => {
      const result = sampleResult({ findings: [sampleFinding({ confidence })] });
      assert.equal(verdictOf(result).tone, 'doubtful');
    });
  }

  it('is good news when an accepted request has nothing wrong', () => {
    const findings = [sampleFinding({ cause: 'not-an-auth-failure' })];
    assert.equal(verdictOf({ ...answered(200), findings }).tone, 'fine');
    assert.equal(verdictOf(answered(204, 'No Content')).tone, 'fine');
  });

  it('is no good news when the request failed for another reason', () => {
    const findings = [sampleFinding({ cause: 'not-an-auth-failure' })];
    assert.equal(verdictOf({ ...answered(404), findings }).tone, 'doubtful');
    assert.equal(verdictOf(answered(500)).tone, 'doubtful');
  });

  it('claims nothing where nothing was found', () => {
    const verdict = verdictOf(answered(401, 'Unauthorized'));
    assert.equal(verdict.title, 'The server answered 401 Unauthorized');
    assert.equal(verdict.confidence, '');
  });

  it('tells a missing answer from a request that was not sent', () => {
    const failed = { ...emptyResult(), failure: { code: 'dns', message: 'No such host.' } };
    assert.deepEqual(
      [verdictOf(failed).title, verdictOf(failed).explanation],
      ['The request got no answer', 'No such host.'],
    );
    assert.equal(verdictOf(emptyResult()).title, 'The request was not sent');
    assert.equal(verdictOf({ ...emptyResult(), notes: ['Line 3: no URL.'] }).explanation, 'Line 3: no URL.');
  });
});

describe('confidenceWords', () => {
  it('takes an unknown level for the weakest', () => {
    const finding = { ...sampleFinding(), confidence: 'absolute' } as unknown as ReportFinding;
    assert.equal(confidenceWords(finding).word, 'Possible');
  });
});

describe('statusWords', () => {
  it('says what came back', () => {
    assert.equal(statusWords(answered(401, 'Unauthorized')), '401 Unauthorized');
    assert.equal(statusWords(answered(401)), '401');
    assert.equal(statusWords({ ...emptyResult(), failure: { code: 'tls', message: '' } }), 'no answer (tls)');
    assert.equal(statusWords(emptyResult()), 'not sent');
  });
});
