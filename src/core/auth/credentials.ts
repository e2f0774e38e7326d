import type { Problem, Severity } from '../http-file/problem.ts';

/** Ways in which a credential is not in the syntax of its scheme. */
export type CredentialProblemCode =
  | 'empty'
  | 'no-scheme'
  | 'doubled-scheme'
  | 'quoted'
  | 'placeholder'
  | 'whitespace'
  | 'control-character'
  | 'invisible-character'
  | 'non-ascii'
  | 'smart-quotes'
  | 'not-base64'
  | 'no-colon'
  | 'not-a-token'
  | 'truncated-jwt'
  | 'broken-jwt'
  | 'missing-parameter'
  | 'several-values'
  | 'unresolved-variable';

/**
 * An `error` is refused by every server that wants this scheme; a `warning` by most; a `hint` is outside of the
 * specification and yet in use.
 */
export interface CredentialProblem extends Problem<CredentialProblemCode> {
  readonly severity: Severity;
  /** The value as it should read, where that is certain: the material of a quick fix. */
  readonly corrected?: string;
}

/** An Authorization (or Proxy-Authorization) value, read (RFC 9110, section 11.4). Ranges are offsets into the value. */
export interface Credentials {
  /** As written; empty when there is none. */
  readonly scheme: string;
  /** The registered spelling where the scheme is known (`Basic`), else as written. */
  readonly knownScheme: string;
  /** Everything behind the scheme. */
  readonly rest: string;
  /** For schemes with auth-params (Digest, Hawk, AWS4-HMAC-SHA256, Signature, OAuth …): names in lower case. */
  readonly params: Readonly<Record<string, string>>;
  /** For Basic: what the base64 holds. */
  readonly basic?: { readonly user: string; readonly password: string };
  /** For Bearer, DPoP, JWT, Token …: the token itself. */
  readonly token?: string;
  readonly problems: readonly CredentialProblem[];
}
