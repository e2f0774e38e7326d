import type { Exchange } from '../../evidence/exchange.ts';
import type { Probe, ProbeLearning } from '../probe.ts';
import { issuerToAsk, readIssuerMetadata } from './issuer.ts';

const accept = ['Accept', 'application/json'] as const;

/** OpenID Connect Discovery 1.0, section 4: the path is appended to the issuer. */
export const discovery: Probe = {
  id: 'discovery',
  plan(evidence) {
    const issuer = issuerToAsk(evidence);
    if (!issuer || evidence.probes.issuer) return undefined;
    const path = issuer.pathname.replace(/\/$/, '');
    return { method: 'GET', url: `${issuer.origin}${path}/.well-known/openid-configuration`, headers: [accept] };
  },
  learn: learnMetadata,
};

/** RFC 8414, section 3.1: the well-known part goes between host and path. Asked when discovery found nothing. */
export const authorizationServer: Probe = {
  id: 'authorization-server',
  plan(evidence) {
    const issuer = issuerToAsk(evidence);
    if (!issuer || evidence.probes.issuer || evidence.probes.issuerFailure === undefined) return undefined;
    const path = issuer.pathname.replace(/\/$/, '');
    return { method: 'GET', url: `${issuer.origin}/.well-known/oauth-authorization-server${path}`, headers: [accept] };
  },
  learn: learnMetadata,
};

function learnMetadata(exchange: Exchange): ProbeLearning {
  const { response, failure, request } = exchange;
  if (!response) {
    const reason = failure?.message ?? 'no answer';
    return { learned: `the issuer could not be reached: ${reason}`, facts: { issuerFailure: reason } };
  }
  const metadata = response.status === 200 ? readIssuerMetadata(request.url, response.body.text) : undefined;
  if (!metadata) {
    const reason = `${request.url} answered ${response.status} without metadata`;
    return { learned: reason, facts: { issuerFailure: reason } };
  }
  return { learned: `issuer ${metadata.issuer ?? '(unnamed)'}, keys at ${metadata.jwksUri ?? '(not published)'}`, facts: { issuer: metadata } };
}
