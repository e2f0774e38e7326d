import assert from 'node:assert/strict';
import { asks, bearer, commandIn, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('identity-provider-unreachable', () => {
  for (const [status, words] of [
    [401, 'Unable to fetch JWKS from the issuer'],
    [401, 'Could not connect to LDAP server'],
    [500, 'Authentication service unavailable'],
    [502, 'Token introspection failed: connection refused by identity provider'],
  ] as const) {
    it(`is likely and first for ${status} "${words}"`, () => {
      const first = firstOf({ status, sent: bearer(fresh), body: says(words) });
      assert.equal(first?.cause, 'identity-provider-unreachable');
      assert.equal(first?.confidence, 'likely');
      assert.ok(commandIn(first, 'resend'));
    });
  }

  it('is only possible for temporarily_unavailable, which names no provider', () => {
    const change = { status: 503, body: JSON.stringify({ error: 'temporarily_unavailable' }) };
    assert.equal(findingOf('identity-provider-unreachable', change)?.confidence, 'possible');
  });

  it('stays silent for a server error that does not speak of it', () => {
    for (const words of [
      'Internal server error',
      'Could not connect to the database',
      'upstream timed out',
    ]) {
      assert.equal(findingOf('identity-provider-unreachable', { status: 500, body: says(words) }), undefined);
    }
  });

  it('stays silent for a refused token', () => {
    const change = { status: 401, sent: bearer(fresh), received: asks('Bearer error="invalid_token"') };
    assert.equal(findingOf('identity-provider-unreachable', change), undefined);
  });

  it('stays silent when the inspector itself could not reach the issuer', () => {
    const change = { status: 401, sent: bearer(fresh), probes: { issuerFailure: 'connection refused' } };
    assert.equal(findingOf('identity-provider-unreachable', change), undefined);
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, body: says('Authentication service unavailable at night') };
    assert.equal(findingOf('identity-provider-unreachable', change), undefined);
  });
});
