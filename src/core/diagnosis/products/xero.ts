import type { Product } from './product.ts';

/** Xero accounting API. */
export const xero: Product = {
  id: 'xero',
  name: 'Xero',
  fingerprints: [{ host: /(?:^|\.)api\.xero\.com$/ }, { header: ['Xero-Correlation-Id', /./] }],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^TokenExpired: token expired at /,
      fingerprinted: true,
      source: 'developer.xero.com/documentation/guides/oauth2/troubleshooting',
    },
    {
      id: 'tenant',
      causes: ['wrong-endpoint', 'insufficient-permissions'],
      status: 403,
      text: /^AuthenticationUnsuccessful$/,
      fingerprinted: true,
      source: 'developer.xero.com/documentation/guides/oauth2/troubleshooting',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope', 'wrong-endpoint'],
      status: 401,
      text: /^AuthorizationUnsuccessful$/,
      fingerprinted: true,
      source: 'developer.xero.com/documentation/guides/oauth2/troubleshooting',
    },
  ],
};
