import type { Product } from './product.ts';

/** Algolia search API: bad keys answer 403. */
export const algolia: Product = {
  id: 'algolia',
  name: 'Algolia',
  fingerprints: [
    { host: /(?:^|\.)algolia\.net$/ },
    { host: /(?:^|\.)algolianet\.com$/ },
    { header: ['X-Alg-PT', /./] },
  ],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 403,
      text: /^Invalid Application-ID or API key$/,
      source: 'algolia/algoliasearch-client-javascript, issues',
    },
    {
      id: 'key-method',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Method not allowed with this API key$/,
      source: 'algolia/algoliasearch-client-javascript, issues',
    },
    {
      id: 'key-index',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Index not allowed with this API key$/,
      source: 'algolia/algoliasearch-client-javascript, issues',
    },
  ],
};
