import type { Product } from './product.ts';

/** Mapbox APIs. */
export const mapbox: Product = {
  id: 'mapbox',
  name: 'Mapbox',
  fingerprints: [{ host: /(?:^|\.)api\.mapbox\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^Not Authorized - Invalid Token$/,
      fingerprinted: true,
      source: 'docs.mapbox.com/help/troubleshooting/',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Not Authorized - No Token$/,
      fingerprinted: true,
      source: 'docs.mapbox.com/help/troubleshooting/',
    },
    {
      id: 'restriction',
      causes: ['blocked-by-intermediary', 'insufficient-scope'],
      status: 403,
      text: /^Forbidden$/,
      fingerprinted: true,
      source: 'docs.mapbox.com/accounts/guides/tokens/#url-restrictions',
    },
  ],
};
