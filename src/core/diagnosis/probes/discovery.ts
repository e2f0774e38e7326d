import { issuerToAsk, learnIssuerMetadata } from '../issuer-metadata.ts';
import type { Probe } from '../probe.ts';

/** OpenID Connect Discovery 1.0, section 4: the path is appended to the issuer. */
export const discovery: Probe = {
  id: 'discovery',
  followsRedirects: true,
  plan(evidence) {
    const issuer = issuerToAsk(evidence);
    if (!issuer || evidence.probes.issuer) return undefined;
    const path = issuer.pathname.replace(/\/$/, '');
    return {
      method: 'GET',
      url: `${issuer.origin}${path}/.well-known/openid-configuration`,
      headers: [['Accept', 'application/json']],
    };
  },
  learn: learnIssuerMetadata,
};
