import { createHmac } from 'node:crypto';

/** Signs what the servers of the live evaluation accept. Guards nothing. */
export const signingKey = 'example-key-of-the-live-evaluation-0123456789';

export type Claims = Readonly<Record<string, unknown>>;

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A JWT with an HS256 signature; `none` leaves it out. */
export function jwt(claims: Claims, { alg = 'HS256', key = signingKey } = {}): string {
  const signed = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${alg === 'none' ? '' : createHmac('sha256', key).update(signed).digest('base64url')}`;
}

/** One good token and the ways in which it goes wrong. */
export interface TokenSet {
  readonly good: string;
  readonly expired: string;
  readonly early: string;
  readonly forged: string;
  readonly unsigned: string;
  readonly otherAudience: string;
  readonly otherIssuer: string;
  readonly truncated: string;
}

export const issuer = 'https://login.example.test/';
export const audience = 'https://orders.example.test';

export function tokenSet(extra: Claims = {}): TokenSet {
  const now = Math.floor(Date.now() / 1000);
  const life = { iat: now - 60, exp: now + 3600 };
  const claims = { iss: issuer, aud: audience, sub: 'user-7', ...life, ...extra };
  const good = jwt(claims);
  return {
    good,
    expired: jwt({ ...claims, iat: now - 7200, exp: now - 3600 }),
    early: jwt({ ...claims, nbf: now + 1800 }),
    forged: jwt(claims, { key: 'another-key-than-the-server-has-0123456789' }),
    unsigned: jwt(claims, { alg: 'none' }),
    otherAudience: jwt({ ...claims, aud: 'https://billing.example.test' }),
    otherIssuer: jwt({ ...claims, iss: 'https://login.staging.example.test/' }),
    truncated: good.slice(0, good.lastIndexOf('.')),
  };
}
