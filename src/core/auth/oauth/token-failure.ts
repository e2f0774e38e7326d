/** Why no token could be had; stable, for tests and findings. */
// biome-ignore format: one kind a line
export const tokenFailureCodes = [
  'client-unknown', 'client-incomplete', 'grant-unsupported', 'secret-unknown',
  'endpoint-unknown', 'endpoint-foreign', 'endpoint-insecure',
  'provider-unreachable', 'not-json', 'metadata-missing', 'response-malformed', 'wrong-issuer', 'refused',
  'login-denied', 'login-cancelled', 'login-timeout', 'login-impossible', 'state-mismatch', 'port-in-use', 'device-code-expired',
  'cancelled',
] as const;

export type TokenFailureCode = (typeof tokenFailureCodes)[number];

/** A failure as data: what the findings are made from. */
export interface TokenFailure {
  readonly code: TokenFailureCode;
  /** The client, or the secret, that was wanted. */
  readonly name: string;
  /** One sentence that holds no secret. */
  readonly message: string;
  /** `error` and `error_description` of the provider (RFC 6749, sections 4.1.2.1 and 5.2). */
  readonly error?: string;
  readonly description?: string;
}
