import { isSensitiveHeader } from '../../auth/key-names.ts';
import { readUrlCredentials } from '../../auth/url-credentials.ts';
import { identifying, isPlainRefusal } from '../detection.ts';
import type { Probe } from '../probe.ts';

/**
 * The same request without any credential. Tells "unknown" from "not allowed": where the anonymous answer differs,
 * the credentials were read. Safe methods only; no credential is guessed, so no account can lock.
 */
export const anonymous: Probe = {
  id: 'anonymous',
  followsRedirects: false,
  plan(evidence) {
    const request = evidence.exchange?.request;
    if (!request || !isPlainRefusal(evidence) || identifying(evidence.credentials).length === 0)
      return undefined;
    const { method } = request;
    const url = withoutCredentials(request.url);
    if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return undefined;
    return {
      method,
      url,
      headers: request.headers.filter(([name]) => !isSensitiveHeader(name) && !isOfConnection(name)),
    };
  },
  learn(exchange, evidence) {
    const status = exchange.response?.status;
    if (status === undefined)
      return { learned: `no answer: ${exchange.failure?.message ?? 'unknown'}`, facts: {} };
    const same = status === evidence.status;
    return {
      learned: same
        ? `the same ${status} without credentials: they made no visible difference`
        : `${status} without credentials: the server did read them`,
      facts: { anonymous: exchange },
    };
  },
};

/** The transport sets these anew for every request. */
function isOfConnection(name: string): boolean {
  return /^(host|connection|content-length|content-type|transfer-encoding)$/i.test(name);
}

function withoutCredentials(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url) return undefined;
  url.username = '';
  url.password = '';
  for (const { name } of readUrlCredentials(text).parameters) url.searchParams.delete(name);
  return url.href;
}
