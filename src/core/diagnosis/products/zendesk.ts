import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Zendesk Support API. */
export const zendesk: Product = {
  id: 'zendesk',
  name: 'Zendesk',
  fingerprints: [{ host: /(?:^|\.)zendesk\.com$/ }, { header: ['X-Zendesk-Zorg', /./] }],
  rows: [
    {
      id: 'credentials',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Couldn't authenticate you$/,
      when: identified,
      fingerprinted: true,
      source: 'github.com/Speedygeek/ZendeskApi_v2/issues/505',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Couldn't authenticate you$/,
      when: anonymous,
      fingerprinted: true,
      source: 'github.com/Speedygeek/ZendeskApi_v2/issues/505',
    },
    {
      id: 'forbidden',
      causes: ['insufficient-permissions', 'insufficient-scope'],
      status: 403,
      text: /^You do not have access to this page\. Please contact the account owner of this help desk/,
      source: 'github.com/facetoe/zenpy/issues/336',
    },
    {
      id: 'oauth',
      causes: ['token-expired', 'token-revoked', 'invalid-credentials'],
      status: 401,
      text: /^The access token provided is expired, revoked, malformed or invalid for other reasons\.$/,
      fingerprinted: true,
      source: 'github.com/fprimex/zdesk/issues/58',
    },
  ],
};
