import type { Dialect } from '../dialect.ts';
import type { Problem } from '../problem.ts';
import type { RequestView } from '../trap-finder/request-view.ts';

/** What a trap found in a request: a problem whose code is the trap's id. */
export type Found = Omit<Problem, 'code'>;

/** Something that reads well and is sent otherwise. One file each; the registry stands in `index.ts`. */
export interface Trap {
  /** The code of its problems: stable, and a row of the README. */
  readonly id: string;
  /** Whose tool it catches; absent for all of them. Elsewhere it is silent. */
  readonly dialects?: readonly Dialect[];
  /** Where the dialect is not known: silent, and not one step milder. */
  readonly onlyWhenKnown?: true;
  /** The parser reports the same code; what is found here stands in its place. */
  readonly refines?: true;
  /** One a file says it all. */
  readonly once?: true;
  /** What is sent shows it as well, so that a diagnosis needs no remark on it. */
  readonly shownByExchange?: true;
  /** `severity` is that for a known dialect. Takes time linear in the request. */
  find(view: RequestView): readonly Found[];
}
