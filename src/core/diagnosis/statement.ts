import type { CauseId } from './cause.ts';

/**
 * Something that the server itself said about why it refused, mapped to a cause.
 * `exact`: a machine-readable word of a specification or of a known product. `worded`: understood from prose.
 */
export interface Statement {
  readonly cause: CauseId;
  readonly strength: 'exact' | 'worded' | 'hint';
  /** Where it was read: `response header WWW-Authenticate, error_description`, `response body, message`. */
  readonly where: string;
  /** The words, quoted. */
  readonly text: string;
  /** The specification or product that gives the words this meaning. */
  readonly by: string;
}
