import { type DecodedToken, decodeToken, findTokens, tokenTimes } from '../../auth/jwt.ts';
import { isSensitiveHeader } from '../../auth/key-names.ts';
import { readUrlCredentials } from '../../auth/url-credentials.ts';
import { wireCredentials } from '../../evidence/collect.ts';
import type { WireCredential } from '../../evidence/evidence.ts';
import type { CarriedToken, VariantRequest } from './comparison.ts';

/** Verifiers forgive clocks that are off by minutes. */
const leewayMs = 300_000;

/** The signed token that a request authenticates with: of Authorization before any other place. */
export function carriedToken(
  request: VariantRequest,
  now: number,
): (CarriedToken & { readonly token: DecodedToken }) | undefined {
  const credentials = wireCredentials({ ...request, body: '' });
  const ordered = [
    ...credentials.filter(isAuthorization),
    ...credentials.filter(one => !isAuthorization(one)),
  ];
  for (const { name, where, value } of ordered) {
    // A DPoP proof says that the client holds a key; it is no access token (RFC 9449, section 4).
    if (name.toLowerCase() === 'dpop') continue;
    for (const { raw } of findTokens(value)) {
      const token = decodeToken(raw);
      if (token?.format !== 'jwt' || token.claims === undefined || typeof token.header['alg'] !== 'string')
        continue;
      const { expiresAt } = tokenTimes(token);
      return {
        raw,
        where,
        token,
        expired: expiresAt !== undefined && expiresAt < now - leewayMs,
        unsecured: token.header['alg'].toLowerCase() === 'none',
      };
    }
  }
  return undefined;
}

/** The same request with another token in the place of `raw`. */
export function withToken(request: VariantRequest, raw: string, other: string): VariantRequest {
  return {
    ...request,
    url: request.url.replaceAll(raw, other),
    headers: request.headers.map(([name, value]) => [name, value.replaceAll(raw, other)]),
  };
}

/** The same request without the header, cookie or parameter that carries `raw`. */
export function withoutToken(request: VariantRequest, raw: string): VariantRequest {
  const headers = request.headers.flatMap(([name, value]): VariantRequest['headers'] => {
    if (!value.includes(raw)) return [[name, value]];
    if (name.toLowerCase() !== 'cookie') return [];
    const others = value.split(';').filter(pair => !pair.includes(raw));
    return others.length === 0 ? [] : [[name, others.join(';').trim()]];
  });
  return { ...request, url: withoutParameters(request.url, (_name, value) => value.includes(raw)), headers };
}

/** The same request without any credential in its headers and its URL. */
export function withoutCredentials(request: VariantRequest): VariantRequest {
  const url = URL.parse(request.url);
  if (url === null) return request;
  url.username = '';
  url.password = '';
  const names = new Set(readUrlCredentials(request.url).parameters.map(({ name }) => name));
  return {
    ...request,
    url: withoutParameters(url.href, name => names.has(name)),
    headers: request.headers.filter(([name]) => !isSensitiveHeader(name)),
  };
}

function isAuthorization({ kind }: WireCredential): boolean {
  return kind === 'authorization';
}

/** Leaves the rest of the query as it was written. */
function withoutParameters(text: string, leaves: (name: string, value: string) => boolean): string {
  const url = URL.parse(text);
  if (url === null || ![...url.searchParams].some(([name, value]) => leaves(name, value))) return text;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter(pair => [...new URLSearchParams(pair)].every(([name, value]) => !leaves(name, value)));
  url.search = kept.join('&');
  return url.href;
}
