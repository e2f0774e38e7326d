import type { Product } from './product.ts';

/** Figma REST API: bad tokens answer 403. */
export const figma: Product = {
  id: 'figma',
  name: 'Figma',
  fingerprints: [{ host: /(?:^|\.)api\.figma\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^Invalid token$/,
      fingerprinted: true,
      source: 'developers.figma.com/docs/rest-api/authentication/',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 403,
      text: /^Token expired$/,
      fingerprinted: true,
      source: 'developers.figma.com/docs/rest-api/authentication/',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Invalid scope(?:\(s\))?: /,
      fingerprinted: true,
      source: 'developers.figma.com/docs/rest-api/authentication/',
    },
  ],
};
