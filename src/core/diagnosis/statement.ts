import type { CauseId } from './cause-id.ts';

/**
 * Something that the server itself said about why it refused, mapped to a cause.
 * `exact`: a machine-readable word of a specification or of a known product. `narrowed`: a known product's word that
 * leaves a few causes open. `worded`: understood from prose. `hint`: prose or a code that leaves several causes open.
 */
export interface Statement {
  readonly cause: CauseId;
  readonly strength: 'exact' | 'narrowed' | 'worded' | 'hint';
  /** Where it was read: `response header WWW-Authenticate, error_description`, `response body, message`. */
  readonly where: string;
  /** The words, quoted. */
  readonly text: string;
  /** The specification or product that gives the words this meaning. */
  readonly by: string;
}
