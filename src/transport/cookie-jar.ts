import {
  type CookieScope,
  domainMatches,
  isProtected,
  mayNameDomain,
  pathMatches,
  scopeOf,
} from '../core/auth/cookie-scope.ts';
import { cookieExpiry, parseCookies, parseSetCookie, type SetCookie } from '../core/auth/cookies.ts';
import { type Header, headerValues } from '../core/evidence/exchange.ts';

interface StoredCookie extends CookieScope {
  readonly name: string;
  readonly value: string;
}

/** Cookies that one exchange, or the exchanges of one run, collect on their way. Nothing is stored. */
export interface CookieJar {
  /** Takes in the Set-Cookie headers of a response (RFC 6265, section 5.3). `now` in milliseconds since 1970. */
  store(url: URL, responseHeaders: readonly Header[], now: number): void;
  /**
   * The headers with the jar's cookies for `url` appended to what the user wrote (section 5.4). A cookie that the user
   * wrote stands beside the jar's of the same name, or instead of it.
   */
  addTo(headers: readonly Header[], url: URL, written?: 'beside' | 'instead'): readonly Header[];
}

export function createCookieJar(): CookieJar {
  let cookies: StoredCookie[] = [];
  return {
    store(url, responseHeaders, now) {
      for (const line of headerValues(responseHeaders, 'Set-Cookie')) {
        const cookie = parseSetCookie(line);
        const stored = cookie === undefined ? undefined : storedCookie(cookie, url);
        if (cookie === undefined || stored === undefined) continue;
        cookies = cookies.filter(other => !isSame(other, stored));
        if ((cookieExpiry(cookie, now) ?? Number.POSITIVE_INFINITY) > now) cookies.push(stored);
      }
    },
    addTo(headers, url, written = 'beside') {
      const own = written === 'instead' ? headerValues(headers, 'Cookie').flatMap(parseCookies) : [];
      const mine = cookies
        .filter(cookie => matches(cookie, url) && !own.some(({ name }) => name === cookie.name))
        // Longer paths first (section 5.4, step 2); the sort is stable, so older ones come before newer ones.
        .sort((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
      return mine === '' ? headers : appended(headers, mine);
    },
  };
}

function appended(headers: readonly Header[], cookies: string): readonly Header[] {
  const at = headers.findLastIndex(([name]) => name.toLowerCase() === 'cookie');
  const own = headers[at];
  if (own === undefined) return [...headers, ['Cookie', cookies]];
  return headers.with(at, [own[0], own[1] === '' ? cookies : `${own[1]}; ${cookies}`]);
}

function storedCookie(cookie: SetCookie, url: URL): StoredCookie | undefined {
  if (!mayNameDomain(cookie, url) || (cookie.secure && !isProtected(url))) return undefined;
  return { name: cookie.name, value: cookie.value, ...scopeOf(cookie, url) };
}

function isSame(a: StoredCookie, b: StoredCookie): boolean {
  return a.name === b.name && a.domain === b.domain && a.path === b.path;
}

function matches(cookie: StoredCookie, url: URL): boolean {
  return domainMatches(cookie, url) && pathMatches(cookie, url) && (!cookie.secure || isProtected(url));
}
