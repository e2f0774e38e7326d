import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Asana API. */
export const asana: Product = {
  id: 'asana',
  name: 'Asana',
  fingerprints: [
    { host: /(?:^|\.)app\.asana\.com$/ },
    { header: ['X-Asana-Api-Version', /./] },
    { header: ['Asana-Change', /./] },
  ],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^The bearer token has expired\. If you have a refresh token/,
      fingerprinted: true,
      source: 'https://developers.asana.com/docs/oauth',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^Not Authorized$/,
      when: identified,
      fingerprinted: true,
      source: 'developers.asana.com/docs/errors',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Not Authorized$/,
      when: anonymous,
      fingerprinted: true,
      source: 'developers.asana.com/docs/errors',
    },
  ],
};
