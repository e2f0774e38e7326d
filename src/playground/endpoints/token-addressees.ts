import type { EndpointGroup } from '../endpoint.ts';
import { signToken } from '../issuer.ts';
import { goodClaims, makeToken } from '../site.ts';

/** Whom a token is for and from. The endpoints are those of the orders. */
export const tokenAddressees: EndpointGroup = {
  endpoints: [],
  variables: async site => ({
    billing_token: await makeToken(site, { aud: `${site.origin}/billing` }),
    staging_token: await signToken(site.stagingIssuer, goodClaims(site)),
  }),
  exercises: [
    {
      title: 'Token for another API',
      expect: 'token-audience-mismatch',
      notes: [
        'The claim aud names /billing; the API describes itself at the resource_metadata URL of the challenge.',
      ],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{billing_token}}\n',
    },
    {
      title: 'Token of the test system',
      expect: 'token-issuer-mismatch',
      notes: ['The claim iss names /staging-issuer, which signed it properly; this API trusts /issuer.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{staging_token}}\n',
    },
  ],
};
