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
import type { SendOptions } from './send.ts';
import { abortReason, clientOn, headerPairs } from './socket-client.ts';
import { tapSocket } from './wire-tap.ts';

/** One request and its answer, redirects not followed. */
export interface HopOutcome {
  readonly request: SentRequest;
  readonly response?: ReceivedResponse;
  readonly failure?: Failure;
  readonly connection: ConnectionFacts;
}

/** Sends one request over a connection of its own. Never rejects. `proxy` is a URL that proxyFor gave. */
export async function exchangeHop(
  request: OutgoingRequest,
  proxy: string | undefined,
  options: SendOptions,
  deadline: Deadline,
): Promise<HopOutcome> {
  const connection: ConnectionRecord = {};
  try {
    const proxyUrl = proxy === undefined ? undefined : parseProxy(proxy);
    const connected = await openConnection(request.url, {
      send: options,
      deadline,
      record: connection,
      proxy: proxyUrl,
      proxyAuthorization: proxyAuthorization(request.headers, proxyUrl),
    });
    if ('refusal' in connected) return { ...connected.refusal, connection };
    return {
      ...(await exchangeOver(connected.socket, forTheWire(request, proxyUrl), options, deadline)),
      connection,
    };
  } catch (error) {
    const peer = { where: authorityOf(request.url), host: request.url.hostname };
    const failure = deadline.failure() ?? failureOf(error, peer);
    return { request: sentRequest(request, undefined), failure, connection };
  }
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

async function exchangeOver(
  socket: Socket,
  { request, path, where }: WireRequest,
  options: SendOptions,
  deadline: Deadline,
): Promise<Omit<HopOutcome, 'connection'>> {
  const { url } = request;
  const tap = tapSocket(socket);
  const peer = () => ({ where, host: url.hostname, received: tap.received() });
  const client = clientOn(url.origin, socket);
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
      ...(failure === undefined ? {} : { failure }),
    };
  } catch (error) {
    const failure = deadline.failure() ?? failureOf(tap.causeOf(error), peer());
    return { request: sentRequest(request, tap.sentHeaders()), failure };
  } finally {
    deadline.signal.removeEventListener('abort', stop);
    void client.destroy().catch(() => undefined);
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
