import type { Product } from './product.ts';

/** Meilisearch and its error codes. */
export const meilisearch: Product = {
  id: 'meilisearch',
  name: 'Meilisearch',
  fingerprints: [
    { body: /"link":"https:\/\/docs\.meilisearch\.com\/errors#/ },
    { host: /\.meilisearch\.io$/ },
  ],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^missing_authorization_header$/,
      source: 'meilisearch/meilisearch, crates/meilisearch/src/extractors/authentication/error.rs',
    },

    // One code for a key that is unknown or expired, and for one without this action or index.
    {
      id: 'key',
      causes: ['invalid-credentials', 'insufficient-scope'],
      status: 403,
      text: /^invalid_api_key$/,
      body: /"type":"auth"/,
      source: 'meilisearch/meilisearch, crates/meilisearch/src/extractors/authentication/error.rs',
    },
    {
      id: 'master-key',
      causes: ['server-misconfigured'],
      status: 401,
      text: /^missing_master_key$/,
      source: 'meilisearch/meilisearch, crates/meilisearch/src/extractors/authentication/error.rs',
    },
  ],
};
