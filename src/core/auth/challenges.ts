import type { Problem } from '../http-file/problem.ts';

/** One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110, section 11.3). */
export interface Challenge {
  /** As the server spelt it; compare case-insensitively. */
  readonly scheme: string;
  readonly token68?: string;
  /** Names in lower case, values unquoted. The first of a repeated name wins and the second is a problem. */
  readonly params: Readonly<Record<string, string>>;
}

export type ChallengeProblemCode =
  | 'empty-header'
  | 'missing-scheme'
  | 'unterminated-quote'
  | 'missing-value'
  | 'unquoted-value'
  | 'duplicate-parameter'
  | 'unexpected-character'
  | 'mixed-token68';

/** Parses one header value. Always both: what was understood, and where the rest breaks. */
export declare function parseChallenges(header: string): {
  challenges: Challenge[];
  problems: Problem<ChallengeProblemCode>[];
};

/** Parses a bare auth-param list (Authentication-Info, RFC 7615; Digest credentials). */
export declare function parseAuthParams(text: string): {
  params: Record<string, string>;
  problems: Problem<ChallengeProblemCode>[];
};
