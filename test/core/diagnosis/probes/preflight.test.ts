import assert from 'node:assert/strict';
import { preflight } from '../../../../src/core/diagnosis/probes/preflight.ts';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { evidenceWith, exchangeWith } from '../../../support/answers.ts';
import { bearer } from '../refusals.ts';

const origin: Header = ['Origin', 'https://app.example.com'];
const refused = { method: 'DELETE', status: 401, sent: [...bearer('SECRET'), origin] } as const;
const allowing: Header = ['Access-Control-Allow-Origin', 'https://app.example.com'];

describe('probe preflight', () => {
  it('asks what a browser would ask, and no more', () => {
    assert.deepEqual(preflight.plan(evidenceWith(refused)), {
      method: 'OPTIONS',
      url: 'https://api.example.com/orders',
      headers: [
        origin,
        ['Access-Control-Request-Method', 'DELETE'],
        ['Access-Control-Request-Headers', 'authorization'],
      ],
    });
  });

  it('carries no credentials, not in the URL either', () => {
    const sent: readonly Header[] = [...refused.sent, ['Cookie', 'sid=SECRET'], ['X-Api-Key', 'SECRET']];
    const url = 'https://alice:SECRET@api.example.com/orders?api_key=SECRET';
    assert.doesNotMatch(JSON.stringify(preflight.plan(evidenceWith({ ...refused, sent, url }))), /SECRET/);
  });

  it('is not planned without an Origin', () => {
    assert.equal(preflight.plan(evidenceWith({ ...refused, sent: bearer('SECRET') })), undefined);
  });

  it('is not planned for an OPTIONS request', () => {
    assert.equal(preflight.plan(evidenceWith({ ...refused, method: 'OPTIONS' })), undefined);
  });

  for (const status of [200, 201, 500, 503]) {
    it(`is not planned for an answer ${status}`, () => {
      assert.equal(preflight.plan(evidenceWith({ ...refused, status })), undefined);
    });
  }

  it('is not planned when there was no answer', () => {
    const failure = { code: 'dns', message: 'no such host' } as const;
    assert.equal(preflight.plan(evidenceWith({ ...refused, failure })), undefined);
  });

  it('learns that a browser may send it', () => {
    const answer = exchangeWith({ method: 'OPTIONS', status: 204, received: [allowing], body: '' });
    const { learned, facts } = preflight.learn(answer, evidenceWith(refused));
    assert.match(learned, /may send it from https:\/\/app\.example\.com/);
    assert.equal(facts.preflight, answer);
  });

  it('learns that a browser would not', () => {
    for (const answer of [
      exchangeWith({ method: 'OPTIONS', status: 401, received: [allowing] }),
      exchangeWith({ method: 'OPTIONS', status: 204, body: '' }),
    ]) {
      assert.match(preflight.learn(answer, evidenceWith(refused)).learned, /would not send/);
    }
  });

  it('learns nothing from silence', () => {
    const answer = exchangeWith({ failure: { code: 'reset', message: 'connection reset' } });
    const { learned, facts } = preflight.learn(answer, evidenceWith(refused));
    assert.match(learned, /connection reset/);
    assert.deepEqual(facts, {});
  });
});
