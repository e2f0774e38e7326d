import { percentDecoded } from '../core/auth/percent-decoded.ts';
import type { Failure, Header, SentRequest } from '../core/evidence/exchange.ts';
import { headerValue, headerValues } from '../core/evidence/exchange.ts';
import type { RequestToSend } from './request-to-send.ts';

/** Sent as User-Agent when the request names none. A test keeps the version equal to package.json. */
export const USER_AGENT = 'http-auth-inspector/0.1.0';

/** A request that may go on the wire: every part has been checked. */
export interface OutgoingRequest {
  readonly method: string;
  /** Without fragment; with userinfo where the user wrote it. */
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly body?: Uint8Array;
}

type Checked = { readonly request: OutgoingRequest } | { readonly failure: Failure };

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const NOT_IN_TOKEN = /[^!#$%&'*+\-.^_`|~0-9A-Za-z]/u;
// RFC 9110, section 5.5: VCHAR, obs-text, space and tab. Whatever lies beyond U+00FF has no byte of its own.
const NOT_IN_VALUE = /[^\t\x20-\x7e\x80-\xff]/u;

/**
 * Fields that belong to the connection, not to the message (RFC 9110, section 7.6.1; RFC 9112, section 6).
 * The transport writes those that it needs itself, with values that are true of the bytes it sends.
 */
const CONNECTION_FIELDS: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'upgrade',
  'expect',
]);

/**
 * Checks a request and completes it as curl does: userinfo of the URL becomes Basic credentials where there is
 * no Authorization header, `User-Agent` and `Accept: * / *` are added where they are missing.
 */
export function prepareRequest(request: RequestToSend): Checked {
  const url = URL.parse(request.url);
  const problem =
    methodProblem(request.method) ?? urlProblem(request.url, url) ?? headersProblem(request.headers);
  if (problem !== undefined || url === null) return { failure: invalidRequest(problem ?? 'no URL') };
  url.hash = '';

  const headers = request.headers.filter(([name]) => !CONNECTION_FIELDS.has(name.toLowerCase()));
  if (headerValue(headers, 'User-Agent') === undefined) headers.push(['User-Agent', USER_AGENT]);
  if (headerValue(headers, 'Accept') === undefined) headers.push(['Accept', '*/*']);
  const body = typeof request.body === 'string' ? new TextEncoder().encode(request.body) : request.body;
  return {
    request: {
      method: request.method,
      url,
      headers: withUserinfo(headers, url),
      ...(body !== undefined && body.byteLength > 0 ? { body } : {}),
    },
  };
}

/** Adds the URL's userinfo as Basic credentials (RFC 7617) unless the request has its own Authorization. */
export function withUserinfo(headers: readonly Header[], url: URL): readonly Header[] {
  const hasUserinfo = url.username !== '' || url.password !== '';
  if (!hasUserinfo || headerValue(headers, 'Authorization') !== undefined) return headers;
  return [...headers, ['Authorization', basicOf(url)]];
}

/** The Basic credentials that stand in a URL, percent-decoded, in UTF-8. */
export function basicOf(url: URL): string {
  const pair = `${percentDecoded(url.username)}:${percentDecoded(url.password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

/** The record of a request: with the header list as it was written, or as planned when nothing was written. */
export function sentRequest(request: OutgoingRequest, written: readonly Header[] | undefined): SentRequest {
  const { method, url, body } = request;
  const record = {
    method,
    url: url.href,
    headers: written ?? request.headers,
    bodySize: body?.byteLength ?? 0,
  };
  return body === undefined ? record : { ...record, body: bodyText(body) };
}

/** A failure of the request itself: nothing was sent. */
export function invalidRequest(message: string): Failure {
  return { code: 'invalid-request', message: `${message}; nothing was sent` };
}

function bodyText(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return Buffer.from(body).toString('latin1');
  }
}

function methodProblem(method: string): string | undefined {
  if (method === 'CONNECT') return 'CONNECT opens a tunnel through a proxy and cannot be sent as a request';
  if (TOKEN.test(method)) return undefined;
  return method === '' ? 'The request has no method' : `The method ${offence(method, NOT_IN_TOKEN)}`;
}

function urlProblem(text: string, url: URL | null): string | undefined {
  if (url === null) return `"${text}" is not an absolute URL`;
  if (url.protocol === 'http:' || url.protocol === 'https:') return undefined;
  return `The URL's scheme is "${url.protocol}", only http: and https: can be sent`;
}

function headersProblem(headers: readonly Header[]): string | undefined {
  if (headerValues(headers, 'Host').length > 1)
    return 'The request has two Host headers, only one may be sent';
  for (const [name, value] of headers) {
    if (name === '') return 'A header has no name';
    if (!TOKEN.test(name)) return `The header name "${name}" ${offence(name, NOT_IN_TOKEN)}`;
    if (NOT_IN_VALUE.test(value)) return `The value of the header ${name} ${offence(value, NOT_IN_VALUE)}`;
  }
  return undefined;
}

/** `holds U+2019 (’) at character 7, which …`. The text itself is not repeated: it may be a secret. */
function offence(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  const code = text.codePointAt(at) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const shown =
    code > 0x20 && code !== 0x7f ? ` (${String.fromCodePoint(code)})` : (CONTROL_NAMES[code] ?? '');
  return `holds ${number}${shown} at character ${at + 1}, which is not allowed there`;
}

const CONTROL_NAMES: Readonly<Record<number, string>> = {
  0: ' (null)',
  9: ' (tab)',
  10: ' (line feed)',
  13: ' (carriage return)',
  32: ' (space)',
};
