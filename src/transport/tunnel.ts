import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { closesConnection } from '../core/auth/authorizers/authorizer.ts';
import type { Failure, Header, ReceivedResponse, SentRequest } from '../core/evidence/exchange.ts';
import { headerValue } from '../core/evidence/exchange.ts';
import { DEFAULT_MAX_BODY_BYTES, receiveBody } from './body.ts';
import { USER_AGENT } from './outgoing-request.ts';
import { abortReason, clientOn, headerPairs } from './socket-client.ts';
import { tapSocket, type WireTap } from './wire-tap.ts';

export interface TunnelOptions {
  /** The URL behind the tunnel. */
  readonly target: URL;
  /** `host:port` of the target. */
  readonly authority: string;
  /** The proxy as it may be shown. */
  readonly proxy: string;
  readonly proxyAuthorization: string | undefined;
  readonly signal: AbortSignal;
  readonly maxBodyBytes: number | undefined;
}

/** A proxy's answer to CONNECT that is not a tunnel: the diagnosis needs its Proxy-Authenticate. */
export interface TunnelRefusal {
  readonly request: SentRequest;
  readonly response: ReceivedResponse;
  readonly failure: Failure;
  /** The connection to the proxy, where it can be used once more. */
  readonly socket?: Socket;
}

type Tunnel = { readonly socket: Socket } | { readonly refusal: TunnelRefusal };

interface ConnectAnswer {
  readonly status: number;
  readonly headers: readonly Header[];
}

/** Largest chunk of a chunked refusal that is put together. */
const MAX_CHUNK_BYTES = 1024 * 1024;

/**
 * Asks a proxy for a tunnel (RFC 9110, section 9.3.6). Only Host, User-Agent and the proxy's own credentials go
 * there; nothing of the request that will travel inside. Rejects when the proxy does not answer in HTTP.
 */
export async function openTunnel(proxySocket: Socket, options: TunnelOptions): Promise<Tunnel> {
  const tap = tapSocket(proxySocket);
  const answer = await askForTunnel(proxySocket, options);
  proxySocket.on('error', () => undefined);
  if (answer.status >= 200 && answer.status < 300) return { socket: proxySocket };
  return { refusal: await readRefusal(proxySocket, answer, tap, options) };
}

function askForTunnel(socket: Socket, options: TunnelOptions): Promise<ConnectAnswer> {
  const { authority, proxyAuthorization, signal } = options;
  signal.throwIfAborted();
  const headers = ['Host', authority, 'User-Agent', USER_AGENT];
  if (proxyAuthorization !== undefined) headers.push('Proxy-Authorization', proxyAuthorization);
  return new Promise((resolve, reject) => {
    const client = clientOn('http://proxy', socket);
    const onAbort = () => void client.destroy(abortReason(signal)).catch(() => undefined);
    signal.addEventListener('abort', onAbort);
    client.dispatch(
      // Else the client asks to close, and NTLM needs the same connection for all of its messages.
      { method: 'CONNECT', path: authority, headers, reset: false },
      {
        // The client refuses a handler without it.
        onRequestStart: () => undefined,
        onRequestUpgrade(controller, status) {
          signal.removeEventListener('abort', onAbort);
          resolve({ status, headers: headerPairs(controller.rawHeaders) });
        },
        onResponseError(_controller, error) {
          signal.removeEventListener('abort', onAbort);
          reject(error);
        },
      },
    );
  });
}

async function readRefusal(
  socket: Socket,
  { status, headers }: ConnectAnswer,
  tap: WireTap,
  { target, authority, proxy, signal, maxBodyBytes }: TunnelOptions,
): Promise<TunnelRefusal> {
  const onAbort = () => socket.destroy();
  signal.addEventListener('abort', onAbort);
  const source = Readable.from(contentOf(socket, headers));
  const { body } = await receiveBody(source, headers, maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES);
  signal.removeEventListener('abort', onAbort);
  const isWhole = isReadToTheEnd(headers) && !body.truncated && !signal.aborted;
  if (!isWhole) socket.destroy();

  const { statusText = '', httpVersion = '1.1' } = tap.statusLine() ?? {};
  const reason = statusText === '' ? String(status) : `${status} ${statusText}`;
  return {
    request: {
      method: 'CONNECT',
      url: `https://${target.host}/`,
      headers: tap.sentHeaders() ?? [],
      bodySize: 0,
    },
    response: { status, statusText, headers, body, httpVersion },
    failure: {
      code: 'proxy',
      message: `The proxy ${proxy} refused a tunnel to ${authority}: ${reason}`,
      detail: String(status),
    },
    ...(isWhole ? { socket } : {}),
  };
}

/** Only a content of known length leaves the connection where the next answer begins. */
function isReadToTheEnd(headers: readonly Header[]): boolean {
  return headerValue(headers, 'Content-Length') !== undefined && !closesConnection(headers);
}

/** The content of an answer to CONNECT, which the HTTP client hands over as a bare socket. Ends quietly. */
async function* contentOf(socket: Socket, headers: readonly Header[]): AsyncGenerator<Buffer> {
  const isChunked = /\bchunked\b/i.test(headerValue(headers, 'Transfer-Encoding') ?? '');
  const length = headerValue(headers, 'Content-Length');
  try {
    if (isChunked) yield* dechunked(socket);
    else yield* limited(socket, length === undefined ? Number.POSITIVE_INFINITY : Number(length));
  } catch {
    // The status and the headers are what counts; a body that breaks off is shown as far as it came.
  }
}

async function* limited(socket: Socket, length: number): AsyncGenerator<Buffer> {
  let left = length;
  if (!(left > 0)) return;
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, Math.min(left, chunk.byteLength));
    left -= chunk.byteLength;
    if (left <= 0) return;
  }
}

/** RFC 9112, section 7.1, without trailers. */
async function* dechunked(socket: Socket): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const arrived of socket as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, arrived]);
    for (;;) {
      const start = rest.indexOf('\r\n') + 2;
      if (start < 2) break;
      const size = Number.parseInt(rest.toString('latin1', 0, start - 2), 16);
      if (!(size > 0 && size <= MAX_CHUNK_BYTES)) return;
      if (rest.byteLength < start + size + 2) break;
      yield rest.subarray(start, start + size);
      rest = rest.subarray(start + size + 2);
    }
    if (rest.byteLength > MAX_CHUNK_BYTES + 64) return;
  }
}
