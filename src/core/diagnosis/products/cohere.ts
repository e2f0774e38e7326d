import type { Product } from './product.ts';

/** Cohere API. */
export const cohere: Product = {
  id: 'cohere',
  name: 'Cohere',
  fingerprints: [{ host: /^api\.cohere\.(?:ai|com)$/ }],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^invalid api token$/,
      fingerprinted: true,
      source: 'https://docs.cohere.com/reference/errors',
    },
    {
      id: 'no-key',
      causes: ['missing-credentials'],
      status: 401,
      text: /^no api key supplied$/,
      fingerprinted: true,
      source: 'docs.cohere.com/reference/errors',
    },
    {
      id: 'trial',
      causes: ['rate-limited'],
      status: 429,
      text: /^You are using a Trial key, which is limited to /,
      fingerprinted: true,
      source: 'https://docs.cohere.com/reference/errors',
    },
  ],
};
