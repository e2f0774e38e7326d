/** The vocabulary of every finding. An id never changes once released; a new cause is a new id. */
// biome-ignore format: one group of causes a line reads better
export const causeIds = [
  'missing-credentials', 'api-key-missing-or-misplaced', 'unresolved-variable', 'malformed-credentials', 'scheme-mismatch',
  'invalid-credentials', 'token-expired', 'token-not-yet-valid', 'clock-skew', 'token-signature-invalid', 'token-key-unknown',
  'token-algorithm-rejected', 'token-audience-mismatch', 'token-issuer-mismatch', 'token-type-mismatch', 'token-revoked',
  'token-binding-mismatch', 'insufficient-scope', 'insufficient-permissions', 'step-up-required', 'session-expired', 'csrf-failed',
  'cors-preflight-rejected', 'proxy-authentication-required', 'blocked-by-intermediary', 'wrong-endpoint',
  'redirect-dropped-credentials', 'identity-provider-unreachable', 'account-locked', 'account-disabled', 'digest-nonce-stale',
  'request-signature-mismatch', 'client-certificate-required', 'sso-required', 'rate-limited', 'server-misconfigured',
  'not-an-auth-failure',
] as const;

export type CauseId = (typeof causeIds)[number];
