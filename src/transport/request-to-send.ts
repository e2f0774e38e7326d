import type { Header } from '../core/evidence/exchange.ts';

/** A request to be sent, fully resolved. */
export interface RequestToSend {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string | Uint8Array;
}
