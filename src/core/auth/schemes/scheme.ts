import type { Severity } from '../../http-file/problem.ts';
import type { Challenge } from '../challenges.ts';
import type { CredentialProblem, CredentialProblemCode, Credentials } from '../credentials.ts';

/** What stands behind a scheme, and where. */
export interface SchemeInput {
  /** As the client wrote it. */
  readonly scheme: string;
  /** The registered spelling, else as written. */
  readonly knownScheme: string;
  /** Everything behind the scheme, without outer white space. */
  readonly rest: string;
  /** Offset of `rest` in the header value; ranges are offsets into that value. */
  readonly offset: number;
}

/** What a scheme's reader understood. */
export interface SchemeReading {
  readonly params?: Readonly<Record<string, string>>;
  readonly basic?: NonNullable<Credentials['basic']>;
  readonly token?: string;
  readonly problems: readonly CredentialProblem[];
}

export type SchemeReader = (input: SchemeInput) => SchemeReading;

/** One row of the registry. */
export interface AuthScheme {
  /** In its registered spelling. */
  readonly name: string;
  /** In lower case, with those that are read alike. */
  readonly names: readonly string[];
  /** What the inspector puts on the wire; its table in the README says the same. */
  readonly sending: 'computed' | 'after a challenge' | 'as written';
  readonly read: SchemeReader;
  /** What credentials of this scheme say, one sentence each, without a secret. */
  explain(credentials: Credentials): readonly string[];
  /** What a challenge of this scheme says besides its name, where there is something to say. */
  explainChallenge?(challenge: Challenge): readonly string[];
}

/** A problem with a part of `rest`: `start` and `end` are offsets into `rest`, and default to all of it. */
export function problemIn(
  input: SchemeInput,
  code: CredentialProblemCode,
  severity: Severity,
  message: string,
  more: { readonly start?: number; readonly end?: number; readonly corrected?: string | undefined } = {},
): CredentialProblem {
  const range = {
    start: input.offset + (more.start ?? 0),
    end: input.offset + (more.end ?? input.rest.length),
  };
  const problem = { code, severity, message, range };
  return more.corrected === undefined ? problem : { ...problem, corrected: more.corrected };
}
