import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { Client, Dispatcher } from 'undici';
import type {
  ConnectionFacts,
  Failure,
  Header,
  ReceivedResponse,
  SentRequest,
} from '../core/evidence/exchange.ts';
import { headerValue } from '../core/evidence/exchange.ts';
import { DEFAULT_MAX_BODY_BYTES, receiveBody } from './body.ts';
import { authorityOf, type ConnectionRecord, openConnection, proxyOrigin } from './connection.ts';
import type { Deadline } from './deadline.ts';
import { failureOf, WireError } from './failure.ts';
import { basicOf, type OutgoingRequest, sentRequest } from './outgoing-request.ts';
import type { SendOptions } from './send-options.ts';
import { abortReason, clientOn, headerPairs } from './socket-client.ts';
import { tapSocket } from './wire-tap.ts';

/** One request and its answer, redirects not followed. */
export interface HopOutcome {
  readonly request: SentRequest;
  readonly response?: ReceivedResponse;
  readonly failure?: Failure;
  readonly connection: ConnectionFacts;
  /** The connection, for who has to send over it once more; else it is to be closed. */
  readonly line?: OpenLine;
}

/** A connection that one exchange is over with. */
export interface OpenLine {
  /** Absent for one to a proxy, which has not opened a tunnel yet. */
  readonly client?: Client;
  readonly socket: Socket;
  readonly connection: ConnectionFacts;
  close(): void;
}

/**
 * Sends one request over a connection of its own, or over `kept`, which came of the hop before to the same place. Never
 * rejects. `proxy` is a URL that proxyFor gave.
 */
export async function exchangeHop(
  request: OutgoingRequest,
  proxy: string | undefined,
  options: SendOptions,
  deadline: Deadline,
  kept?: OpenLine,
): Promise<HopOutcome> {
  const connection: ConnectionRecord = { ...kept?.connection };
  try {
    const proxyUrl = proxy === undefined ? undefined : parseProxy(proxy);
    if (kept?.client !== undefined) {
      return {
        ...(await exchangeOver(
          { ...kept, client: kept.client },
          forTheWire(request, proxyUrl),
          options,
          deadline,
        )),
        connection,
      };
    }
    const connected = await openConnection(request.url, {
      send: options,
      deadline,
      record: connection,
      proxy: proxyUrl,
      proxyAuthorization: proxyAuthorization(request.headers, proxyUrl),
      proxySocket: kept?.socket,
    });
    if ('refusal' in connected) {
      const { socket, ...refusal } = connected.refusal;
      const close = () => void socket?.destroy();
      return { ...refusal, connection, ...(socket ? { line: { socket, connection, close } } : {}) };
    }
    const line = openLine(request.url.origin, connected.socket, connection);
    return { ...(await exchangeOver(line, forTheWire(request, proxyUrl), options, deadline)), connection };
  } catch (error) {
    const peer = { where: authorityOf(request.url), host: request.url.hostname };
    const failure = deadline.failure() ?? failureOf(error, peer);
    return { request: sentRequest(request, undefined), failure, connection };
  }
}

function openLine(origin: string, socket: Socket, connection: ConnectionFacts): RequestLine {
  const client = clientOn(origin, socket);
  return { client, socket, connection, close: () => void client.destroy().catch(() => undefined) };
}

function parseProxy(proxy: string): URL {
  const url = URL.parse(proxy);
  if (url !== null) return url;
  // The text may hold a password, so it is not shown.
  throw new WireError({ code: 'proxy', message: 'The proxy setting is not a URL' });
}

function proxyAuthorization(headers: readonly Header[], proxy: URL | undefined): string | undefined {
  if (proxy === undefined) return undefined;
  const hasUserinfo = proxy.username !== '' || proxy.password !== '';
  return headerValue(headers, 'Proxy-Authorization') ?? (hasUserinfo ? basicOf(proxy) : undefined);
}

interface WireRequest {
  readonly request: OutgoingRequest;
  readonly path: string;
  /** Whom the socket leads to, for messages. */
  readonly where: string;
}

/** A plain proxy gets the absolute form and its credentials; whoever is behind a tunnel gets neither. */
function forTheWire(request: OutgoingRequest, proxy: URL | undefined): WireRequest {
  const { url } = request;
  const path = `${url.pathname}${url.search}`;
  const where = authorityOf(url);
  if (proxy === undefined) return { request, path, where };
  const credentials = proxyAuthorization(request.headers, proxy);
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'proxy-authorization');
  if (url.protocol === 'https:') return { request: { ...request, headers }, path, where };
  if (credentials !== undefined) headers.push(['Proxy-Authorization', credentials]);
  return {
    request: { ...request, headers },
    path: `${url.origin}${path}`,
    where: `the proxy ${proxyOrigin(proxy)}`,
  };
}

type RequestLine = OpenLine & Required<Pick<OpenLine, 'client'>>;

/** What did not come to its end leaves no connection behind. */
async function exchangeOver(
  line: RequestLine,
  { request, path, where }: WireRequest,
  options: SendOptions,
  deadline: Deadline,
): Promise<Omit<HopOutcome, 'connection'>> {
  const { url } = request;
  const { client } = line;
  const tap = tapSocket(line.socket);
  const peer = () => ({ where, host: url.hostname, received: tap.received() });
  const stop = () => void client.destroy(abortReason(deadline.signal)).catch(() => undefined);
  deadline.signal.addEventListener('abort', stop);
  try {
    deadline.enter('headers', where);
    deadline.signal.throwIfAborted();
    const head = await dispatch(client, {
      method: request.method,
      path,
      headers: request.headers.flat(),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    deadline.enter('body', where);
    const received = await receiveBody(
      head.body,
      head.headers,
      options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    );
    const broken = head.brokenBy();
    const { httpVersion = '1.1', statusText = '' } = tap.statusLine() ?? {};
    const { status, headers } = head;
    const body = broken === undefined ? received.body : { ...received.body, truncated: true };
    const failure =
      broken === undefined
        ? received.failure
        : (deadline.failure() ?? failureOf(tap.causeOf(broken), { ...peer(), inBody: true }));
    return {
      request: sentRequest(request, tap.sentHeaders()),
      response: { status, statusText, headers, body, httpVersion },
      line,
      ...(failure === undefined ? {} : { failure }),
    };
  } catch (error) {
    line.close();
    const failure = deadline.failure() ?? failureOf(tap.causeOf(error), peer());
    return { request: sentRequest(request, tap.sentHeaders()), failure };
  } finally {
    deadline.signal.removeEventListener('abort', stop);
  }
}

interface Head {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Readable;
  /** What ended the body before its time. */
  brokenBy(): Error | undefined;
}

/** Resolves with the head of the final answer; rejects when none comes. */
function dispatch(client: Client, request: Dispatcher.DispatchOptions): Promise<Head> {
  return new Promise((resolve, reject) => {
    let body: Readable | undefined;
    let broken: Error | undefined;
    client.dispatch(request, {
      // The client refuses a handler without it.
      onRequestStart: () => undefined,
      onResponseStart(controller, status) {
        // Interim answers, 100 to 199, come before the one that counts.
        if (status < 200) return;
        body = new Readable({
          read: () => controller.resume(),
          destroy(error, callback) {
            controller.abort(error ?? new Error('not read any further'));
            callback(null);
          },
        });
        resolve({ status, headers: headerPairs(controller.rawHeaders), body, brokenBy: () => broken });
      },
      onResponseData(controller, chunk) {
        if (body?.destroyed === false && !body.push(chunk)) controller.pause();
      },
      onResponseEnd() {
        if (body?.destroyed === false) body.push(null);
      },
      onResponseError(_controller, error) {
        if (body === undefined) return reject(error);
        if (body.destroyed) return;
        broken = error;
        // An end and not an error, so that what has arrived is still decoded.
        body.push(null);
      },
    });
  });
}
