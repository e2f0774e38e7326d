import { randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { createIssuer, createSigningKey, type Issuer, signToken } from './issuer.ts';
import { Sessions } from './sessions.ts';

/** Everything that the endpoints share. All of it lives in memory and is made anew at every start. */
export interface Site {
  readonly origin: string;
  /** The second listener: another port, and so another origin. */
  readonly otherOrigin: string;
  /** The issuer that the APIs trust. */
  readonly issuer: Issuer;
  /** One that they do not: the same company's test system, with keys of its own. */
  readonly stagingIssuer: Issuer;
  readonly sessions: Sessions;
  /** Passwords by user name. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Secrets of OAuth clients by client id. */
  readonly clients: ReadonlyMap<string, string>;
  /** Users by the opaque token that stands for them. */
  readonly opaqueTokens: ReadonlyMap<string, string>;
  /** Artifacts that the sign-in page has handed out, each good for one use. */
  readonly artifacts: Map<string, string>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The one user. The name and the password are made up. */
export const demoUser = { name: 'alice', password: 'wonderland-not-a-real-password' } as const;
/** The one OAuth client. */
export const demoClient = { id: 'practice-client', secret: 'not-a-real-client-secret' } as const;
/** What the issuer grants to its client. */
export const grantedScopes = ['orders:read', 'orders:write'] as const;

/** The resource identifier of the API at `/api` (RFC 8707): the audience of its tokens. */
export function apiAudience(site: Site): string {
  return `${site.origin}/api`;
}

export async function createSite(origin: string, otherOrigin: string, now: () => number): Promise<Site> {
  const [rsa, elliptic, staging] = await Promise.all([
    createSigningKey('practice-rs256-1', 'RS256'),
    createSigningKey('practice-es256-1', 'ES256'),
    createSigningKey('staging-es256-1', 'ES256'),
  ]);
  return {
    origin,
    otherOrigin,
    issuer: await createIssuer(`${origin}/issuer`, [rsa, elliptic]),
    stagingIssuer: await createIssuer(`${origin}/staging-issuer`, [staging]),
    sessions: new Sessions(now),
    accounts: new Map([[demoUser.name, demoUser.password]]),
    clients: new Map([[demoClient.id, demoClient.secret]]),
    opaqueTokens: new Map([[`practice_${randomBytes(18).toString('hex')}`, demoUser.name]]),
    artifacts: new Map(),
    now,
  };
}

/** Seconds since 1970, as tokens count (NumericDate, RFC 7519, section 2), `offset` seconds from now. */
export function numericDate(site: Site, offset = 0): number {
  return Math.floor(site.now() / 1000) + offset;
}

export const hour = 60 * 60;

/** Claims that the API at `/api` accepts for half a day; each exercise changes the one that it is about. */
export function goodClaims(site: Site): JWTPayload {
  return {
    sub: demoUser.name,
    aud: apiAudience(site),
    client_id: demoClient.id,
    scope: grantedScopes.join(' '),
    roles: ['clerk'],
    iat: numericDate(site),
    exp: numericDate(site, 12 * hour),
  };
}

/** A token of the trusted issuer: good claims, some of them replaced. */
export function makeToken(site: Site, changes: JWTPayload = {}): Promise<string> {
  return signToken(site.issuer, { ...goodClaims(site), ...changes });
}
