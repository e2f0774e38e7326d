import type { Socket } from 'node:net';
import type { Header } from '../core/evidence/exchange.ts';
import { errorCode } from './error-code.ts';

/** Bytes of either direction that are kept: enough for every head that the parser accepts. */
const KEPT_BYTES = 80 * 1024;

/** What went over one socket, as bytes. */
export interface WireTap {
  /** The header list of the request as it was written; undefined when no complete head was written. */
  sentHeaders(): Header[] | undefined;
  /** The last status line received, byte for byte. */
  statusLine(): { readonly httpVersion: string; readonly statusText: string } | undefined;
  /** The beginning of whatever was received. */
  received(): Buffer;
  /**
   * What ended the connection, where the client says only that it ended: a TLS alert that comes after the handshake
   * is followed by an end, and the client reports the later one.
   */
  causeOf(error: unknown): unknown;
}

/**
 * Listens in on a socket. This is the only way to know what was really sent: the client adds, orders and spells
 * headers (Host, Connection, Content-Length) by rules of its own, and it reads a reason phrase as UTF-8 although
 * the bytes may be anything (RFC 9112, section 4).
 */
export function tapSocket(socket: Socket): WireTap {
  const written = new HeadBuffer();
  const read = new HeadBuffer();
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  socket.write = ((...args: unknown[]) => {
    written.add(args[0], args[1]);
    return write(...args);
  }) as Socket['write'];
  const take = socket.read.bind(socket);
  socket.read = size => {
    const chunk: unknown = take(size);
    read.add(chunk, undefined);
    return chunk;
  };
  let firstError: Error | undefined;
  socket.on('error', error => {
    firstError ??= error;
  });
  return {
    causeOf: error => (isBareEnd(error) ? (firstError ?? error) : error),
    sentHeaders: () => parseHead(written.text()),
    statusLine: () => lastStatusLine(read.text()),
    received: () => read.bytes(),
  };
}

function isBareEnd(error: unknown): boolean {
  return errorCode(error) === 'UND_ERR_SOCKET';
}

class HeadBuffer {
  readonly #chunks: Buffer[] = [];
  #size = 0;

  add(chunk: unknown, encoding: unknown): void {
    if (this.#size >= KEPT_BYTES) return;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, encoding === 'latin1' ? 'latin1' : 'utf8')
        : chunk instanceof Uint8Array
          ? Buffer.from(chunk)
          : undefined;
    if (bytes === undefined) return;
    const kept = bytes.subarray(0, KEPT_BYTES - this.#size);
    this.#chunks.push(kept);
    this.#size += kept.byteLength;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  text(): string {
    return this.bytes().toString('latin1');
  }
}

function parseHead(text: string): Header[] | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  return text
    .slice(0, end)
    .split('\r\n')
    .slice(1)
    .map(line => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
}

/** Skips interim answers (RFC 9110, section 15.2), which come before the one that counts. */
function lastStatusLine(text: string): { httpVersion: string; statusText: string } | undefined {
  let start = 0;
  for (let interim = 0; interim < 16; interim++) {
    const line = /^\s{0,4}HTTP\/(\d(?:\.\d)?) (\d{3})(?: ([^\r\n]*))?/.exec(text.slice(start));
    if (line === null) return undefined;
    const [, httpVersion = '', status = '', statusText = ''] = line;
    if (!status.startsWith('1')) return { httpVersion, statusText };
    const end = text.indexOf('\r\n\r\n', start);
    if (end < 0) return undefined;
    start = end + 4;
  }
  return undefined;
}
