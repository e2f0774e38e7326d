import type { Product } from './product.ts';

/** Replicate API. */
export const replicate: Product = {
  id: 'replicate',
  name: 'Replicate',
  fingerprints: [{ host: /(?:^|\.)api\.replicate\.com$/ }],
  rows: [
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^You did not pass a valid authentication token$/,
      fingerprinted: true,
      source: 'replicate.com/docs/reference/http',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^You did not pass an authentication token$/,
      fingerprinted: true,
      source: 'replicate.com/docs/reference/http',
    },
    {
      id: 'credit',
      causes: ['account-disabled'],
      status: 402,
      text: /^Insufficient credit$/,
      fingerprinted: true,
      source: 'replicate.com/docs/reference/http',
    },
  ],
};
