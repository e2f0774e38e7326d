import type { SetCookie } from './cookies.ts';

/** Where a cookie may go: what is left of a Set-Cookie once its URL is known (RFC 6265, section 5.3). */
export interface CookieScope {
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
}

/** The scope of a cookie that `url` has set, as if nothing forbade it. */
export function scopeOf(cookie: SetCookie, url: URL): CookieScope {
  const host = url.hostname.toLowerCase();
  const domain = cookie.domain ?? '';
  const own = domain === '' || domain === host;
  return {
    domain: own ? host : domain,
    hostOnly: own && (domain === '' || !domain.includes('.') || isAddress(host)),
    path: cookie.path ?? defaultPath(url.pathname),
    secure: cookie.secure,
  };
}

/** Whether `url` may speak for the domain that its cookie names (RFC 6265, section 5.3, steps 5 and 6). */
export function mayNameDomain({ domain = '' }: SetCookie, url: URL): boolean {
  const host = url.hostname.toLowerCase();
  if (domain === '' || domain === host) return true;
  // Whole top-level domains and addresses have no subdomains that a site may speak for.
  return domain.includes('.') && !isAddress(host) && host.endsWith(`.${domain}`);
}

/** RFC 6265, section 5.1.3. */
export function domainMatches({ domain, hostOnly }: CookieScope, url: URL): boolean {
  const host = url.hostname.toLowerCase();
  return host === domain || (!hostOnly && host.endsWith(`.${domain}`));
}

/** RFC 6265, section 5.1.4. */
export function pathMatches({ path: prefix }: CookieScope, { pathname }: URL): boolean {
  if (!pathname.startsWith(prefix)) return false;
  return pathname.length === prefix.length || prefix.endsWith('/') || pathname[prefix.length] === '/';
}

/** Secure cookies travel over https, and to this machine itself. */
export function isProtected({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]') return true;
  return isAddress(hostname) && hostname.startsWith('127.');
}

/** Whether the host of a parsed URL is an IP address: URL has brought every form of IPv4 to four numbers. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

function defaultPath(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
}
