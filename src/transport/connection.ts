import { connect as connectSocket, isIP, type Socket } from 'node:net';
import * as tls from 'node:tls';
import type { ConnectionFacts } from '../core/evidence/exchange.ts';
import { certificateFailure, tlsFacts } from './certificate.ts';
import { type ClientCertificate, certificateContext } from './client-certificate.ts';
import type { Deadline } from './deadline.ts';
import { failureOf, WireError } from './failure.ts';
import type { SendOptions } from './send-options.ts';
import { openTunnel, type TunnelRefusal } from './tunnel.ts';

/** Facts that are filled in as they become known, so that a failure leaves those before it. */
export type ConnectionRecord = { -readonly [Name in keyof ConnectionFacts]: ConnectionFacts[Name] };

export interface ConnectionOptions {
  readonly send: SendOptions;
  readonly deadline: Deadline;
  readonly record: ConnectionRecord;
  /** The proxy to go through, with its userinfo. */
  readonly proxy: URL | undefined;
  /** For the proxy alone: what stands in the request, else the proxy URL's userinfo. */
  readonly proxyAuthorization: string | undefined;
  /** The connection to the proxy, where an earlier request for a tunnel has left one. */
  readonly proxySocket?: Socket | undefined;
}

/** One side that a socket leads to. */
interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** `host:port`, as it stands in messages. */
  readonly where: string;
}

export type Connection = { readonly socket: Socket } | { readonly refusal: TunnelRefusal };

/**
 * Opens a connection of its own to `target`, or to the proxy in front of it, ready for HTTP/1.1. HTTP/2 is not
 * offered, so that every header is recorded as plain bytes. Throws a WireError; the certificate is judged here,
 * before any byte of the request is written.
 */
export async function openConnection(target: URL, options: ConnectionOptions): Promise<Connection> {
  const origin = endpointOf(target);
  const verify = options.send.tls?.rejectUnauthorized ?? true;
  if (options.proxy === undefined) {
    const socket = await reach(origin, options);
    return {
      socket: target.protocol === 'https:' ? await secure(socket, origin, verify, options, target) : socket,
    };
  }
  const socket = await throughProxy(options.proxy, target, options);
  if ('refusal' in socket || target.protocol === 'http:') return socket;
  return { socket: await secure(socket.socket, origin, verify, options, target) };
}

/** `host:port` of a URL, with the scheme's default port. */
export function authorityOf(url: URL): string {
  return endpointOf(url).where;
}

function endpointOf(url: URL): Endpoint {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, where: `${url.hostname}:${port}` };
}

/** A proxy as it may be shown: without its credentials. */
export function proxyOrigin(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`;
}

/** Reaches the proxy and, for https, has it open a tunnel. What goes wrong here is the proxy's failure. */
async function throughProxy(proxy: URL, target: URL, options: ConnectionOptions): Promise<Connection> {
  const name = proxyOrigin(proxy);
  options.record.proxy = name;
  if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
    const message = `${name} is not an HTTP proxy; no other kind is supported`;
    throw new WireError({ code: 'proxy', message });
  }
  const endpoint = endpointOf(proxy);
  try {
    const socket = options.proxySocket ?? (await reachProxy(proxy, options));
    if (target.protocol === 'http:') return { socket };
    options.deadline.enter('tunnel', authorityOf(target));
    return await guarded(socket, endpoint, () =>
      openTunnel(socket, {
        target,
        authority: authorityOf(target),
        proxy: name,
        proxyAuthorization: options.proxyAuthorization,
        signal: options.deadline.signal,
        maxBodyBytes: options.send.maxBodyBytes,
      }),
    );
  } catch (error) {
    const { message, detail } = failureOf(error, endpoint);
    const why = `The proxy ${name} cannot be used: ${message}`;
    throw new WireError({ code: 'proxy', message: why, ...(detail === undefined ? {} : { detail }) });
  }
}

async function reachProxy(proxy: URL, options: ConnectionOptions): Promise<Socket> {
  const endpoint = endpointOf(proxy);
  const reached = await reach(endpoint, options);
  if (proxy.protocol === 'http:') return reached;
  return await secureProxy(reached, endpoint, options.send.proxy?.strictSsl ?? true, options);
}

/** The TLS facts of an exchange are the origin's, so those of the proxy go into a record of their own. */
function secureProxy(
  socket: Socket,
  endpoint: Endpoint,
  strict: boolean,
  options: ConnectionOptions,
): Promise<Socket> {
  return secure(socket, endpoint, strict, { ...options, record: {} });
}

async function reach(endpoint: Endpoint, { deadline, record, send }: ConnectionOptions): Promise<Socket> {
  const { host, port, where } = endpoint;
  deadline.enter(isIP(host) === 0 ? 'dns' : 'connect', where);
  deadline.signal.throwIfAborted();
  const socket = connectSocket({ host, port, ...(send.lookup === undefined ? {} : { lookup: send.lookup }) });
  socket.once('lookup', () => deadline.enter('connect', where));
  await guarded(socket, endpoint, () => once(socket, 'connect', deadline.signal));
  socket.setNoDelay(true);
  const address = socket.remoteAddress ?? host;
  record.remoteAddress = `${isIP(address) === 6 ? `[${address}]` : address}:${socket.remotePort ?? port}`;
  return socket;
}

async function secure(
  socket: Socket,
  endpoint: Endpoint,
  verify: boolean,
  options: ConnectionOptions,
  target?: URL,
): Promise<Socket> {
  const { deadline, record, send } = options;
  const { host, where } = endpoint;
  deadline.enter('tls', where);
  const { ca, clientCertificateFor } = send.tls ?? {};
  // Only the origin is shown the certificate, never a proxy.
  const certificate = target && clientCertificateFor?.(target.href);
  // Guarded because an unreadable `ca` makes it throw.
  const secured = await guarded(socket, endpoint, async () =>
    tls.connect({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...tlsTrust(ca, certificate, where),
      ALPNProtocols: ['http/1.1'],
      // The handshake is let through so that the certificate can be read; we judge it ourselves, right below.
      rejectUnauthorized: false,
    }),
  );
  await guarded(secured, endpoint, () => once(secured, 'secureConnect', deadline.signal));
  const facts = { ...tlsFacts(secured), ...(certificate ? { clientCertificate: true as const } : {}) };
  record.tls = facts;
  if (facts.authorized || !verify) return secured;
  secured.destroy();
  throw new WireError(certificateFailure({ where, host, facts, now: send.now() }));
}

/** A secure context replaces all else that the handshake is given, so authorities are added to it. */
function tlsTrust(
  ca: string | undefined,
  certificate: ClientCertificate | undefined,
  where: string,
): tls.ConnectionOptions {
  const authorities = ca === undefined ? undefined : [...defaultAuthorities(), ca];
  if (certificate === undefined) return authorities === undefined ? {} : { ca: authorities };
  return { secureContext: certificateContext(certificate, authorities, where) };
}

/** The authorities that this Node trusts; before Node 22.15 only those that it carries can be listed. */
function defaultAuthorities(): readonly string[] {
  return tls.getCACertificates?.('default') ?? tls.rootCertificates;
}

/** Runs one step on a socket; when it fails, the socket goes and the error says whom it was about. */
async function guarded<T>(socket: Socket, endpoint: Endpoint, step: () => Promise<T>): Promise<T> {
  // An error may still come after the step has ended; without a listener it would end the process.
  socket.on('error', () => undefined);
  try {
    return await step();
  } catch (error) {
    socket.destroy();
    throw new WireError(failureOf(error, endpoint));
  }
}

function once(socket: Socket, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      socket.off(event, onEvent).off('error', onError).off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      act();
    };
    const onEvent = () => settle(resolve);
    const onError = (error: Error) => settle(() => reject(error));
    const onClose = () => onError(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    const onAbort = () => settle(() => reject(signal.reason));
    if (signal.aborted) return reject(signal.reason);
    socket.on(event, onEvent).on('error', onError).on('close', onClose);
    signal.addEventListener('abort', onAbort);
  });
}
