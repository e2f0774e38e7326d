import assert from 'node:assert/strict';
import { probes } from '../../../../src/core/diagnosis/probes/index.ts';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { claimsInTime, evidenceWith, tokenWith, type Variation } from '../../../support/answers.ts';
import { asks, bearer } from '../refusals.ts';

const secrets: readonly Header[] = [
  ['Origin', 'https://app.example.com'],
  ['Cookie', 'sessionid=SECRET'],
  ['X-Api-Key', 'SECRET'],
];
const everything: Variation = {
  status: 401,
  url: 'https://alice:SECRET@api.example.com/orders?api_key=SECRET',
  sent: [...bearer(tokenWith(claimsInTime())), ...secrets],
  received: asks('Bearer resource_metadata="https://api.example.com/metadata"'),
};

describe('the probes', () => {
  it('are planned together without a single credential, and with safe methods alone', () => {
    const stages = [
      {},
      { issuerFailure: 'none' },
      { issuer: { url: 'https://idp.example.com/', jwksUri: 'https://idp.example.com/keys' } },
    ];
    const planned = stages.flatMap(taught => {
      const evidence = evidenceWith({ ...everything, probes: taught });
      return probes.flatMap(probe => probe.plan(evidence) ?? []);
    });
    assert.equal(new Set(planned.map(({ url, method }) => `${method} ${url}`)).size, probes.length);
    for (const request of planned) {
      assert.match(request.method, /^(?:GET|HEAD|OPTIONS)$/);
      assert.doesNotMatch(JSON.stringify(request), /SECRET|eyJ/);
    }
  });

  it('are not planned at all for a healthy answer', () => {
    const evidence = evidenceWith({ ...everything, status: 200 });
    assert.deepEqual(
      probes.filter(probe => probe.plan(evidence)).map(({ id }) => id),
      [],
    );
  });

  it('are not planned at all when there was no answer', () => {
    const evidence = evidenceWith({ ...everything, failure: { code: 'reset', message: 'connection reset' } });
    assert.deepEqual(
      probes.filter(probe => probe.plan(evidence)).map(({ id }) => id),
      [],
    );
  });
});
