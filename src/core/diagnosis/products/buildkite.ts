import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Buildkite REST API. */
export const buildkite: Product = {
  id: 'buildkite',
  name: 'Buildkite',
  fingerprints: [{ host: /(?:^|\.)api\.buildkite\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^Authentication required\. Please supply a valid API Access Token/,
      when: identified,
      source: 'buildkite.com/docs/apis/rest-api',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Authentication required\. Please supply a valid API Access Token/,
      when: anonymous,
      source: 'buildkite.com/docs/apis/rest-api',
    },
  ],
};
