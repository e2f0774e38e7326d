import type { Range } from '../http-file/range.ts';
import type { SecretFormat } from './formats/format.ts';

export type SecretKind =
  | 'authorization'
  | 'cookie'
  | 'key-header'
  | 'userinfo'
  | 'key-parameter'
  | 'body-field'
  | 'variable'
  | 'known-format';

/** `likely`: its place or shape speaks for a secret, but its look (a word, a wrong checksum) against it. */
export type SecretConfidence = 'certain' | 'likely';

/** `error` opens everything (private keys, administrators' keys); `hint` opens nothing that matters any more. */
export type SecretSeverity = 'error' | 'warning' | 'hint';

/** A secret that stands literally in a text. */
export interface SecretFinding {
  readonly kind: SecretKind;
  /** Of the literal alone, without its scheme, name or quotes: what a fix puts a variable in the place of. */
  readonly range: Range;
  /** One sentence. The secret itself is not in it. */
  readonly message: string;
  /** What it stands under: `Authorization`, `api_key`, `DB_PASSWORD`; absent where only its shape is known. */
  readonly name?: string;
  /** The provider's format, where the literal has a known one. */
  readonly format?: SecretFormat;
  /** Whose secret it is, by its format, or by its name: `GitHub`. */
  readonly provider?: string;
  readonly confidence: SecretConfidence;
  /** For as long as it is valid: see `severityAt`. */
  readonly severity: SecretSeverity;
  /** The literal is a JWT: its caller may look at its expiry. */
  readonly token: boolean;
  /** When a JWT says that it expires, in milliseconds since 1970. */
  readonly expiresAt?: number;
}

/** How much a finding matters at `now`, in milliseconds since 1970: an expired token is a hint, whatever it opened. */
export function severityAt(finding: SecretFinding, now: number): SecretSeverity {
  return finding.expiresAt !== undefined && finding.expiresAt <= now ? 'hint' : finding.severity;
}
