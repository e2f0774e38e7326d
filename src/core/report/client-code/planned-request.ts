import { isSensitiveHeader } from '../../auth/key-names.ts';
import type { ReportResult } from '../report.ts';

/** The request that the code sends. Every string is printable ASCII, so that each language can quote it. */
export interface PlannedRequest {
  readonly method: string;
  /** Absolute, without user name and password. */
  readonly url: string;
  /** Headers that stay as they are. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The header that a renewal replaces, with a placeholder; absent where the request carries none. */
  readonly credential?: { readonly header: string; readonly placeholder: string };
  /** Its media type is empty where it is not known. */
  readonly body?: { readonly mediaType: string; readonly placeholder: string };
  readonly followRedirects: boolean;
}

/** How the planned request differs from the one that was sent. */
export interface RequestChanges {
  readonly url?: string;
  /** The header that a renewal replaces, where it is another than the one that carried the credentials. */
  readonly credentialHeader?: string;
  readonly followRedirects?: boolean;
}

const placeholders: Readonly<Record<string, string>> = {
  cookie: 'YOUR_SESSION_COOKIE',
  bearer: 'Bearer YOUR_ACCESS_TOKEN',
  basic: 'Basic YOUR_ENCODED_CREDENTIALS',
};

/** The request of `result` with placeholders for its secrets and its body; `undefined` where its URL cannot be read. */
export function plannedRequest(result: ReportResult, changes: RequestChanges): PlannedRequest | undefined {
  const { request } = result;
  const url = plannedUrl(changes.url ?? request.url);
  if (url === undefined) return undefined;
  const carrier = changes.credentialHeader ?? credentialHeader(request.headers);
  const sent = request.headers.find(([name]) => name.toLowerCase() === carrier?.toLowerCase());
  const body = request.bodySize > 0 ? plannedBody(request.headers) : undefined;
  return {
    method: /^[A-Za-z-]+$/.test(request.method) ? request.method : 'GET',
    url,
    headers: otherHeaders(request.headers, carrier),
    ...(carrier === undefined
      ? {}
      : { credential: { header: carrier, placeholder: placeholder(carrier, sent?.[1]) } }),
    ...(body ? { body } : {}),
    followRedirects: changes.followRedirects ?? true,
  };
}

/** Printable ASCII alone: what a server or a file says becomes part of code. */
export function plainText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]+/g, '');
}

type Headers = ReportResult['request']['headers'];

function plannedUrl(masked: string): string | undefined {
  if (masked === '') return 'https://api.example.com/';
  const parsed = URL.parse(withPlaceholders(masked));
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  parsed.username = '';
  parsed.password = '';
  // A URL as browsers write it may hold signs that RFC 3986 does not know, and that Java refuses.
  return parsed.href.replaceAll(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent);
}

/** `abcd•••`, `eyJhbG…•••` and `•••` are what masks leave of a secret. */
function withPlaceholders(text: string): string {
  return text.replaceAll(/[^/?&=#@:;,\s•…]{0,8}…?•••/g, 'YOUR_SECRET');
}

/** Authorization before a key before a cookie: the most telling one is shown. */
function credentialHeader(headers: Headers): string | undefined {
  const names = headers.map(([name]) => name).filter(name => /^[\w-]+$/.test(name));
  return (
    names.find(name => name.toLowerCase() === 'authorization') ??
    names.find(name => isSensitiveHeader(name) && name.toLowerCase() !== 'cookie' && !isProxys(name)) ??
    names.find(name => name.toLowerCase() === 'cookie')
  );
}

/** Of the other headers those that shape the answer or say who asks. */
function otherHeaders(headers: Headers, carrier: string | undefined): [string, string][] {
  return headers.flatMap(([name, value]): [string, string][] => {
    const lower = name.toLowerCase();
    if (lower === carrier?.toLowerCase() || !/^[\w-]+$/.test(name)) return [];
    if (lower === 'accept') return [[name, plainText(withPlaceholders(value))]];
    return isSensitiveHeader(name) && !isProxys(name) ? [[name, placeholder(name, value)]] : [];
  });
}

/** A proxy's credentials are a matter of the client's settings. */
function isProxys(name: string): boolean {
  return name.toLowerCase().startsWith('proxy-');
}

function placeholder(header: string, value: string | undefined): string {
  const lower = header.toLowerCase();
  if (lower === 'cookie') return placeholders['cookie'] ?? '';
  if (/csrf|xsrf/.test(lower)) return 'YOUR_CSRF_TOKEN';
  if (lower !== 'authorization') return 'YOUR_KEY';
  const scheme = /^([A-Za-z][\w-]*) /.exec(value ?? '')?.[1]?.toLowerCase() ?? 'bearer';
  return placeholders[scheme] ?? 'YOUR_CREDENTIALS';
}

/** The boundary of a multipart body is made anew each time, so its type is left to the client. */
function plannedBody(headers: Headers): NonNullable<PlannedRequest['body']> {
  const value = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const mediaType = /^[\w.+-]+\/[\w.+-]+/.exec(value)?.[0] ?? '';
  return {
    mediaType: mediaType.toLowerCase().startsWith('multipart/') ? '' : mediaType,
    placeholder: 'YOUR_REQUEST_BODY',
  };
}
