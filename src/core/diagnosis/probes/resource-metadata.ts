import { isPlainRefusal } from '../detection.ts';
import { askable, parseObject } from '../issuer-metadata.ts';
import type { Probe } from '../probe.ts';

/** What the API publishes about itself (RFC 9728), where a challenge names the document. */
export const resourceMetadata: Probe = {
  id: 'resource-metadata',
  followsRedirects: true,
  plan(evidence) {
    const named = evidence.challenges
      .map(({ params }) => params['resource_metadata'])
      .find(value => value !== undefined);
    const url = named === undefined ? undefined : askable(named, evidence.exchange?.request.url);
    if (!url || !isPlainRefusal(evidence)) return undefined;
    return { method: 'GET', url: url.href, headers: [['Accept', 'application/json']] };
  },
  learn(exchange) {
    const { response, failure, request } = exchange;
    const document = response?.status === 200 ? parseObject(response.body.text) : undefined;
    if (!document) {
      return {
        learned: response
          ? `${request.url} answered ${response.status} without metadata`
          : (failure?.message ?? 'no answer'),
        facts: {},
      };
    }
    const resource = typeof document['resource'] === 'string' ? document['resource'] : undefined;
    const authorizationServers = strings(document['authorization_servers']);
    return {
      learned: `resource ${resource ?? '(unnamed)'}, authorization servers ${authorizationServers.join(', ') || '(none)'}`,
      facts: {
        resource: {
          url: request.url,
          ...(resource === undefined ? {} : { resource }),
          authorizationServers,
          scopes: strings(document['scopes_supported']),
        },
      },
    };
  },
};

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
