import type { Product } from './product.ts';

/** Webflow Data API. */
export const webflow: Product = {
  id: 'webflow',
  name: 'Webflow',
  fingerprints: [{ host: /(?:^|\.)api\.webflow\.com$/ }],
  rows: [
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^missing_scopes$/,
      fingerprinted: true,
      source: 'developers.webflow.com/data/docs/error-handling',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked', 'token-expired'],
      status: 401,
      text: /^not_authorized$/,
      fingerprinted: true,
      source: 'developers.webflow.com/data/docs/error-handling',
    },
  ],
};
