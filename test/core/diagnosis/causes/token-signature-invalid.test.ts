import assert from 'node:assert/strict';
import { sourceOf } from '../../../support/answers.ts';
import { asks, bearer, commandIn, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const mismatch = new Map([
  [
    fresh,
    {
      signature: 'invalid',
      reason: 'mismatch',
      detail: 'The signature does not verify with the key test-key.',
    } as const,
  ],
]);
const probes = { keySet: { url: 'https://idp.example.com/keys', keys: [{ kty: 'RSA', kid: 'test-key' }] } };

describe('token-signature-invalid', () => {
  it('is certain and first when the signature was checked, and leads to the token', () => {
    const source = sourceOf('GET https://api.example.com/orders\nAuthorization: Bearer {{token}}\n', {
      token: fresh,
    });
    const first = firstOf({
      status: 401,
      sent: bearer(fresh),
      received: asks('Bearer error="invalid_token"'),
      verifications: mismatch,
      probes,
      source,
    });
    assert.equal(first?.cause, 'token-signature-invalid');
    assert.equal(first?.confidence, 'certain');
    assert.ok(first?.facts.some(({ text }) => text === 'https://idp.example.com/keys'));
    assert.equal(commandIn(first, 'edit-variable')?.argument, 'token');
  });

  it('is likely by the server’s word alone', () => {
    const first = firstOf({
      status: 401,
      sent: bearer(fresh),
      body: says('JsonWebTokenError: invalid signature'),
    });
    assert.equal(first?.cause, 'token-signature-invalid');
    assert.equal(first?.confidence, 'likely');
  });

  it('steps back when the server plainly names another cause', () => {
    const change = {
      status: 401,
      sent: bearer(fresh),
      body: says('jwt audience invalid'),
      verifications: mismatch,
      probes,
    };
    assert.equal(findingOf('token-signature-invalid', change)?.confidence, 'likely');
  });

  it('stays silent for a signature that verifies, or that nobody could check', () => {
    const valid = new Map([[fresh, { signature: 'valid' } as const]]);
    for (const verifications of [valid, new Map()]) {
      const change = { status: 401, sent: bearer(fresh), verifications };
      assert.equal(findingOf('token-signature-invalid', change), undefined);
    }
  });

  it('stays silent when the server accepted the token', () => {
    const change = { status: 200, sent: bearer(fresh), verifications: mismatch, probes };
    assert.equal(findingOf('token-signature-invalid', change), undefined);
  });

  it('leaves the signature of a request to request-signature-mismatch', () => {
    const change = { status: 401, sent: bearer(opaque), body: says('Invalid signature') };
    assert.equal(findingOf('token-signature-invalid', change), undefined);
  });

  it('stays silent without credentials', () => {
    assert.equal(
      findingOf('token-signature-invalid', { status: 401, body: says('invalid token signature') }),
      undefined,
    );
  });
});
