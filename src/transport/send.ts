import type { Exchange, Header } from '../core/evidence/exchange.ts';

/** A request to be sent, fully resolved. */
export interface RequestToSend {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string | Uint8Array;
}

/** Which proxy to use: by setting, else by environment (`https_proxy`, `HTTP_PROXY`, `no_proxy`). */
export interface ProxySettings {
  /** `http://user:password@host:port`; undefined for a direct connection. */
  proxyFor(url: string): string | undefined;
}

export interface SendOptions {
  /** Milliseconds since 1970. */
  now(): number;
  readonly signal?: AbortSignal;
  /** For the whole exchange, redirects included. */
  readonly timeoutMs: number;
  /** Decoded body bytes kept; the rest is not read. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Default true. */
  readonly followRedirects?: boolean;
  readonly proxy?: ProxySettings;
  readonly tls?: { readonly rejectUnauthorized?: boolean; readonly ca?: string };
}

/**
 * Sends one request over a connection of its own and records what was really sent and received.
 * Never throws for what happens on the wire: a refused connection is an Exchange with a `failure`.
 */
export declare function send(request: RequestToSend, options: SendOptions): Promise<Exchange>;
