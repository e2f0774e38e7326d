import type { Dialect } from '../core/http-file/dialect.ts';
import type { Run } from './run.ts';

export interface InspectOptions {
  /** False: only the request itself is sent. */
  readonly probes: boolean;
  /** For the request, and again for each probe. */
  readonly timeoutMs: number;
  /** Name of the environment whose variables apply. */
  readonly environment?: string;
  /** Send `{{x}}` literally where nothing defines x. Default: nothing is sent. */
  readonly sendUnresolved?: boolean;
  /** The tool that the file is written for. Default: told by what the file uses. */
  readonly dialect?: Dialect;
  /** Tokens that were kept from earlier requests do not count: they are refreshed, else obtained anew. */
  readonly renewTokens?: boolean;
  readonly signal?: AbortSignal;
  /** What earlier requests of the same run left behind. Default: a run of its own. */
  readonly run?: Run;
  progress?(text: string): void;
}
