import { askable, parseObject } from '../issuer-metadata.ts';
import type { Probe } from '../probe.ts';

/** The issuer's public keys (RFC 7517), with which the signature of the token is then verified. */
export const jwks: Probe = {
  id: 'jwks',
  followsRedirects: true,
  plan(evidence) {
    const uri = evidence.probes.issuer?.jwksUri;
    const url = uri === undefined ? undefined : askable(uri);
    if (!url) return undefined;
    return { method: 'GET', url: url.href, headers: [['Accept', 'application/json']] };
  },
  learn(exchange) {
    const { response, failure, request } = exchange;
    const keys = response?.status === 200 ? parseObject(response.body.text)?.['keys'] : undefined;
    if (!Array.isArray(keys)) {
      const reason = response
        ? `${request.url} answered ${response.status} without keys`
        : (failure?.message ?? 'no answer');
      return { learned: reason, facts: { keySetFailure: reason } };
    }
    const objects = keys.filter(
      (key): key is Record<string, unknown> => typeof key === 'object' && key !== null,
    );
    const names = objects.map(key => String(key['kid'] ?? '(no kid)'));
    return {
      learned: `${objects.length} keys: ${names.slice(0, 6).join(', ')}`,
      facts: { keySet: { url: request.url, keys: objects } },
    };
  },
};
