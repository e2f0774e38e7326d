/** The step at which decoding broke, in the order in which a verifier takes them. */
export type TokenProblemCode =
  | 'segments'
  | 'header-base64'
  | 'header-json'
  | 'header-alg'
  | 'claims-base64'
  | 'claims-json'
  | 'claims-not-object'
  | 'claim-type'
  | 'signature-base64'
  | 'signature-missing';

export interface TokenProblem {
  readonly code: TokenProblemCode;
  readonly message: string;
}

/** A compact JWS or JWE (RFC 7515, 7516, 7519), decoded without verification. */
export interface DecodedToken {
  readonly format: 'jwt' | 'jwe';
  readonly raw: string;
  readonly header: Readonly<Record<string, unknown>>;
  /** Absent for a JWE, which only its recipient can read. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly problems: readonly TokenProblem[];
}

/** Whether a text has the shape of a compact token (three or five base64url segments, the first a JSON object). */
export declare function looksLikeToken(text: string): boolean;

/** Decodes `text`; `undefined` when it is not a token at all, a token with problems when it is a broken one. */
export declare function decodeToken(text: string): DecodedToken | undefined;

/** Every token inside a longer text, with its offset. Linear time. */
export declare function findTokens(
  text: string,
): { readonly start: number; readonly end: number; readonly raw: string }[];

/** exp, nbf, iat and auth_time in milliseconds since 1970, where they are numbers (RFC 7519, section 4.1). */
export declare function tokenTimes(token: DecodedToken): {
  readonly expiresAt?: number;
  readonly notBefore?: number;
  readonly issuedAt?: number;
  readonly authenticatedAt?: number;
};

/** The scopes of a token: `scope` (RFC 9068), `scp` (Entra ID, Okta), as a list. */
export declare function tokenScopes(token: DecodedToken): readonly string[];

/** The audiences of a token as a list. */
export declare function tokenAudiences(token: DecodedToken): readonly string[];
