import type { Product } from './product.ts';

/** Pipedrive API. */
export const pipedrive: Product = {
  id: 'pipedrive',
  name: 'Pipedrive',
  fingerprints: [{ host: /(?:^|\.)pipedrive\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^unauthorized access$/,
      fingerprinted: true,
      source: 'developers.pipedrive.com/docs/api/v1',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Scope and URL mismatch$/,
      source: 'pipedrive.readme.io/docs/marketplace-scopes-and-permissions-explanations',
    },
  ],
};
