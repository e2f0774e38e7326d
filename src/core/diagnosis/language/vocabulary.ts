import type { Evidence } from '../../evidence/evidence.ts';
import type { CauseId } from '../cause-id.ts';

/** One row understands one kind of sentence. */
export interface Phrase {
  /** Several causes where the sentence itself leaves it open; a function where what was sent decides. */
  readonly causes: readonly CauseId[] | ((evidence: Evidence) => readonly CauseId[]);
  readonly pattern: RegExp;
  /** A sentence that this pattern would misread. */
  readonly unless?: RegExp;
  /** Plain enough to be taken at its word whatever the status is, and whatever else the sentence speaks of. */
  readonly underAnyStatus?: true;
}

/** A pattern that fits when any of the alternatives does. They run over normalised words (see wording.ts). */
export function any(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), alternatives.some(text => text.includes('\\p{')) ? 'u' : '');
}

/** A few words in between; bounded, so that matching stays linear in the text. */
export const near = '.{0,50}?';
/** At most so many words, each with the space behind it. */
export const words = (most: number) => `(?:[\\w']+ ){0,${most}}?`;

export const token =
  '(?:jwt|jws|jwe|(?:access |bearer |auth(?:entication|orization)? |api |id |security |identity )?tokens?|assertion|ticket|credentials?)';

export const wrong =
  '(?:invalid|incorrect|wrong|bad|unknown|unrecogni[sz]ed|not (?:a )?(?:valid|recogni[sz]ed|correct|match(?:ed|ing)?|known|accepted)|mismatch(?:ed)?|rejected|does not (?:match|exist)|do not match|unauthori[sz]ed)';

export const absent =
  '(?:missing|absent|required|not (?:found|provided|present|supplied|given|set|included|sent|specified|passed|available|detected)|needed|empty|blank|must (?:be (?:provided|supplied|set|sent|present|specified|included|used)|provide|include|contain|specify)|was not|were not)';

export const failing =
  '(?:unable to|failed to|fails? to|failure|could not|can not|error (?:while|when|during|fetching|retrieving|getting|loading|contacting|connecting|calling)|did not|timed? ?out|not reachable|unreachable|unavailable|refused|is failed|fail(?:s|ed)?)';
