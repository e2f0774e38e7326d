import { isSensitiveHeader } from '../core/auth/key-names.ts';
import type { Header, Hop } from '../core/evidence/exchange.ts';
import { headerValue } from '../core/evidence/exchange.ts';
import { type OutgoingRequest, withUserinfo } from './outgoing-request.ts';

/** Redirects that are followed before we give up. */
export const MAX_REDIRECTS = 10;

const STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Fields that describe the content, and go when it goes (RFC 9110, section 15.4, item 1). */
const CONTENT_FIELDS: ReadonlySet<string> = new Set([
  'content-type',
  'content-encoding',
  'content-language',
  'content-location',
  'content-md5',
  'digest',
  'content-digest',
]);

/** A redirect that will be followed. */
export interface Redirect {
  readonly request: OutgoingRequest;
  readonly location: string;
  readonly dropped: Hop['dropped'];
}

/**
 * The request that follows from a 3xx answer by RFC 9110, section 15.4, or undefined when it is final: another
 * status, or a Location that is missing, unreadable or not http(s). `sameProxy` says whether the target is reached
 * through the proxy that this request went through: its own credentials then stay.
 */
export function redirectOf(
  request: OutgoingRequest,
  response: { readonly status: number; readonly headers: readonly Header[] },
  sameProxy: (target: URL) => boolean,
): Redirect | undefined {
  const url = STATUSES.has(response.status) ? locationOf(response.headers, request.url) : undefined;
  if (url === undefined) return undefined;

  const method = methodAfter(response.status, request.method);
  const losesBody = method !== request.method;
  const from = request.url.origin;
  const reasons: readonly [(name: string) => boolean, string][] = [
    [name => losesBody && CONTENT_FIELDS.has(name), `the redirect turned ${request.method} into ${method}`],
    [
      name => name === 'host' && url.host !== request.url.host,
      `another host: ${request.url.host} → ${url.host}`,
    ],
    [name => name === 'proxy-authorization' && sameProxy(url), ''],
    [name => url.origin !== from && isSensitiveHeader(name), `another origin: ${from} → ${url.origin}`],
  ];

  const headers: Header[] = [];
  const dropped: { name: string; why: string }[] = [];
  for (const header of request.headers) {
    const why = reasons.find(([applies]) => applies(header[0].toLowerCase()))?.[1] ?? '';
    if (why === '') headers.push(header);
    else dropped.push({ name: header[0], why });
  }
  const { body } = request;
  return {
    request: {
      method,
      url,
      headers: withUserinfo(headers, url),
      ...(body === undefined || losesBody ? {} : { body }),
    },
    location: url.href,
    dropped,
  };
}

/** 303 asks for GET; for 301 and 302 a POST becomes GET by long practice; 307 and 308 change nothing. */
function methodAfter(status: number, method: string): string {
  if (status === 303) return method === 'HEAD' ? 'HEAD' : 'GET';
  return (status === 301 || status === 302) && method === 'POST' ? 'GET' : method;
}

function locationOf(headers: readonly Header[], base: URL): URL | undefined {
  const value = headerValue(headers, 'Location');
  if (value === undefined || value === '') return undefined;
  // Header values are kept byte for byte; a path outside ASCII is UTF-8 in practice (RFC 3987).
  const text = Buffer.from(value, 'latin1').toString('utf8');
  const url = URL.parse(text, base.href);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.hash = '';
  return url;
}
