import { headerValue } from '../../evidence/exchange.ts';
import { isRefused } from '../detection.ts';
import type { Probe } from '../probe.ts';

/** The OPTIONS request that a browser would send first; asked only where the request names an Origin. */
export const preflight: Probe = {
  id: 'preflight',
  followsRedirects: false,
  plan(evidence) {
    const request = evidence.exchange?.request;
    const origin = headerValue(request?.headers ?? [], 'Origin');
    if (!request || origin === undefined || request.method === 'OPTIONS' || !isRefused(evidence))
      return undefined;
    const url = URL.parse(request.url);
    if (!url) return undefined;
    url.username = '';
    url.password = '';
    url.search = '';
    return {
      method: 'OPTIONS',
      url: url.href,
      headers: [
        ['Origin', origin],
        ['Access-Control-Request-Method', request.method],
        ['Access-Control-Request-Headers', 'authorization'],
      ],
    };
  },
  learn(exchange) {
    const response = exchange.response;
    if (!response) return { learned: `no answer: ${exchange.failure?.message ?? 'unknown'}`, facts: {} };
    const allowed = headerValue(response.headers, 'Access-Control-Allow-Origin');
    return {
      learned:
        response.status < 300 && allowed !== undefined
          ? `a browser may send it from ${allowed}`
          : 'a browser would not send the request at all',
      facts: { preflight: exchange },
    };
  },
};
