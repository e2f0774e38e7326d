import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Linear GraphQL API. */
export const linear: Product = {
  id: 'linear',
  name: 'Linear',
  fingerprints: [{ host: /(?:^|\.)api\.linear\.app$/ }],
  rows: [
    {
      id: 'bearer-key',
      causes: ['malformed-credentials'],
      status: [400, 401],
      text: /^It looks like you're trying to use an API key as a Bearer token\./,
      source: 'linear.app/developers/graphql',
    },
    {
      id: 'not-authenticated',
      causes: ['invalid-credentials', 'token-expired'],
      status: [400, 401],
      text: /^Authentication required, not authenticated$/,
      when: identified,
      fingerprinted: true,
      source: 'linear.app/developers/graphql',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: [400, 401],
      text: /^Authentication required, not authenticated$/,
      when: anonymous,
      fingerprinted: true,
      source: 'linear.app/developers/graphql',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: [400, 429],
      text: /^RATELIMITED$/,
      fingerprinted: true,
      source: 'linear.app/developers/rate-limiting',
    },
  ],
};
