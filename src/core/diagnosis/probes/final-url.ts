import { isSensitiveHeader } from '../../auth/key-names.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import { identifying } from '../detection.ts';
import type { Probe } from '../probe.ts';
import { isSignInUrl } from '../refusal.ts';

/**
 * HEAD of the address that a redirect led to, where credentials were lost on the way or the redirect was not followed.
 * They go along only where they were meant to be anyway: to the same origin, or to the same host once it is https.
 */
export const finalUrl: Probe = {
  id: 'final-url',
  followsRedirects: false,
  plan(evidence) {
    const request = firstRequest(evidence);
    const target = redirectTarget(evidence);
    if (!request || !target || isSignInUrl(target.href)) return undefined;
    return {
      method: 'HEAD',
      url: target.href,
      headers: request.headers.filter(([name]) => mayTravel(name, request.url, target)),
    };
  },
  learn(exchange, evidence) {
    const status = exchange.response?.status;
    if (status === undefined)
      return { learned: `no answer: ${exchange.failure?.message ?? 'unknown'}`, facts: {} };
    const carried = mayCarry(firstRequest(evidence)?.url ?? '', new URL(exchange.request.url));
    const challenge = headerValue(exchange.response?.headers ?? [], 'WWW-Authenticate');
    const asking = challenge === undefined ? '' : ` and asks for ${challenge.slice(0, 80)}`;
    return {
      learned: `asked directly, ${carried ? 'with' : 'without'} the credentials, it answers ${status}${asking}`,
      facts: { finalUrl: { exchange, carriedCredentials: carried } },
    };
  },
};

function firstRequest({ exchange }: Evidence) {
  return exchange?.hops[0]?.request ?? exchange?.request;
}

/** Where credentials were lost, or where an unfollowed redirect points; undefined for any other answer. */
function redirectTarget(evidence: Evidence): URL | undefined {
  const { exchange, status } = evidence;
  if (!exchange?.response || identifying(evidence.firstCredentials).length === 0) return undefined;
  // An answer to a challenge leads nowhere else.
  if (exchange.hops.some(({ answered }) => answered === undefined)) {
    const refused = status === 401 || status === 403;
    const lost = identifying(evidence.credentials).length === 0;
    return refused && lost ? withoutUserinfo(exchange.request.url) : undefined;
  }
  const location = status !== undefined && status >= 300 && status < 400 && status !== 304;
  const named = location ? headerValue(exchange.response.headers, 'Location') : undefined;
  return named === undefined ? undefined : withoutUserinfo(named, exchange.request.url);
}

function withoutUserinfo(address: string, base?: string): URL | undefined {
  const url = URL.parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url;
}

function mayTravel(name: string, from: string, to: URL): boolean {
  if (/^(?:host|connection|content-length|content-type|transfer-encoding|origin)$/i.test(name)) return false;
  return !isSensitiveHeader(name) || (!/^proxy-/i.test(name) && mayCarry(from, to));
}

/** The same origin, or the same host by https where it was http, both at their usual ports. */
function mayCarry(from: string, to: URL): boolean {
  const first = URL.parse(from);
  if (!first) return false;
  if (first.origin === to.origin) return true;
  const upgraded = first.protocol === 'http:' && to.protocol === 'https:' && first.hostname === to.hostname;
  return upgraded && first.port === '' && to.port === '';
}
