import assert from 'node:assert/strict';
import { asks, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('blocked-by-intermediary', () => {
  for (const status of [511, 451]) {
    it(`is certain and first for ${status}`, () => {
      const first = firstOf({ status, sent: bearer(fresh) });
      assert.equal(first?.cause, 'blocked-by-intermediary');
      assert.equal(first?.confidence, 'certain');
    });
  }

  for (const words of [
    'Your IP address is not allowed to access this resource',
    'Request blocked by web application firewall',
    'Access from your country is blocked',
  ]) {
    it(`is first for a 403 that says "${words}"`, () => {
      const first = firstOf({ status: 403, sent: bearer(fresh), body: `<html><h1>${words}</h1></html>` });
      assert.equal(first?.cause, 'blocked-by-intermediary');
      assert.notEqual(first?.confidence, 'possible');
    });
  }

  it('stays silent for a 403 that does not speak of it', () => {
    assert.equal(findingOf('blocked-by-intermediary', { status: 403, sent: bearer(fresh) }), undefined);
  });

  it('stays silent for an ordinary challenge', () => {
    assert.equal(findingOf('blocked-by-intermediary', { status: 401, received: asks('Bearer') }), undefined);
  });

  it('stays silent for a blocked user', () => {
    const change = { status: 403, sent: bearer(fresh), body: says('This user is blocked') };
    assert.equal(findingOf('blocked-by-intermediary', change), undefined);
    assert.equal(firstOf(change)?.cause, 'account-disabled');
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, body: says('IP address blocked') };
    assert.equal(findingOf('blocked-by-intermediary', change), undefined);
  });
});
