import type { Exchange } from '../../src/core/evidence/exchange.ts';
import { type RequestToSend, type SendOptions, send } from '../../src/transport/send.ts';

/** Sends with a time limit that no healthy test comes near. */
export function exchangeWith(
  request: Partial<RequestToSend> & { readonly url: string },
  options: Partial<SendOptions> = {},
): Promise<Exchange> {
  return send({ method: 'GET', headers: [], ...request }, { now: Date.now, timeoutMs: 4000, ...options });
}
