import type { CheckName } from '../checks.ts';

/** One provider's way of writing a token. One row is one format. */
export interface SecretFormat {
  readonly provider: string;
  /** What the provider calls it, in lower case: `personal access token`. */
  readonly name: string;
  /**
   * Source of a regular expression that matches the whole token and runs in linear time: a literal beginning, then
   * character classes with bounds. No anchors. One capturing group where the secret is only a part of the match.
   */
  readonly pattern: string;
  /** Where the pattern does not begin with four letters or classes: patterns of four that stand `at` an offset inside it. */
  readonly anchors?: readonly string[];
  readonly at?: readonly number[];
  /** What the token's own characters prove; absent where a format has neither checksum nor structure. */
  readonly check?: CheckName;
  /** `error`: it opens an account's or an organization's everything. `hint`: it opens a test mode. */
  readonly severity?: 'error' | 'hint';
  /** The provider's page about this format, or about these tokens. */
  readonly page: string;
  /** A made-up token: pieces behind each other, `0*36` for 36 zeros. Left out of what is packed. */
  readonly example: string;
}
