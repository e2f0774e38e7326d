import type { Product } from './product.ts';

/** TikTok API for developers, version 2. */
export const tiktok: Product = {
  id: 'tiktok',
  name: 'TikTok',
  fingerprints: [{ host: /(?:^|\.)open\.tiktokapis\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^access_token_invalid$/,
      fingerprinted: true,
      source: 'developers.tiktok.com/doc/tiktok-api-v2-error-handling',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^scope_not_authorized$/,
      fingerprinted: true,
      source: 'developers.tiktok.com/doc/tiktok-api-v2-error-handling',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^rate_limit_exceeded$/,
      fingerprinted: true,
      source: 'developers.tiktok.com/doc/tiktok-api-v2-error-handling',
    },
  ],
};
