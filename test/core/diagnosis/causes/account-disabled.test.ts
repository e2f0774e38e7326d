import assert from 'node:assert/strict';
import { basic, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('account-disabled', () => {
  for (const words of [
    'Your account has been suspended',
    'USER_DISABLED',
    'Please verify your email address',
    'Your password has expired and must be changed',
    'The subscription is inactive',
    'Consumer is deactivated',
  ]) {
    it(`is likely and first for "${words}"`, () => {
      const first = firstOf({ status: 403, sent: bearer(fresh), body: says(words) });
      assert.equal(first?.cause, 'account-disabled');
      assert.equal(first?.confidence, 'likely');
    });
  }

  it('is likely and first for 402, whatever the words', () => {
    const first = firstOf({ status: 402, sent: bearer(fresh) });
    assert.equal(first?.cause, 'account-disabled');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent for a wrong password', () => {
    const change = { status: 401, sent: basic('alice', 'fake'), body: says('Invalid user name or password') };
    assert.equal(findingOf('account-disabled', change), undefined);
  });

  it('stays silent for a bare 403', () => {
    assert.equal(findingOf('account-disabled', { status: 403, sent: bearer(fresh) }), undefined);
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, sent: bearer(fresh), body: says('The account has been suspended') };
    assert.equal(findingOf('account-disabled', change), undefined);
  });
});
