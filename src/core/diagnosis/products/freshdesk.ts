import type { Evidence } from '../../evidence/evidence.ts';
import { identifying } from '../detection.ts';
import type { Product } from './product.ts';

const anonymous = ({ credentials }: Evidence) => identifying(credentials).length === 0;
const identified = (evidence: Evidence) => !anonymous(evidence);

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
