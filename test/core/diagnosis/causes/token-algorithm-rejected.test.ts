import assert from 'node:assert/strict';
import { claimsInTime, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const unsigned = tokenWith(claimsInTime(), { alg: 'none', typ: 'JWT' });
const symmetric = tokenWith(claimsInTime(), { alg: 'HS256', typ: 'JWT' });
const publicKeys = { keySet: { url: 'https://idp.example.com/keys', keys: [{ kty: 'RSA', kid: 'a' }] } };

describe('token-algorithm-rejected', () => {
  for (const alg of ['none', 'None', 'NONE']) {
    it(`is certain and first for alg ${alg}`, () => {
      const token = tokenWith(claimsInTime(), { alg });
      const first = firstOf({ status: 401, sent: bearer(token), received: asks('Bearer') });
      assert.equal(first?.cause, 'token-algorithm-rejected');
      assert.equal(first?.confidence, 'certain');
      assert.match(first?.explanation ?? '', /not signed at all/);
    });
  }

  it('is certain for a shared secret where the issuer publishes public keys only', () => {
    const first = firstOf({
      status: 401,
      sent: bearer(symmetric),
      received: asks('Bearer'),
      probes: publicKeys,
    });
    assert.equal(first?.cause, 'token-algorithm-rejected');
    assert.match(first?.explanation ?? '', /signed with HS256/);
  });

  it('is certain when the key of that name is made for another algorithm', () => {
    const verification = { signature: 'invalid', reason: 'algorithm-mismatch', detail: 'EC key' } as const;
    const first = firstOf({
      status: 401,
      sent: bearer(fresh),
      verifications: new Map([[fresh, verification]]),
    });
    assert.equal(first?.cause, 'token-algorithm-rejected');
  });

  it('is likely by the server’s word alone', () => {
    const first = firstOf({
      status: 401,
      sent: bearer(fresh),
      body: says('The specified alg value is not allowed'),
    });
    assert.equal(first?.cause, 'token-algorithm-rejected');
    assert.equal(first?.confidence, 'likely');
  });

  it('is only possible when the server plainly names another cause', () => {
    const change = { status: 401, sent: bearer(unsigned), body: says('Your account has been suspended') };
    assert.equal(findingOf('token-algorithm-rejected', change)?.confidence, 'possible');
    assert.equal(firstOf(change)?.cause, 'account-disabled');
  });

  it('stays silent for a shared secret while no key set is known', () => {
    assert.equal(findingOf('token-algorithm-rejected', { status: 401, sent: bearer(symmetric) }), undefined);
  });

  it('stays silent for a shared secret where the key set holds one', () => {
    const probes = { keySet: { url: 'https://idp.example.com/keys', keys: [{ kty: 'oct' }] } };
    assert.equal(
      findingOf('token-algorithm-rejected', { status: 401, sent: bearer(symmetric), probes }),
      undefined,
    );
  });

  it('stays silent when the server accepted the token', () => {
    assert.equal(findingOf('token-algorithm-rejected', { status: 200, sent: bearer(unsigned) }), undefined);
  });

  it('stays silent for tokens that it cannot read, and for none', () => {
    assert.equal(findingOf('token-algorithm-rejected', { status: 401, sent: bearer(opaque) }), undefined);
    assert.equal(
      findingOf('token-algorithm-rejected', { status: 401, body: says('alg not allowed') }),
      undefined,
    );
  });
});
