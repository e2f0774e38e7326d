import assert from 'node:assert/strict';
import { asks, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('step-up-required', () => {
  it('is certain and first for RFC 9470, and says what is wanted', () => {
    const received = asks(
      'Bearer error="insufficient_user_authentication", acr_values="urn:example:gold", max_age="300"',
    );
    const first = firstOf({ status: 401, sent: bearer(fresh), received });
    assert.equal(first?.cause, 'step-up-required');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /\(acr_values urn:example:gold, max_age 300\)/);
  });

  for (const code of ['interaction_required', 'login_required', 'consent_required', 'mfa_required']) {
    it(`is certain and first for the code ${code}`, () => {
      const change = { method: 'POST', status: 400, body: JSON.stringify({ error: code }) };
      assert.equal(firstOf(change)?.cause, 'step-up-required');
      assert.equal(firstOf(change)?.confidence, 'certain');
    });
  }

  it('takes the server’s word', () => {
    const body = says('Multi-factor authentication is required');
    const first = firstOf({ status: 403, sent: bearer(fresh), body });
    assert.equal(first?.cause, 'step-up-required');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent for other codes', () => {
    for (const code of ['invalid_token', 'insufficient_scope']) {
      const change = { status: 401, sent: bearer(fresh), received: asks(`Bearer error="${code}"`) };
      assert.equal(findingOf('step-up-required', change), undefined);
    }
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, sent: bearer(fresh), body: says('MFA is required for new users') };
    assert.equal(findingOf('step-up-required', change), undefined);
  });
});
