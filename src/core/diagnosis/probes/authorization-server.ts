import { issuerToAsk, learnIssuerMetadata } from '../issuer-metadata.ts';
import type { Probe } from '../probe.ts';

/** RFC 8414, section 3.1: the well-known part goes between host and path. Asked when discovery found nothing. */
export const authorizationServer: Probe = {
  id: 'authorization-server',
  followsRedirects: true,
  plan(evidence) {
    const issuer = issuerToAsk(evidence);
    if (!issuer || evidence.probes.issuer || evidence.probes.issuerFailure === undefined) return undefined;
    const path = issuer.pathname.replace(/\/$/, '');
    return {
      method: 'GET',
      url: `${issuer.origin}/.well-known/oauth-authorization-server${path}`,
      headers: [['Accept', 'application/json']],
    };
  },
  learn: learnIssuerMetadata,
};
