import assert from 'node:assert/strict';
import { origin } from '../../../../src/core/diagnosis/probes/origin.ts';
import { recognisedProducts } from '../../../../src/core/diagnosis/product-statements.ts';
import { products } from '../../../../src/core/diagnosis/products/index.ts';
import { evidenceWith, exchangeWith, type Variation } from '../../../support/answers.ts';
import { asks, bearer, opaque, says } from '../refusals.ts';

const silent: Variation = { status: 403, sent: bearer(opaque), body: '' };

function planned(change: Variation) {
  return origin.plan(evidenceWith(change));
}

describe('probe origin', () => {
  it('asks for the front page of an origin that said nothing, without credentials', () => {
    const change = { ...silent, url: 'https://alice:SECRET@api.example.com:8443/orders?api_key=SECRET' };
    assert.deepEqual(planned(change), {
      method: 'GET',
      url: 'https://api.example.com:8443/',
      headers: [['Accept', '*/*']],
    });
  });

  for (const [what, change] of [
    ['the front page itself', { ...silent, url: 'https://api.example.com/?page=2' }],
    ['an accepted request', { ...silent, status: 200 }],
    ['a missing page', { ...silent, status: 404 }],
    [
      'a server that says why',
      {
        ...silent,
        status: 401,
        received: asks('Bearer error="invalid_token", error_description="The token has expired"'),
      },
    ],
    ['a request without credentials', { status: 401, body: '' }],
    ['words that need no product', { ...silent, body: says('Token expired') }],
    ['a request without an answer', { failure: { code: 'reset', message: 'connection reset' } }],
  ] as const satisfies readonly (readonly [string, Variation])[]) {
    it(`is not planned for ${what}`, () => {
      assert.equal(planned(change), undefined);
    });
  }

  it('names the product that the front page gives away', () => {
    const page = exchangeWith({
      body: '<html><head><title>Grafana</title></head></html>',
      received: [['X-Jenkins', '2.462.1']],
    });
    const { learned, facts } = origin.learn(page, evidenceWith(silent));
    assert.match(learned, /^the origin looks like .*Jenkins/);
    const known = recognisedProducts(evidenceWith({ ...silent, probes: facts }), products);
    assert.ok(known.some(({ id }) => id === 'jenkins'));
  });

  it('repeats what an unknown origin says of itself', () => {
    const page = exchangeWith({ received: [['X-Powered-By', 'Made Up 1.0']] });
    assert.equal(
      origin.learn(page, evidenceWith(silent)).learned,
      'no known product; the origin says X-Powered-By: Made Up 1.0',
    );
    assert.match(origin.learn(exchangeWith(), evidenceWith(silent)).learned, /does not say what it is/);
  });

  it('learns nothing from silence', () => {
    const failed = exchangeWith({ failure: { code: 'timeout', message: 'no answer within 10 s' } });
    assert.deepEqual(origin.learn(failed, evidenceWith(silent)), {
      learned: 'no answer: no answer within 10 s',
      facts: {},
    });
  });
});
