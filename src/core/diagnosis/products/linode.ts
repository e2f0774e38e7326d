import type { Product } from './product.ts';

const documentation = 'techdocs.akamai.com/linode-api/reference/errors';

/** Linode (Akamai) API. */
export const linode: Product = {
  id: 'linode',
  name: 'Linode',
  fingerprints: [{ host: /^api\.linode\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Invalid (?:OAuth )?Token$/,
      fingerprinted: true,
      source: documentation,
    },
    // 401, although the token is good: its scopes leave this endpoint out.
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: [401, 403],
      text: /^Your OAuth token is not authorized to use this endpoint\.$/,
      source: documentation,
    },
    {
      id: 'grants',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Unauthorized$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
