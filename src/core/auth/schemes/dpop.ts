import { type AuthCrypto, base64Url, type PlatformKey, type Subtle, utf8 } from '../auth-crypto.ts';
import { decodeBase64 } from '../base64.ts';
import type { Credentials } from '../credentials.ts';
import { decodeToken } from '../jwt.ts';

/** The public half of a P-256 key (RFC 7518, section 6.2.1). */
export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

/** A key pair that proofs are made with, for ES256: made once a session, or kept by the user. */
export interface DpopKey {
  readonly privateKey: PlatformKey;
  readonly publicJwk: PublicJwk;
  /** RFC 7638 thumbprint: what a bound token names in `cnf.jkt`. */
  readonly thumbprint: string;
}

/** Makes a key pair with the platform's WebCrypto. */
export async function createDpopKey(subtle: Subtle, crypto: Pick<AuthCrypto, 'hash'>): Promise<DpopKey> {
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { x = '', y = '' } = await subtle.exportKey('jwk', pair.publicKey);
  const publicJwk = { kty: 'EC', crv: 'P-256', x, y };
  return { privateKey: pair.privateKey, publicJwk, thumbprint: thumbprint(publicJwk, crypto) };
}

/**
 * The key pair of a private key that is kept elsewhere: a JWK, or PKCS#8 as PEM or base64. `undefined` where the text is
 * none of P-256.
 */
export async function importDpopKey(
  text: string,
  subtle: Subtle,
  crypto: Pick<AuthCrypto, 'hash'>,
): Promise<DpopKey | undefined> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  try {
    const privateKey = text.trimStart().startsWith('{')
      ? await subtle.importKey('jwk', privateJwk(text), algorithm, true, ['sign'])
      : await subtle.importKey('pkcs8', pkcs8(text), algorithm, true, ['sign']);
    const { x = '', y = '' } = await subtle.exportKey('jwk', privateKey);
    const publicJwk = { kty: 'EC', crv: 'P-256', x, y };
    return { privateKey, publicJwk, thumbprint: thumbprint(publicJwk, crypto) };
  } catch {
    // The platform's own words may quote the key.
    return undefined;
  }
}

function privateJwk(text: string): { kty: string; crv: string; x: string; y: string; d: string } {
  const { kty, crv, x, y, d } = JSON.parse(text);
  return { kty, crv, x, y, d };
}

function pkcs8(text: string): Uint8Array<ArrayBuffer> {
  // In an environment file the line ends of a PEM text are often written as \n.
  const base64 = text.replace(/-----[A-Z ]+-----|\\n|\s/g, '');
  return new Uint8Array(decodeBase64(base64) ?? []);
}

/** RFC 7638, section 3: the required members of an EC key, in order, hashed. */
export function thumbprint({ crv, kty, x, y }: PublicJwk, crypto: Pick<AuthCrypto, 'hash'>): string {
  return base64Url(crypto.hash('sha256', utf8(JSON.stringify({ crv, kty, x, y }))));
}

/** `ath`: the hash of the access token that a proof goes with (RFC 9449, section 4.2). */
export function tokenHash(token: string, crypto: Pick<AuthCrypto, 'hash'>): string {
  return base64Url(crypto.hash('sha256', utf8(token)));
}

export interface DpopRequest {
  readonly method: string;
  readonly url: URL;
  /** Absent for a request to the token endpoint. */
  readonly token?: string | undefined;
  /** What the server sent last in `DPoP-Nonce`. */
  readonly nonce?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The value of the DPoP header for one request (RFC 9449, section 4.2). */
export async function buildDpopProof(
  key: DpopKey,
  { method, url, token, nonce, now }: DpopRequest,
  crypto: AuthCrypto,
  subtle: Subtle,
): Promise<string> {
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: key.publicJwk };
  const claims = {
    jti: base64Url(crypto.randomBytes(16)),
    htm: method,
    // Without query and fragment (section 4.2).
    htu: `${url.origin}${url.pathname}`,
    iat: Math.floor(now / 1000),
    ...(token === undefined ? {} : { ath: tokenHash(token, crypto) }),
    ...(nonce === undefined ? {} : { nonce }),
  };
  const text = [header, claims].map(part => base64Url(utf8(JSON.stringify(part)))).join('.');
  const signature = await subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key.privateKey,
    new Uint8Array(utf8(text)),
  );
  return `${text}.${base64Url(new Uint8Array(signature))}`;
}

/** The thumbprint of the key that a JWT is bound to; undefined for opaque and unbound tokens. */
export function boundKey(token: string): string | undefined {
  const confirmation = decodeToken(token)?.claims?.['cnf'];
  const jkt =
    typeof confirmation === 'object' && confirmation !== null && 'jkt' in confirmation
      ? confirmation.jkt
      : undefined;
  return typeof jkt === 'string' ? jkt : undefined;
}

/** What DPoP credentials say, one sentence each. */
export function explainDpop({ token }: Credentials): string[] {
  const bound = token === undefined ? undefined : boundKey(token);
  return [
    bound === undefined
      ? 'The token does not say which key it is bound to; the server that issued it knows.'
      : `The token is bound to the key with the thumbprint ${bound} (cnf.jkt).`,
    'It counts only with a DPoP header: a proof signed by that key for this method and address, with the hash of the token.',
  ];
}
