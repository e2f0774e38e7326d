import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import zlib from 'node:zlib';
import type { Failure, Header, ReceivedBody } from '../core/evidence/exchange.ts';
import { headerValue, headerValues } from '../core/evidence/exchange.ts';
import { errorCode } from './error-code.ts';

/** Decoded bytes kept when the caller names no bound. */
export const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

/** Each coding is a decoder with buffers of its own; no honest server stacks more. */
const MAX_CODINGS = 5;
/** Undecoded bytes kept, to show them when nothing could be decoded. */
const RAW_BYTES_KEPT = 64 * 1024;

/** Content codings (RFC 9110, section 8.4.1; RFC 7932; RFC 8878). */
const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', () => zlib.createGunzip()],
  ['x-gzip', () => zlib.createGunzip()],
  ['deflate', inflateEither],
  ['br', () => zlib.createBrotliDecompress()],
  // Since Node 22.15.
  ...(typeof zlib.createZstdDecompress === 'function'
    ? ([['zstd', () => zlib.createZstdDecompress()]] as const)
    : []),
]);

export interface BodyOutcome {
  readonly body: ReceivedBody;
  readonly failure?: Failure;
}

/**
 * Reads a body to its end or to `maxBytes` decoded bytes, whichever comes first, and destroys the source in the
 * second case. Never rejects: broken compression is a failure beside what was decoded until then. An error of the
 * source itself is the caller's to report; the body is then whatever came before it.
 */
export async function receiveBody(
  source: Readable,
  headers: readonly Header[],
  maxBytes: number,
): Promise<BodyOutcome> {
  const codings = contentCodings(headers);
  const isTower = codings.length > MAX_CODINGS;
  const unknown = isTower ? `${codings.length} times` : codings.find(name => !DECODERS.has(name));
  const decoders = unknown === undefined ? codings.flatMap(name => DECODERS.get(name)?.() ?? []) : [];
  const kept = new BoundedBytes(maxBytes);
  const raw = new BoundedBytes(Math.min(RAW_BYTES_KEPT, maxBytes));
  source.on('data', (chunk: Buffer) => raw.add(chunk));

  let failure: Failure | undefined;
  let truncated = false;
  try {
    await pipeline([source, ...decoders, collectInto(kept)]);
    if (unknown !== undefined && raw.size > 0)
      failure = undecodable(`the coding "${unknown}" is not supported`, undefined);
  } catch (error) {
    // A body without a byte needs no valid frame: servers name a coding even for empty answers.
    truncated = kept.overflowed || raw.size > 0;
    if (kept.overflowed) failure = tooLarge(maxBytes);
    else if (truncated) failure = undecodable(`it is not valid ${codings.join(' in ')}`, error);
  }

  const shown = failure?.code === 'decompression' && kept.size === 0 ? raw : kept;
  const text = decodeText(shown.bytes(), headers);
  const body = { text, size: shown.size, truncated };
  return failure === undefined ? { body } : { body, failure };
}

// Lets a character stay incomplete at the end, where the bound may have cut it.
const CUT = { stream: true } as const;

/** Text by the charset of Content-Type; UTF-8 where none is named, byte for byte where it is not text. */
export function decodeText(bytes: Uint8Array, headers: readonly Header[]): string {
  const contentType = headerValue(headers, 'Content-Type') ?? '';
  const charset = /;\s{0,8}charset="?([^\s";]{1,64})/i.exec(contentType)?.[1];
  const named = charset === undefined ? undefined : textDecoder(charset);
  if (named !== undefined) return named.decode(bytes, CUT);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, CUT);
  } catch {
    const isText = /^\s*(?:text\/|application\/(?:[\w.+-]{0,64}(?:json|xml)|x-www-form-urlencoded))/i.test(
      contentType,
    );
    return isText ? new TextDecoder().decode(bytes) : Buffer.from(bytes).toString('latin1');
  }
}

function textDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** Codings in the order in which they must be undone: the last one applied comes off first. */
function contentCodings(headers: readonly Header[]): string[] {
  return headerValues(headers, 'Content-Encoding')
    .flatMap(value => value.split(','))
    .map(coding => coding.trim().toLowerCase())
    .filter(coding => coding !== '' && coding !== 'identity')
    .reverse();
}

/** Bytes up to a bound; the rest is dropped, and noted. */
class BoundedBytes {
  readonly #bound: number;
  readonly #chunks: Uint8Array[] = [];
  size = 0;
  overflowed = false;

  constructor(bound: number) {
    this.#bound = bound;
  }

  add(chunk: Uint8Array): void {
    const room = this.#bound - this.size;
    if (chunk.byteLength > room) this.overflowed = true;
    const kept = chunk.subarray(0, room);
    if (kept.byteLength === 0) return;
    this.#chunks.push(kept);
    this.size += kept.byteLength;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}

/** Fails on overflow, which makes the pipeline stop the decoders and the source. */
function collectInto(kept: BoundedBytes): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, callback) {
      kept.add(chunk);
      callback(kept.overflowed ? new Error('bound reached') : null);
    },
  });
}

/** `deflate` means zlib framing, but servers have always sent the raw form too; the first byte tells (RFC 1950). */
function inflateEither(): Transform {
  let inner: Transform | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      if (inner === undefined) {
        inner = ((chunk[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
        inner.on('data', (output: Buffer) => this.push(output));
        inner.on('error', error => this.destroy(error));
      }
      inner.write(chunk, callback);
    },
    flush(callback) {
      if (inner === undefined) return callback();
      inner.once('end', callback);
      inner.end();
    },
    destroy(error, callback) {
      inner?.destroy();
      callback(error);
    },
  });
}

function tooLarge(maxBytes: number): Failure {
  return { code: 'too-large', message: `Stopped reading the body after ${sizeText(maxBytes)}` };
}

function sizeText(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return Number.isInteger(mebibytes) ? `${mebibytes} MiB` : `${bytes} bytes`;
}

function undecodable(why: string, error: unknown): Failure {
  const message = `The response body could not be decompressed: ${why}`;
  const code = errorCode(error);
  return { code: 'decompression', message, ...(code === undefined ? {} : { detail: code }) };
}
