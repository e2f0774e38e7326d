import type { Exchange } from '../../src/core/evidence/exchange.ts';
import type { RequestToSend } from '../../src/transport/request-to-send.ts';
import { send } from '../../src/transport/send.ts';
import type { SendOptions } from '../../src/transport/send-options.ts';

/** Sends with a time limit that no healthy test comes near. */
export function exchangeWith(
  request: Partial<RequestToSend> & { readonly url: string },
  options: Partial<SendOptions> = {},
): Promise<Exchange> {
  return send({ method: 'GET', headers: [], ...request }, { now: Date.now, timeoutMs: 4000, ...options });
}
