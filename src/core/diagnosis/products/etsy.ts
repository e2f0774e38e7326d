import type { Product } from './product.ts';

/** Etsy Open API, version 3. */
export const etsy: Product = {
  id: 'etsy',
  name: 'Etsy',
  fingerprints: [{ host: /^(?:openapi|api)\.etsy\.com$/ }],
  rows: [
    {
      id: 'shared-secret',
      causes: ['malformed-credentials'],
      status: 403,
      text: /^Shared secret is required in x-api-key header\.?$/,
      fingerprinted: true,
      source: 'developers.etsy.com/documentation/essentials/authentication',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^access token is expired$/,
      fingerprinted: true,
      source: 'developers.etsy.com/documentation/essentials/authentication',
    },
  ],
};
