import type { Product } from './product.ts';

const documentation = 'docs.digitalocean.com/reference/api/digitalocean/';

/** DigitalOcean API. */
export const digitalocean: Product = {
  id: 'digitalocean',
  name: 'DigitalOcean',
  fingerprints: [{ host: /^api\.digitalocean\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Unable to authenticate you\.?$/,
      fingerprinted: true,
      source: documentation,
    },
    // The token lacks the scope, or is read-only.
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^You are not authorized to perform this operation\.?$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^too_many_requests$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
