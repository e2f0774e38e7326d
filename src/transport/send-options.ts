import type { LookupFunction } from 'node:net';
import type { Authenticator } from '../core/auth/authenticator.ts';
import type { ClientCertificate } from './client-certificate.ts';
import type { CookieJar } from './cookie-jar.ts';

/** Which proxy to use: by setting, else by environment (`https_proxy`, `HTTP_PROXY`, `no_proxy`). */
export interface ProxySettings {
  /** `http://user:password@host:port`; undefined for a direct connection. */
  proxyFor(url: string): string | undefined;
  /** Whether the certificate of an https proxy must be valid. Default true. */
  readonly strictSsl?: boolean;
}

export interface SendOptions {
  /** Milliseconds since 1970. */
  now(): number;
  readonly signal?: AbortSignal;
  /** For the whole exchange, redirects included. */
  readonly timeoutMs: number;
  /** From the name of a host to a connection with it that is ready for the request; for each hop anew. */
  readonly connectTimeoutMs?: number;
  /** Decoded body bytes kept; the rest is not read. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Default true. */
  readonly followRedirects?: boolean;
  /** Whether cookies that one hop sets go with the next. Default true. */
  readonly keepCookies?: boolean;
  readonly proxy?: ProxySettings;
  /** Cookies of earlier exchanges, which go along and are added to. Default: a jar for this exchange alone. */
  readonly cookies?: CookieJar;
  /** Completes the headers of every request, and answers challenges. Default: requests go out as they are. */
  readonly authenticator?: Authenticator;
  /** `ca` is a PEM text, trusted in addition to the platform's authorities. */
  readonly tls?: {
    readonly rejectUnauthorized?: boolean;
    readonly ca?: string;
    /** The certificate that a server may ask for. */
    clientCertificateFor?(url: string): ClientCertificate | undefined;
  };
  /** Resolves host names. Default: the platform's resolver. */
  readonly lookup?: LookupFunction;
}
