import assert from 'node:assert/strict';
import { asks, bearer, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const unknown = new Map([
  [fresh, { signature: 'invalid', reason: 'key-unknown', detail: 'No key has the id test-key.' } as const],
]);
const probes = { keySet: { url: 'https://idp.example.com/keys', keys: [{ kty: 'RSA', kid: 'other-key' }] } };

describe('token-key-unknown', () => {
  it('is certain and first when the key set lacks the kid, and lists the ids that it has', () => {
    const first = firstOf({
      status: 401,
      sent: bearer(fresh),
      received: asks('Bearer error="invalid_token"'),
      verifications: unknown,
      probes,
    });
    assert.equal(first?.cause, 'token-key-unknown');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /"test-key"/);
    assert.ok(first?.facts.some(({ text }) => /has other-key$/.test(text)));
  });

  it('is likely by the server’s word alone', () => {
    const body = says('Unable to find a signing key that matches: "test-key"');
    const first = firstOf({ status: 401, sent: bearer(fresh), body });
    assert.equal(first?.cause, 'token-key-unknown');
    assert.equal(first?.confidence, 'likely');
  });

  it('steps back when the server plainly names another cause', () => {
    const change = {
      status: 401,
      sent: bearer(fresh),
      body: says('jwt audience invalid'),
      verifications: unknown,
      probes,
    };
    assert.equal(findingOf('token-key-unknown', change)?.confidence, 'likely');
    assert.ok(findingOf('token-audience-mismatch', change));
  });

  it('stays silent where the signature was not checked or is valid', () => {
    for (const verification of [
      { signature: 'valid' },
      { signature: 'unchecked', reason: 'no key' },
    ] as const) {
      const change = {
        status: 401,
        sent: bearer(fresh),
        verifications: new Map([[fresh, verification]]),
        probes,
      };
      assert.equal(findingOf('token-key-unknown', change), undefined);
    }
  });

  it('stays silent when the server accepted the token', () => {
    const change = { status: 200, sent: bearer(fresh), verifications: unknown, probes };
    assert.equal(findingOf('token-key-unknown', change), undefined);
  });

  it('stays silent for an unknown API key', () => {
    const change = { status: 401, sent: bearer(opaque), body: says('Unknown API key') };
    assert.equal(findingOf('token-key-unknown', change), undefined);
  });

  it('stays silent without credentials', () => {
    assert.equal(findingOf('token-key-unknown', { status: 401, body: says('unknown kid') }), undefined);
  });
});
