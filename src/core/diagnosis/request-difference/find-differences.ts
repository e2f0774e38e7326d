import { encodeBase64 } from '../../auth/base64.ts';
import { parseCookies } from '../../auth/cookies.ts';
import { readUrlCredentials } from '../../auth/url-credentials.ts';
import { type Header, headerValue } from '../../evidence/exchange.ts';
import type { ComparedRequest, DifferencePart, RequestDifference } from './request-difference.ts';

/** What differs and what is the same, in the order method, address, headers, cookies, body. */
export interface FoundDifferences {
  readonly differences: readonly RequestDifference[];
  readonly same: readonly string[];
}

/** Written for the connection, or computed from what is compared anyway. */
const ownToConnection: ReadonlySet<string> = new Set([
  'cookie',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
]);

/** Values by name; the key is the name as it is compared. */
type Named = ReadonlyMap<string, { readonly name: string; readonly value: string }>;

/** Lays two requests side by side. The order of headers, cookies and parameters and the case of names do not count. */
export function findDifferences(working: ComparedRequest, yours: ComparedRequest): FoundDifferences {
  const one = aspectsOf(working);
  const other = aspectsOf(yours);
  const differences: RequestDifference[] = [];
  const same: string[] = [];
  for (const part of parts) {
    const [a, b] = [one[part], other[part]];
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      const [first, second] = [a.get(key), b.get(key)];
      const name = second?.name ?? first?.name ?? key;
      if (first?.value === second?.value) same.push(part === name ? part : `${part} ${name}`);
      else differences.push({ part, name, working: first?.value, yours: second?.value });
    }
  }
  return { differences, same };
}

const parts = [
  'method',
  'scheme',
  'host',
  'port',
  'path',
  'parameter',
  'header',
  'cookie',
  'body',
] as const satisfies readonly DifferencePart[];

function aspectsOf(request: ComparedRequest): Readonly<Record<DifferencePart, Named>> {
  const url = URL.parse(request.url);
  const headers = withUserinfo(request, url);
  const { body = '' } = request;
  return {
    method: single('method', request.method),
    scheme: single('scheme', url?.protocol.slice(0, -1)),
    host: single('host', url?.hostname),
    port: single('port', url === null ? undefined : portOf(url)),
    path: single('path', url?.pathname ?? request.url),
    parameter: named([...(url?.searchParams ?? [])], name => name, '&'),
    header: named(headersOf(headers, url), name => name.toLowerCase(), ', '),
    cookie: named(
      headers
        .filter(([name]) => name.toLowerCase() === 'cookie')
        .flatMap(([, value]) => parseCookies(value).map(cookie => [cookie.name, cookie.value] as const)),
      name => name,
      '; ',
    ),
    body: single('body', body === '' ? undefined : body),
  };
}

function single(name: string, value: string | undefined): Named {
  return value === undefined ? new Map() : new Map([[name, { name, value }]]);
}

/** A name that stands several times has its values joined in their order. */
function named(
  pairs: readonly (readonly [string, string])[],
  keyOf: (name: string) => string,
  separator: string,
): Named {
  const found = new Map<string, { name: string; value: string }>();
  for (const [name, value] of pairs) {
    const before = found.get(keyOf(name));
    if (before === undefined) found.set(keyOf(name), { name, value });
    else before.value += separator + value;
  }
  return found;
}

const standardPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** The default port of the scheme is none of its own: http and https differ in the scheme alone. */
function portOf(url: URL): string | undefined {
  return url.port === '' || url.port === standardPorts[url.protocol] ? undefined : url.port;
}

function headersOf(headers: readonly Header[], url: URL | null): Header[] {
  return headers.filter(([name, value]) => {
    const lower = name.toLowerCase();
    if (lower === 'host') return value.toLowerCase() !== url?.host;
    return !ownToConnection.has(lower) && !(lower === 'accept' && value === '*/*');
  });
}

/** Every client sends the userinfo of a URL as Basic credentials, unless there are others. */
function withUserinfo({ url: written, headers }: ComparedRequest, url: URL | null): readonly Header[] {
  const userinfo = url === null ? undefined : readUrlCredentials(written).userinfo;
  if (userinfo === undefined || headerValue(headers, 'Authorization') !== undefined) return headers;
  return [...headers, ['Authorization', `Basic ${encodeBase64(`${userinfo.user}:${userinfo.password}`)}`]];
}
