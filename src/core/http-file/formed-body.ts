import type { Problem } from './problem.ts';

/** A body as it goes over the wire: text where all of it is, else bytes. */
export interface FormedBody {
  readonly content: string | Uint8Array;
  /** Why the body cannot be made; nothing may be sent then. */
  readonly problem?: Problem;
}
