import { encodeBase64 } from '../../auth/base64.ts';
import type { DecodedToken } from '../../auth/jwt.ts';
import type { TwinKind } from './comparison.ts';

/** A token with one thing changed. */
export interface TokenTwin {
  readonly kind: TwinKind;
  readonly label: string;
  readonly change: string;
  readonly raw: string;
}

/** Longer ago than any leeway that a verifier grants. */
const agoMs = 86_400_000;
/** RFC 2606, section 2: a name that never exists. */
const foreignAudience = 'https://wrong-audience.invalid/';

/**
 * Twins of a signed token, made here without any key: no signature fits what was changed, so that a server that
 * verifies refuses every one of them. The identity stays what it was; nothing is guessed.
 *
 * @param now milliseconds since 1970
 */
export function tokenTwins({ raw, header, claims }: DecodedToken, now: number): TokenTwin[] {
  const [head = '', body = '', signature = ''] = raw.split('.');
  if (claims === undefined) return [];
  const past = Math.floor((now - agoMs) / 1000);
  const withClaims = (more: Readonly<Record<string, unknown>>) =>
    `${head}.${segment({ ...claims, ...more })}.${signature}`;
  return [
    {
      kind: 'expired',
      label: 'Expired token',
      change: `exp moved to ${new Date(past * 1000).toISOString()}, signature as it was`,
      raw: withClaims({ exp: past }),
    },
    {
      kind: 'alg-none',
      label: 'Unsecured token',
      change: 'alg set to none, signature empty',
      raw: `${segment({ ...header, alg: 'none' })}.${body}.`,
    },
    {
      kind: 'wrong-audience',
      label: 'Wrong audience',
      change: `aud set to ${foreignAudience}, signature as it was`,
      raw: withClaims({ aud: foreignAudience }),
    },
    {
      kind: 'tampered-claim',
      label: 'Tampered claims',
      change: 'the claim "tampered" added, signature as it was',
      // An added claim leaves the identity alone: a server that never verifies would not even notice.
      raw: withClaims({ tampered: true }),
    },
    {
      kind: 'unsigned',
      label: 'Signature removed',
      change: 'header and claims as they were, nothing behind the last dot',
      raw: `${head}.${body}.`,
    },
  ];
}

function segment(value: unknown): string {
  return encodeBase64(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
