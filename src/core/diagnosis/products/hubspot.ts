import type { Product } from './product.ts';

/** HubSpot API. */
export const hubspot: Product = {
  id: 'hubspot',
  name: 'HubSpot',
  fingerprints: [{ host: /(?:^|\.)api\.hubapi\.com$/ }, { header: ['X-HubSpot-Correlation-Id', /./] }],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^EXPIRED_AUTHENTICATION$/,
      fingerprinted: true,
      source: 'https://github.com/airbytehq/airbyte/issues/74726',
    },
    {
      id: 'no-credentials',
      causes: ['missing-credentials', 'invalid-credentials'],
      status: 401,
      text: /^Authentication credentials not found\. This API supports OAuth 2\.0 authentication/,
      fingerprinted: true,
      source: 'developers.hubspot.com/docs/api/error-handling',
    },
    {
      id: 'scopes',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^MISSING_SCOPES$/,
      fingerprinted: true,
      source: 'https://github.com/HubSpot/hubspot-api-nodejs/issues/50',
    },
    {
      id: 'refresh-token',
      causes: ['token-revoked', 'invalid-credentials'],
      status: 400,
      text: /^BAD_REFRESH_TOKEN$/,
      fingerprinted: true,
      source: 'https://github.com/HGData/mk-node-hubspot/issues/64',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^RATE_LIMITS$/,
      fingerprinted: true,
      source: 'developers.hubspot.com/docs/api/error-handling',
    },
  ],
};
