import type { Product } from './product.ts';

const documentation = 'docs.hetzner.cloud/reference/cloud#errors';

/** Hetzner Cloud API. */
export const hetznerCloud: Product = {
  id: 'hetzner-cloud',
  name: 'Hetzner Cloud',
  fingerprints: [{ host: /^api\.hetzner\.(?:cloud|com)$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^unauthorized$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'read-only',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^token_readonly$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'forbidden',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^forbidden$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^rate_limit_exceeded$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
