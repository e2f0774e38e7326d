import assert from 'node:assert/strict';
import { probes } from '../../../../src/core/diagnosis/probes/index.ts';
import type { Header, Hop } from '../../../../src/core/evidence/exchange.ts';
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

const redirect: Hop = {
  request: {
    method: 'GET',
    url: 'https://old.example.com/orders',
    headers: [...bearer(tokenWith(claimsInTime())), ...secrets],
    bodySize: 0,
  },
  response: {
    status: 301,
    statusText: '',
    headers: [],
    body: { text: '', size: 0, truncated: false },
    httpVersion: '1.1',
  },
  location: 'https://api.example.com/orders',
  dropped: [],
};

describe('the probes', () => {
  it('are planned together without a single credential, and with safe methods alone', () => {
    const stages: readonly Variation[] = [
      everything,
      { ...everything, probes: { issuerFailure: 'none' } },
      {
        ...everything,
        probes: { issuer: { url: 'https://idp.example.com/', jwksUri: 'https://idp.example.com/keys' } },
      },
      { ...everything, url: 'https://api.example.com/orders', sent: [], hops: [redirect] },
      { ...everything, status: 403, received: [], body: '', sent: secrets },
    ];
    const planned = stages.flatMap(stage => {
      const evidence = evidenceWith(stage);
      return probes.flatMap(probe => {
        const request = probe.plan(evidence);
        return request ? [{ id: probe.id, request }] : [];
      });
    });
    const all = probes.map(({ id }) => id).filter(id => id !== 'introspection');
    assert.deepEqual(new Set(planned.map(({ id }) => id)), new Set(all));
    for (const { request } of planned) {
      assert.match(request.method, /^(?:GET|HEAD|OPTIONS)$/);
      assert.equal(request.body, undefined);
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
