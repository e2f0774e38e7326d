import assert from 'node:assert/strict';
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';
import { decodeToken } from '../../../src/core/auth/jwt.ts';
import { type KeySet, verifySignature } from '../../../src/core/auth/verify.ts';

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

interface Pair {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

function decoded(raw: string) {
  const token = decodeToken(raw);
  assert.ok(token);
  return token;
}

async function sign(
  key: CryptoKey | Uint8Array,
  header: { alg: string; kid?: string; [name: string]: unknown },
) {
  const payload = new TextEncoder().encode('{"sub":"alice"}');
  return decoded(await new CompactSign(payload).setProtectedHeader(header).sign(key));
}

function set(...keys: readonly JWK[]): KeySet {
  return { keys: keys.map(key => ({ ...key })) };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('verifySignature', () => {
  const pairs = new Map<string, Pair>();
  const others = new Map<string, Pair>();

  async function pair(alg: string): Promise<Pair> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    return { privateKey, jwk: await exportJWK(publicKey) };
  }

  function of(map: Map<string, Pair>, alg: string): Pair {
    const found = map.get(alg);
    assert.ok(found);
    return found;
  }

  before(async () => {
    for (const alg of algorithms) {
      pairs.set(alg, await pair(alg));
      others.set(alg, await pair(alg));
    }
  });

  for (const alg of algorithms) {
    it(`verifies ${alg} with the key of the same id`, async () => {
      const { privateKey, jwk } = of(pairs, alg);
      const keys = set({ ...of(others, alg).jwk, kid: 'b' }, { ...jwk, kid: 'a', alg, use: 'sig' });
      const token = await sign(privateKey, { alg, kid: 'a' });
      assert.deepEqual(await verifySignature(token, keys), { signature: 'valid', kid: 'a' });
    });

    it(`sees that ${alg} was signed by another key of that id`, async () => {
      const token = await sign(of(others, alg).privateKey, { alg, kid: 'a' });
      const result = await verifySignature(token, set({ ...of(pairs, alg).jwk, kid: 'a' }));
      assert.equal(result.signature === 'invalid' && result.reason, 'mismatch');
    });

    it(`tries every fitting key where the ${alg} token names none`, async () => {
      const token = await sign(of(pairs, alg).privateKey, { alg });
      const keys = set(...[...others.values()].map(other => other.jwk), of(pairs, alg).jwk);
      assert.deepEqual(await verifySignature(token, keys), { signature: 'valid' });
    });

    it(`sees that changed ${alg} claims do not verify`, async () => {
      const { privateKey, jwk } = of(pairs, alg);
      const [header, , signature] = (await sign(privateKey, { alg })).raw.split('.');
      const forged = decoded(`${header}.${encode({ sub: 'mallory' })}.${signature}`);
      const result = await verifySignature(forged, set(jwk));
      assert.equal(result.signature === 'invalid' && result.reason, 'mismatch');
    });
  }

  it('says that no key has the id, and which there are', async () => {
    const token = await sign(of(others, 'ES256').privateKey, { alg: 'ES256', kid: 'gone' });
    const result = await verifySignature(token, set({ ...of(pairs, 'ES256').jwk, kid: 'a' }));
    assert.deepEqual(result, {
      signature: 'invalid',
      reason: 'key-unknown',
      detail: 'No key has the id gone; the key set holds a.',
    });
  });

  it('says so of an empty key set, too', async () => {
    const token = await sign(of(pairs, 'ES256').privateKey, { alg: 'ES256' });
    const result = await verifySignature(token, { keys: [] });
    assert.equal(result.signature === 'invalid' && result.reason, 'key-unknown');
  });

  it('names the key that verifies when the token names another', async () => {
    const { privateKey, jwk } = of(pairs, 'ES256');
    const token = await sign(privateKey, { alg: 'ES256', kid: 'old' });
    assert.deepEqual(await verifySignature(token, set({ ...jwk, kid: 'new' })), {
      signature: 'valid',
      kid: 'new',
    });
  });

  it('sees that the key of that id is for another algorithm', async () => {
    const token = await sign(of(pairs, 'ES256').privateKey, { alg: 'ES256', kid: 'a' });
    const clashes = [
      of(pairs, 'RS256').jwk,
      { ...of(pairs, 'ES256').jwk, alg: 'ES384' },
      { ...of(pairs, 'ES256').jwk, use: 'enc' },
    ];
    for (const jwk of clashes) {
      const result = await verifySignature(token, set({ ...jwk, kid: 'a' }));
      assert.equal(result.signature === 'invalid' && result.reason, 'algorithm-mismatch');
    }
  });

  it('sees that no key fits the algorithm', async () => {
    const token = await sign(of(pairs, 'ES256').privateKey, { alg: 'ES256' });
    const result = await verifySignature(token, set(of(pairs, 'RS256').jwk));
    assert.equal(result.signature === 'invalid' && result.reason, 'algorithm-mismatch');
  });

  it('refuses alg none in any case', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const result = await verifySignature(
        decoded(`${encode({ alg })}.${encode({})}.`),
        set(of(pairs, 'RS256').jwk),
      );
      assert.equal(result.signature === 'invalid' && result.reason, 'algorithm-none');
    }
  });

  it('leaves a shared-secret token unchecked against public keys', async () => {
    const token = await sign(new Uint8Array(32).fill(1), { alg: 'HS256', kid: 'a' });
    const result = await verifySignature(token, set({ ...of(pairs, 'RS256').jwk, kid: 'a' }));
    assert.equal(result.signature, 'unchecked');
  });

  it('verifies a shared-secret token where the secret is at hand', async () => {
    const secret = new Uint8Array(32).fill(1);
    const key = { kty: 'oct', k: Buffer.from(secret).toString('base64url') };
    assert.deepEqual(await verifySignature(await sign(secret, { alg: 'HS256' }), set(key)), {
      signature: 'valid',
    });
    const result = await verifySignature(await sign(secret.fill(2), { alg: 'HS256' }), set(key));
    assert.equal(result.signature === 'invalid' && result.reason, 'mismatch');
  });

  const uncheckable: Record<string, string> = {
    'an encrypted token': `${encode({ alg: 'dir', enc: 'A256GCM' })}..aaaa.bbbb.cccc`,
    'an unknown algorithm': `${encode({ alg: 'ES256K' })}.${encode({})}.abcd`,
    'an algorithm that is an object method': `${encode({ alg: 'constructor' })}.${encode({})}.abcd`,
    'a header without algorithm': `${encode({ typ: 'JWT' })}.${encode({})}.abcd`,
    'a critical extension': `${encode({ alg: 'RS256', crit: ['x'], x: 1 })}.${encode({})}.abcd`,
  };
  for (const [name, raw] of Object.entries(uncheckable)) {
    it(`leaves ${name} unchecked`, async () => {
      const result = await verifySignature(decoded(raw), set(of(pairs, 'RS256').jwk));
      assert.equal(result.signature, 'unchecked');
      assert.ok(result.signature === 'unchecked' && result.reason !== '');
    });
  }

  it('leaves a token unchecked when its key cannot be used', async () => {
    const token = await sign(of(pairs, 'RS256').privateKey, { alg: 'RS256', kid: 'a' });
    for (const key of [
      { kty: 'RSA', kid: 'a' },
      { kty: 'RSA', kid: 'a', n: '!!', e: 'AQAB' },
    ]) {
      assert.equal((await verifySignature(token, { keys: [key] })).signature, 'unchecked');
    }
  });
});
