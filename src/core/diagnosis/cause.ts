import type { Evidence } from '../evidence/evidence.ts';
import type { TextEdit } from '../http-file/problem.ts';
import type { Range } from '../http-file/range.ts';
import type { CauseId } from './cause-id.ts';
import type { Statement } from './statement.ts';

/** `certain`: proved. `likely`: points here and nowhere else as strongly. `possible`: cannot be ruled out. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Something seen, quoted, with where it was seen. */
export interface Fact {
  /** `response header WWW-Authenticate`, `claim exp`, `line 12`, `probe anonymous`. */
  readonly where: string;
  readonly text: string;
}

export interface Reference {
  readonly title: string;
  readonly url: string;
}

export type { TextEdit };

/** Commands that a front end knows how to carry out. */
export type FixCommand =
  | 'resend'
  | 'renew-token'
  | 'set-secret'
  | 'edit-variable'
  | 'open-proxy-settings'
  | 'set-environment-variable';

/** What to do, as data: an edit of the .http file, a command of the editor, or advice to a person. */
export type Fix =
  | { readonly kind: 'edit'; readonly title: string; readonly edits: readonly TextEdit[] }
  | {
      readonly kind: 'command';
      readonly title: string;
      readonly command: FixCommand;
      readonly argument?: string;
      readonly range?: Range;
    }
  | { readonly kind: 'advice'; readonly title: string; readonly audience: 'client' | 'server' };

/** What a cause says of one exchange. */
export interface Detection {
  /** In place of the cause's own title, where that would say too little. */
  readonly title?: string;
  readonly confidence: Confidence;
  /** Why, for this exchange: two or three plain sentences. */
  readonly explanation: string;
  readonly facts: readonly Fact[];
  readonly fixes: readonly Fix[];
  /** Breaks ties between findings of one confidence, higher first; 0 when absent. */
  readonly weight?: number;
}

/** A page of help: what it means, how to confirm it, how to fix it on either side. */
export interface CauseHelp {
  readonly meaning: string;
  readonly confirm: string;
  readonly client: string;
  readonly server: string;
}

/** One cause of an authentication failure: one file, one registry line, one test. */
export interface Cause {
  readonly id: CauseId;
  /** One short sentence in the past or present tense: `The access token has expired`. */
  readonly title: string;
  readonly help: CauseHelp;
  readonly references: readonly Reference[];
  /**
   * Pure. `said` is what the server itself stated, read once for all causes; `earlier` is what the causes
   * before this one in the registry found, for causes that only explain what is left.
   */
  detect(evidence: Evidence, said: readonly Statement[], earlier: readonly Finding[]): Detection | undefined;
}

/** A detection with everything that a report shows. */
export interface Finding extends Detection {
  readonly cause: CauseId;
  readonly title: string;
  readonly help: CauseHelp;
  readonly references: readonly Reference[];
}

/** Findings are ranked, the most probable first. A cause that threw is contained and named. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly broken: readonly { readonly cause: CauseId; readonly error: string }[];
}
