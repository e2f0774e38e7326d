import { decodeToken, tokenTimes } from '../jwt.ts';

/** What a provider handed out at once. Times are milliseconds since 1970. */
export interface TokenSet {
  readonly accessToken: string;
  /** In lower case: `bearer`, `dpop`. */
  readonly tokenType: string;
  readonly idToken?: string;
  readonly refreshToken?: string;
  readonly scope?: string;
  readonly obtainedAt: number;
  /** Absent where neither the provider nor the token tells. */
  readonly expiresAt?: number;
}

/** The fields of a token response that matter here (RFC 6749, section 5.1). */
export interface TokenResponse {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in?: number | undefined;
  readonly id_token?: string | undefined;
  readonly refresh_token?: string | undefined;
  readonly scope?: string | undefined;
}

/**
 * Dates a token response. `expires_in` counts from the answer; without it the `exp` of a JWT counts. A response without
 * a refresh token leaves the one that was used in force (RFC 6749, section 6).
 */
export function datedTokens(response: TokenResponse, obtainedAt: number, before?: TokenSet): TokenSet {
  const expiresAt = expiry(response, obtainedAt);
  const refreshToken = response.refresh_token ?? before?.refreshToken;
  const idToken = response.id_token ?? before?.idToken;
  const scope = response.scope ?? before?.scope;
  return {
    accessToken: response.access_token,
    tokenType: response.token_type.toLowerCase(),
    obtainedAt,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(idToken === undefined ? {} : { idToken }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function expiry({ expires_in, access_token }: TokenResponse, obtainedAt: number): number | undefined {
  // A number below zero or beyond any calendar is a provider's mistake.
  if (expires_in !== undefined && expires_in >= 0 && expires_in < 1e10) return obtainedAt + expires_in * 1000;
  const token = decodeToken(access_token);
  return token === undefined ? undefined : tokenTimes(token).expiresAt;
}

/** Never later than this before the end: a request takes its time, and clocks differ. */
const margin = 30_000;

/**
 * When a token is too old to be sent with a request that has yet to arrive: half a minute before its end, or a tenth of
 * its life where that is less. `undefined` for a token that never tells its end.
 */
export function renewalDue({ obtainedAt, expiresAt }: TokenSet): number | undefined {
  if (expiresAt === undefined) return undefined;
  return expiresAt - Math.min(margin, Math.max(0, (expiresAt - obtainedAt) / 10));
}

/** Whether a token can still be sent at `now`. */
export function isUsable(tokens: TokenSet, now: number): boolean {
  const due = renewalDue(tokens);
  return due === undefined || now < due;
}
