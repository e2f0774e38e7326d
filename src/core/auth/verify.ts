import { compactVerify, errors, importJWK, type JWK } from 'jose';
import type { DecodedToken } from './jwt.ts';

type Key = Readonly<Record<string, unknown>>;

/** A JSON Web Key Set as fetched (RFC 7517). */
export interface KeySet {
  readonly keys: readonly Key[];
}

export type Verification =
  | { readonly signature: 'valid'; readonly kid?: string }
  | {
      readonly signature: 'invalid';
      readonly reason: 'mismatch' | 'key-unknown' | 'algorithm-none' | 'algorithm-mismatch';
      readonly detail: string;
    }
  | { readonly signature: 'unchecked'; readonly reason: string };

/** Which keys an algorithm works with: `kty`, and `crv` where it is bound to a curve (RFC 7518, 8037). */
interface KeyKind {
  readonly kty: string;
  readonly crv?: string;
}

const rsa: KeyKind = { kty: 'RSA' };
const ed25519: KeyKind = { kty: 'OKP', crv: 'Ed25519' };
const shared: KeyKind = { kty: 'oct' };

const keyKinds: ReadonlyMap<string, KeyKind> = new Map([
  ['RS256', rsa],
  ['RS384', rsa],
  ['RS512', rsa],
  ['PS256', rsa],
  ['PS384', rsa],
  ['PS512', rsa],
  ['ES256', { kty: 'EC', crv: 'P-256' }],
  ['ES384', { kty: 'EC', crv: 'P-384' }],
  ['ES512', { kty: 'EC', crv: 'P-521' }],
  ['EdDSA', ed25519],
  ['Ed25519', ed25519],
  ['HS256', shared],
  ['HS384', shared],
  ['HS512', shared],
]);

/** The members that make up a public or shared key; `use`, `key_ops` and the like are judged here, not by the import. */
const keyMembers = ['kty', 'crv', 'n', 'e', 'x', 'y', 'k'];
const mostKeysTried = 50;

/**
 * Verifies the signature alone (not exp, aud or iss) against a key set, with jose. The key is the one with the token's
 * kid, else every key that its algorithm can use; a token that verifies under another kid than it names is valid, and
 * the result then gives the key's own kid. Never throws.
 */
export async function verifySignature(token: DecodedToken, keys: KeySet): Promise<Verification> {
  if (token.format === 'jwe') return unchecked('The token is encrypted; only its recipient can check it.');
  const { alg, kid } = token.header;
  if (typeof alg !== 'string') return unchecked('The token names no algorithm.');
  if (alg.toLowerCase() === 'none')
    return invalid('algorithm-none', 'The token is unsecured: its algorithm is none.');
  const kind = keyKinds.get(alg);
  if (!kind) return unchecked(`The algorithm ${alg} is not one that can be checked here.`);
  const named = typeof kid === 'string' ? keys.keys.filter(key => key['kid'] === kid) : [];
  const fitting = (named.length > 0 ? named : keys.keys).filter(key => fits(key, alg, kind));
  if (kind === shared && fitting.length === 0) {
    return unchecked(`${alg} signs with a shared secret, which a public key set does not hold.`);
  }
  if (fitting.length === 0) return withoutKey(alg, kid, named, keys);
  const outcome = await tryKeys(token.raw, alg, fitting.slice(0, mostKeysTried));
  if (outcome.signature !== 'invalid' || named.length > 0 || kid === undefined) return outcome;
  return invalid('key-unknown', unknownKey(kid, keys));
}

function withoutKey(alg: string, kid: unknown, named: readonly Key[], keys: KeySet): Verification {
  const [key] = named;
  if (key) {
    const detail = `The token is signed with ${alg}, and the key ${String(kid)} is for ${describe(key)}.`;
    return invalid('algorithm-mismatch', detail);
  }
  if (kid !== undefined || keys.keys.length === 0) return invalid('key-unknown', unknownKey(kid, keys));
  return invalid(
    'algorithm-mismatch',
    `The token is signed with ${alg}, for which the key set holds no key.`,
  );
}

async function tryKeys(raw: string, alg: string, keys: readonly Key[]): Promise<Verification> {
  let refused = 0;
  let obstacle = 'The key could not be used.';
  for (const key of keys) {
    try {
      await compactVerify(raw, await importJWK(publicPart(key), alg), { algorithms: [alg] });
      return { signature: 'valid', ...(typeof key['kid'] === 'string' && { kid: key['kid'] }) };
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) refused++;
      else obstacle = error instanceof Error ? error.message : obstacle;
    }
  }
  // One key that could not be used may have been the right one: that is no proof against the signature.
  if (refused < keys.length) return unchecked(obstacle);
  const which =
    keys.length === 1 ? `the key ${String(keys[0]?.['kid'] ?? '')}`.trimEnd() : `any of ${keys.length} keys`;
  return invalid('mismatch', `The signature does not verify with ${which}.`);
}

function fits(key: Key, alg: string, kind: KeyKind): boolean {
  const sameKind = key['kty'] === kind.kty && (kind.crv === undefined || key['crv'] === kind.crv);
  const sameUse = key['use'] === undefined || key['use'] === 'sig';
  return sameKind && sameUse && (key['alg'] === undefined || sameAlgorithm(key['alg'], alg));
}

/** RFC 9864 gave EdDSA with Ed25519 the name of its curve. */
function sameAlgorithm(one: unknown, other: string): boolean {
  return one === other || (keyKinds.get(String(one)) === ed25519 && keyKinds.get(other) === ed25519);
}

function publicPart(key: Key): JWK {
  return Object.fromEntries(Object.entries(key).filter(([name]) => keyMembers.includes(name)));
}

function unknownKey(kid: unknown, keys: KeySet): string {
  const known = keys.keys.flatMap(key => (typeof key['kid'] === 'string' ? [key['kid']] : []));
  const list = known.length === 0 ? 'no key with an id' : known.slice(0, 10).join(', ');
  return kid === undefined
    ? 'The key set is empty.'
    : `No key has the id ${String(kid)}; the key set holds ${list}.`;
}

function describe(key: Key): string {
  const name = String(key['alg'] ?? key['crv'] ?? key['kty']);
  return key['use'] === 'enc' ? `${name} encryption` : name;
}

function invalid(reason: (Verification & { signature: 'invalid' })['reason'], detail: string): Verification {
  return { signature: 'invalid', reason, detail };
}

function unchecked(reason: string): Verification {
  return { signature: 'unchecked', reason };
}
