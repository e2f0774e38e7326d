import assert from 'node:assert/strict';
import { asks, bearer, findingOf, firstOf, fresh, opaque, ranking, says } from '../refusals.ts';

describe('token-revoked', () => {
  it('is likely and first when the server says so in the challenge', () => {
    const received = asks('Bearer error="invalid_token", error_description="The access token was revoked"');
    const first = firstOf({ status: 401, sent: bearer(fresh), received });
    assert.equal(first?.cause, 'token-revoked');
    assert.equal(first?.confidence, 'likely');
  });

  it('is likely and first when the body says so of an opaque token', () => {
    assert.equal(
      firstOf({ status: 401, sent: bearer(opaque), body: says('token_revoked') })?.cause,
      'token-revoked',
    );
  });

  it('is possible beside token-expired where the server leaves it open', () => {
    const causes = ranking({
      status: 401,
      sent: bearer(opaque),
      body: says('Token has been expired or revoked.'),
    });
    assert.ok(causes.includes('token-revoked: possible'));
    assert.ok(causes.includes('token-expired: possible'));
  });

  it('stays silent when the server says nothing of the kind', () => {
    const received = asks('Bearer error="invalid_token"');
    assert.equal(findingOf('token-revoked', { status: 401, sent: bearer(fresh), received }), undefined);
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(
      findingOf('token-revoked', { status: 200, sent: bearer(fresh), body: says('token revoked') }),
      undefined,
    );
  });

  it('stays silent without credentials', () => {
    assert.equal(findingOf('token-revoked', { status: 401, body: says('token revoked') }), undefined);
  });

  it('leaves a revoked certificate to client-certificate-required', () => {
    const change = { status: 403, sent: bearer(fresh), body: says('Client certificate has been revoked') };
    assert.equal(findingOf('token-revoked', change), undefined);
    assert.equal(firstOf(change)?.cause, 'client-certificate-required');
  });
});
