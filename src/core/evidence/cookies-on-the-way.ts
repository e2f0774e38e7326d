import { parseCookies, parseSetCookie, type SetCookie } from '../auth/cookies.ts';
import { type HeldBack, isDeletion, whyHeldBack, whyRefused } from '../auth/held-back-cookies.ts';
import { type Exchange, type Hop, headerValue, headerValues, type SentRequest } from './exchange.ts';

/** A cookie that an answer set and that did not go with the request after it, and the rule that says so. */
export interface HeldBackCookie extends HeldBack {
  readonly cookie: SetCookie;
  readonly setBy: SentRequest;
  /** The request that lacks it; undefined where the final answer set it and clients do not store it. */
  readonly next?: SentRequest;
}

/**
 * The cookies of an exchange that were held back or refused. Only what is not on the wire is listed, and only
 * where a rule explains it: a client without a cookie store leaves out cookies for no reason at all.
 *
 * @param now milliseconds since 1970
 */
export function heldBackCookies(exchange: Exchange, now: number): HeldBackCookie[] {
  const requests = [...exchange.hops.map(({ request }) => request), exchange.request];
  const passed = exchange.hops.flatMap(({ request, response }, at) =>
    lastOfEachName(response.headers).flatMap(cookie => {
      const next = requests.slice(at + 1).find(({ url }) => isNeighbour(request.url, url));
      const held = next && !isDeletion(cookie, now) ? judge(cookie, request, next, now) : undefined;
      return held && next ? [{ ...held, cookie, setBy: request, next }] : [];
    }),
  );
  const url = URL.parse(exchange.request.url);
  const last = url ? lastOfEachName(exchange.response?.headers ?? []) : [];
  const refused = last.flatMap(cookie => {
    const held = url && !isDeletion(cookie, now) ? whyRefused(cookie, url) : undefined;
    return held ? [{ ...held, cookie, setBy: exchange.request }] : [];
  });
  return [...passed, ...refused];
}

/** The cookies that an answer on the way deletes. */
export function cookiesDeletedBy({ response }: Hop, now: number): SetCookie[] {
  return lastOfEachName(response.headers).filter(cookie => isDeletion(cookie, now));
}

function judge(cookie: SetCookie, by: SentRequest, next: SentRequest, now: number): HeldBack | undefined {
  const [setBy, url] = [URL.parse(by.url), URL.parse(next.url)];
  if (!setBy || !url || carries(next, cookie.name)) return undefined;
  const fetchSite = headerValue(next.headers, 'Sec-Fetch-Site');
  const fetchMode = headerValue(next.headers, 'Sec-Fetch-Mode');
  return whyHeldBack(cookie, setBy, { url, method: next.method, fetchSite, fetchMode }, now);
}

function carries(request: SentRequest, name: string): boolean {
  return headerValues(request.headers, 'Cookie').some(value =>
    parseCookies(value).some(cookie => cookie.name === name),
  );
}

/** Servers that renew a session delete the old cookie and set the new one in the same answer: the last word counts. */
function lastOfEachName(headers: SentRequest['headers']): SetCookie[] {
  const cookies = headerValues(headers, 'Set-Cookie').flatMap(line => parseSetCookie(line) ?? []);
  return [...new Map(cookies.map(cookie => [cookie.name, cookie])).values()];
}

/**
 * Whether two URLs are at hosts of one organisation, as far as names tell: a cookie is never expected anywhere else.
 * Without the list of public suffixes a short second label (`co.uk`) is taken for a part of one.
 */
function isNeighbour(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one)?.hostname, URL.parse(other)?.hostname];
  if (a === undefined || b === undefined) return false;
  return a === b || (site(a) !== undefined && site(a) === site(b));
}

function site(host: string): string | undefined {
  const labels = host.split('.');
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '') || host.startsWith('[')) return undefined;
  const size = (labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2 ? 3 : 2;
  return labels.slice(-size).join('.');
}
