import { createLocalJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Issuer } from './issuer.ts';

/** What an API demands of a token. */
export interface TokenPolicy {
  readonly issuer: Issuer;
  readonly audience: string;
  readonly algorithms: readonly string[];
}

export type TokenCheck = { readonly claims: JWTPayload } | { readonly refused: string };

/**
 * Verifies a JWT access token at `now` (milliseconds since 1970) with no leeway: issuer, algorithm, key, signature,
 * audience, nbf and exp (RFC 9068, section 4). `refused` is a sentence for `error_description`.
 */
export async function checkToken(token: string, policy: TokenPolicy, now: number): Promise<TokenCheck> {
  try {
    // The issuer says whose keys apply, so it is read before the signature can be checked.
    const { iss } = decodeJwt(token);
    if (iss !== policy.issuer.url)
      return { refused: `The issuer ${printable(iss)} is not trusted by this API` };
    const { payload } = await jwtVerify(token, createLocalJWKSet(policy.issuer.jwks), {
      algorithms: [...policy.algorithms],
      audience: policy.audience,
      currentDate: new Date(now),
      requiredClaims: ['exp'],
    });
    return { claims: payload };
  } catch (error) {
    return { refused: refusal(error, policy) };
  }
}

function refusal(error: unknown, policy: TokenPolicy): string {
  if (error instanceof errors.JWTExpired) return `The token expired at ${instant(error.payload.exp)}`;
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error, policy);
  if (error instanceof errors.JOSEError) return keyRefusals[error.code] ?? 'The access token is malformed';
  return 'The access token is malformed';
}

const keyRefusals: Readonly<Record<string, string>> = {
  [errors.JOSEAlgNotAllowed.code]: 'The signing algorithm of the token is not accepted by this API',
  [errors.JWKSNoMatchingKey.code]: 'No key of the issuer matches the kid of the token',
  [errors.JWSSignatureVerificationFailed.code]: 'The signature of the token could not be verified',
};

function claimRefusal(error: errors.JWTClaimValidationFailed, policy: TokenPolicy): string {
  if (error.claim === 'nbf') return `The token must not be used before ${instant(error.payload.nbf)}`;
  if (error.claim === 'aud') {
    return `The audience ${printable(error.payload.aud)} is not ${printable(policy.audience)}`;
  }
  return `The claim ${printable(error.claim)} is missing or not valid`;
}

function instant(seconds: number | undefined): string {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? 'an unreadable time' : date.toISOString();
}

/** A foreign value, cut and reduced to what `error_description` may hold (RFC 6750, section 3). */
function printable(value: unknown): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return `'${text.slice(0, 120).replace(/[^\x20\x21\x23-\x5B\x5D-\x7E]/g, '?')}'`;
}
