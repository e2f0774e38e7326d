import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Freshdesk API. */
export const freshdesk: Product = {
  id: 'freshdesk',
  name: 'Freshdesk',
  fingerprints: [{ host: /(?:^|\.)freshdesk\.com$/ }, { header: ['X-Freshdesk-API-Version', /./] }],
  rows: [
    {
      id: 'credentials',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^invalid_credentials$/,
      when: identified,
      fingerprinted: true,
      source: 'developers.freshdesk.com/api/#error',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^invalid_credentials$/,
      when: anonymous,
      fingerprinted: true,
      source: 'developers.freshdesk.com/api/#error',
    },
    {
      id: 'access-denied',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^access_denied$/,
      fingerprinted: true,
      source: 'developers.freshdesk.com/api/#error',
    },
    {
      id: 'suspended',
      causes: ['account-disabled'],
      status: 403,
      text: /^account_suspended$/,
      fingerprinted: true,
      source: 'developers.freshdesk.com/api/#error',
    },
  ],
};
