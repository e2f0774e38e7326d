import type { CauseId } from '../../src/core/diagnosis/cause-id.ts';
import type { LivePlace } from './live-place.ts';

/** One request to a server whose set-up makes the true cause known. */
export interface LiveCase {
  readonly name: string;
  /** One request of an .http file; a function where it can only be written just before it is sent. */
  readonly http: string | (() => Promise<string>);
  /** Any of these is right; the truest first. */
  readonly causes: readonly CauseId[];
  /** How often the same request is sent before the one that is inspected. */
  readonly sentBefore?: number;
  /** Milliseconds to wait before the request: for what expires. */
  readonly waitMs?: number;
  /** `http://127.0.0.1:port` */
  readonly proxy?: string;
}

/** A real server, started for the measurement. */
export interface LiveServer {
  readonly id: string;
  /** Starts the server and says what to ask it. Throws NotAvailable when it is not on this machine. */
  start(place: LivePlace): Promise<readonly LiveCase[]>;
}
