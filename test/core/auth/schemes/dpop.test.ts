import assert from 'node:assert/strict';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose';
import {
  buildDpopProof,
  createDpopKey,
  thumbprint,
  tokenHash,
} from '../../../../src/core/auth/schemes/dpop.ts';
import { nodeCrypto } from '../../../../src/inspector/node-crypto.ts';

const now = Date.parse('2024-05-06T07:08:09Z');
const { subtle } = crypto;

describe('DPoP', () => {
  it("hashes token and key as the RFC's own examples (RFC 9449, sections 6.1 and 7.1)", () => {
    const token = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';
    assert.equal(tokenHash(token, nodeCrypto), 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo');
    const key = {
      kty: 'EC',
      x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
      y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
      crv: 'P-256',
    };
    assert.equal(thumbprint(key, nodeCrypto), '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I');
  });

  it('signs a proof that another library verifies', async () => {
    const key = await createDpopKey(subtle, nodeCrypto);
    const url = new URL('https://api.example.test/orders?page=2');
    const request = { method: 'POST', url, token: 'made-up-token', nonce: 'n-1', now };
    const proof = await buildDpopProof(key, request, nodeCrypto, subtle);
    await compactVerify(proof, await importJWK(key.publicJwk, 'ES256'));
    const { jti, ...claims } = decodeJwt(proof);
    assert.deepEqual(claims, {
      htm: 'POST',
      htu: 'https://api.example.test/orders',
      iat: now / 1000,
      ath: tokenHash('made-up-token', nodeCrypto),
      nonce: 'n-1',
    });
    assert.equal(jti?.length, 22);
    const { typ, alg, jwk } = decodeProtectedHeader(proof);
    assert.deepEqual([typ, alg, jwk], ['dpop+jwt', 'ES256', key.publicJwk]);
    assert.ok(!('d' in key.publicJwk));
  });

  it('makes no two proofs alike, and names no token where there is none', async () => {
    const key = await createDpopKey(subtle, nodeCrypto);
    const request = { method: 'POST', url: new URL('https://id.example.test/token'), now };
    const proofs = await Promise.all([1, 2].map(() => buildDpopProof(key, request, nodeCrypto, subtle)));
    assert.notEqual(decodeJwt(proofs[0] ?? '').jti, decodeJwt(proofs[1] ?? '').jti);
    assert.equal(decodeJwt(proofs[0] ?? '')['ath'], undefined);
  });
});
