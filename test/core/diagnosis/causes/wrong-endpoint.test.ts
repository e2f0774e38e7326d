import assert from 'node:assert/strict';
import { asks, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('wrong-endpoint', () => {
  for (const [status, words] of [
    [400, 'Authorization failed: wrong region for this account'],
    [401, 'A test key was used with the live environment'],
    [403, 'Wrong endpoint for this data center'],
  ] as const) {
    it(`is likely and first for ${status} "${words}"`, () => {
      const first = firstOf({ status, sent: [['X-Api-Key', 'made-up']], body: says(words) });
      assert.equal(first?.cause, 'wrong-endpoint');
      assert.notEqual(first?.confidence, 'possible');
    });
  }

  it('quotes the URL that was asked', () => {
    const first = firstOf({ status: 403, sent: [['X-Api-Key', 'made-up']], body: says('Wrong region') });
    assert.ok(first?.facts.some(({ text }) => text === 'https://api.example.com/orders'));
  });

  it('stays silent for a plain 404', () => {
    assert.equal(
      findingOf('wrong-endpoint', { status: 404, body: says('Order 7 was not found') }),
      undefined,
    );
  });

  it('is only possible for a 404 that may be a plain one', () => {
    assert.equal(
      findingOf('wrong-endpoint', { status: 404, body: says('Route not found, not authorized') })?.confidence,
      'possible',
    );
  });

  it('stays silent for an ordinary challenge', () => {
    const change = { status: 401, sent: bearer(fresh), received: asks('Bearer error="invalid_token"') };
    assert.equal(findingOf('wrong-endpoint', change), undefined);
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(findingOf('wrong-endpoint', { status: 200, body: says('Route not found') }), undefined);
  });
});
