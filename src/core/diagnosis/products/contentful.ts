import type { Product } from './product.ts';

/** Contentful delivery, preview and management APIs. */
export const contentful: Product = {
  id: 'contentful',
  name: 'Contentful',
  fingerprints: [{ host: /(?:^|\.)contentful\.com$/ }, { header: ['X-Contentful-Request-Id', /./] }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'wrong-endpoint', 'token-revoked'],
      status: 401,
      text: /^AccessTokenInvalid$/,
      fingerprinted: true,
      source: 'https://github.com/contentful/contentful-management.js/issues/1057',
    },
    {
      id: 'token-of-other-api',
      causes: ['token-type-mismatch', 'invalid-credentials'],
      status: 403,
      text: /^AccessTokenInvalid$/,
      fingerprinted: true,
      source: 'https://github.com/contentful/contentful-export/issues/98',
    },
    {
      id: 'access-denied',
      causes: ['insufficient-permissions', 'insufficient-scope'],
      status: 403,
      text: /^AccessDenied$/,
      fingerprinted: true,
      source: 'www.contentful.com/developers/docs/references/errors/',
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^RateLimitExceeded$/,
      fingerprinted: true,
      source: 'www.contentful.com/developers/docs/references/errors/',
    },
  ],
};
