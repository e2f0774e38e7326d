import assert from 'node:assert/strict';
import type { ReportResult } from '../../../src/core/report/report.ts';
import { outcomeOf } from '../../../src/webview/words/after-fix.ts';
import { emptyResult, sampleFinding, sampleResult } from '../../support/panel-samples.ts';

const expired = sampleResult();
const accepted: ReportResult = {
  ...expired,
  response: expired.response && { ...expired.response, status: 200, statusText: 'OK' },
  findings: [],
};
const scope = sampleResult({ findings: [sampleFinding({ cause: 'insufficient-scope', title: 'No scope' })] });

describe('before and after a fix', () => {
  for (const [what, before, now, headline] of [
    ['gone', expired, accepted, 'That was it'],
    ['another', expired, scope, 'Another cause now'],
    ['the same', expired, expired, 'Still the same cause'],
    [
      'of its kind',
      expired,
      sampleResult({ findings: [sampleFinding({ title: 'The other token has expired' })] }),
      'The same kind of cause',
    ],
    ['not told, for lack of an answer', expired, emptyResult(), 'No answer this time'],
    ['none on either side', accepted, accepted, 'It works, as before'],
    ['new', accepted, expired, 'Another cause now'],
  ] as const) {
    it(`says that the cause is ${what}`, () => {
      assert.equal(outcomeOf(before, now).headline, headline);
    });
  }

  it('puts status and cause side by side', () => {
    assert.deepEqual(outcomeOf(expired, accepted).sides, [
      {
        heading: 'Before',
        status: '401 Unauthorized',
        cause: 'The access token has expired',
        tone: 'refused',
      },
      { heading: 'Now', status: '200 OK', cause: 'The server accepted the request', tone: 'fine' },
    ]);
  });
});
