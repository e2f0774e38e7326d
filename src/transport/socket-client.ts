import type { Socket } from 'node:net';
import type { Client as UndiciClient } from 'undici';
// Not from 'undici': its front door installs a global dispatcher, which the fetch of every other extension in the same
// host would then use, past the editor's own proxy support.
import Client from 'undici/lib/dispatcher/client.js';
import type { Header } from '../core/evidence/exchange.ts';

/** Header bytes that a response may have; Negotiate tokens and cookies can exceed Node's 16 KiB. */
const MAX_HEADER_BYTES = 64 * 1024;

/** An HTTP/1.1 client on a socket that is already open, and on no other. Time limits are the caller's. */
export function clientOn(origin: string, socket: Socket): UndiciClient {
  let isTaken = false;
  return new Client(origin, {
    allowH2: false,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MAX_HEADER_BYTES,
    // Not at once: the client ignores a connection that is there before it has finished asking.
    connect: (_options, callback) =>
      queueMicrotask(() => {
        if (isTaken) return callback(lostConnection(), null);
        isTaken = true;
        callback(null, socket);
      }),
  });
}

function lostConnection(): Error {
  return Object.assign(new Error('the connection was closed between two requests'), { code: 'ECONNRESET' });
}

/** The header list as received: order, spelling and duplicates kept, one character for each byte. */
export function headerPairs(raw: unknown): Header[] {
  const texts = Array.isArray(raw) ? raw.map(latin1) : [];
  const pairs: Header[] = [];
  for (let at = 0; at + 1 < texts.length; at += 2)
    pairs.push([texts[at] ?? '', (texts[at + 1] ?? '').trim()]);
  return pairs;
}

function latin1(value: unknown): string {
  return Buffer.isBuffer(value) ? value.toString('latin1') : String(value);
}

/** Why a signal was aborted, as the error that `Client.destroy` takes. */
export function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}
