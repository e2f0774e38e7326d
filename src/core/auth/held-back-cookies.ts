import { domainMatches, isProtected, mayNameDomain, pathMatches, scopeOf } from './cookie-scope.ts';
import { clearsCookie, type SetCookie } from './cookies.ts';

/** The rule that keeps a cookie from travelling. `refused`: clients do not even store it. */
export interface HeldBack {
  readonly rule: 'secure' | 'domain' | 'host' | 'path' | 'expired' | 'prefix' | 'same-site' | 'size';
  readonly refused: boolean;
  /** The attribute that decides, as it may be quoted: `Secure`, `Path=/app`. Without the cookie's value. */
  readonly attribute: string;
  /** One clause that goes on from "because": `the request goes to …`. */
  readonly why: string;
}

/** The request for which the cookie is judged. */
export interface NextRequest {
  readonly url: URL;
  readonly method: string;
  /** Sec-Fetch-Site and Sec-Fetch-Mode as the browser sent them: its own word on where the request comes from. */
  readonly fetchSite?: string | undefined;
  readonly fetchMode?: string | undefined;
}

/** In bytes, name and value together (RFC 6265bis, section 5.6, step 5). */
const largest = 4096;

/** Values by which servers delete a cookie, beside an expiry in the past. */
const deletedValue = /^"?(?:|deleted?|deleteme|expired|null|none|removed?|x|0|-)"?$/i;

/** Whether the server means to delete the cookie, and not to set one that has expired by mistake. */
export function isDeletion(cookie: SetCookie, now: number): boolean {
  return clearsCookie(cookie, now) && (deletedValue.test(cookie.value) || (cookie.expires ?? 1) <= 0);
}

/**
 * Why a client that keeps to RFC 6265 and its successor does not store this cookie; undefined when it does.
 *
 * @param setBy the URL whose answer sets it
 */
export function whyRefused(cookie: SetCookie, setBy: URL): HeldBack | undefined {
  const refused = true;
  const where = `${setBy.protocol}//${setBy.host}`;
  if (cookie.secure && !isProtected(setBy))
    return { rule: 'secure', refused, attribute: 'Secure', why: `${where} sets it without TLS` };
  if (!mayNameDomain(cookie, setBy)) {
    const attribute = `Domain=${cookie.domain ?? ''}`;
    return {
      rule: 'domain',
      refused,
      attribute,
      why: `${setBy.hostname} may not set cookies for that domain`,
    };
  }
  const broken = brokenPrefix(cookie, setBy);
  if (broken) return { rule: 'prefix', refused, ...broken };
  if (cookie.sameSite?.toLowerCase() === 'none' && !cookie.secure)
    return { rule: 'same-site', refused, attribute: 'SameSite=None', why: 'SameSite=None asks for Secure' };
  const size = new TextEncoder().encode(cookie.name + cookie.value).length;
  if (size > largest)
    return {
      rule: 'size',
      refused,
      attribute: `${size} bytes`,
      why: `a name and value of more than ${largest} bytes are dropped`,
    };
  return undefined;
}

/**
 * Why a cookie that `setBy` has set does not go with the next request; undefined when no rule keeps it back.
 *
 * @param now milliseconds since 1970
 */
export function whyHeldBack(
  cookie: SetCookie,
  setBy: URL,
  next: NextRequest,
  now: number,
): HeldBack | undefined {
  const refusal = whyRefused(cookie, setBy);
  if (refusal) return refusal;
  const refused = false;
  const scope = scopeOf(cookie, setBy);
  const { url } = next;
  if (clearsCookie(cookie, now)) {
    const attribute =
      cookie.maxAge === undefined ? `Expires=${instant(cookie.expires)}` : `Max-Age=${cookie.maxAge}`;
    return { rule: 'expired', refused: true, attribute, why: 'it has expired the moment it is set' };
  }
  if (!domainMatches(scope, url)) {
    const attribute = cookie.domain ? `Domain=${cookie.domain}` : 'no Domain';
    return {
      rule: 'host',
      refused,
      attribute,
      why: `it belongs to ${scope.domain}, and the request goes to ${url.hostname}`,
    };
  }
  if (!pathMatches(scope, url)) {
    const attribute = cookie.path ? `Path=${cookie.path}` : `no Path, which means ${scope.path}`;
    return { rule: 'path', refused, attribute, why: `the request goes to ${url.pathname}` };
  }
  if (cookie.secure && !isProtected(url))
    return {
      rule: 'secure',
      refused,
      attribute: 'Secure',
      why: `the request goes to ${url.protocol}//${url.host} without TLS`,
    };
  return bySite(cookie, next);
}

/** SameSite, where the browser itself says that the request comes from another site (RFC 6265bis, section 5.8.3). */
function bySite(cookie: SetCookie, { fetchSite, fetchMode, method }: NextRequest): HeldBack | undefined {
  const kind = cookie.sameSite?.toLowerCase();
  if (fetchSite !== 'cross-site' || (kind !== 'strict' && kind !== 'lax')) return undefined;
  if (kind === 'lax' && fetchMode === 'navigate' && ['GET', 'HEAD'].includes(method)) return undefined;
  return {
    rule: 'same-site',
    refused: false,
    attribute: `SameSite=${cookie.sameSite ?? ''}`,
    why: `another site has caused this ${method} request`,
  };
}

/** Names that promise attributes (RFC 6265bis, section 4.1.3); clients compare them without regard to case. */
function brokenPrefix(cookie: SetCookie, setBy: URL): Pick<HeldBack, 'attribute' | 'why'> | undefined {
  const name = cookie.name.toLowerCase();
  const [prefix, host] = name.startsWith('__host-')
    ? ['__Host-', true]
    : name.startsWith('__secure-')
      ? ['__Secure-', false]
      : ['', false];
  if (prefix === '') return undefined;
  const needs = (what: string) => ({ attribute: prefix, why: `a name with ${prefix} needs ${what}` });
  if (!cookie.secure) return needs('Secure');
  if (setBy.protocol !== 'https:') return needs('https');
  if (host && cookie.domain !== undefined) return needs('no Domain');
  return host && cookie.path !== '/' ? needs('Path=/') : undefined;
}

function instant(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
