import type { Product } from './product.ts';

/** Intercom API. */
export const intercom: Product = {
  id: 'intercom',
  name: 'Intercom',
  fingerprints: [{ host: /(?:^|\.)intercom\.io$/ }, { header: ['X-Intercom-Version', /./] }],
  rows: [
    {
      id: 'unauthorized',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^(?:unauthorized|token_not_found)$/,
      fingerprinted: true,
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
    {
      id: 'token-resource',
      causes: ['insufficient-scope', 'invalid-credentials'],
      status: [401, 403],
      text: /^token_unauthorized$/,
      fingerprinted: true,
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
    {
      id: 'no-authorization',
      causes: ['missing-credentials'],
      status: 401,
      text: /^missing_authorization$/,
      fingerprinted: true,
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^token_revoked$/,
      fingerprinted: true,
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
    {
      id: 'blocked',
      causes: ['account-disabled'],
      status: 401,
      text: /^token_blocked$/,
      fingerprinted: true,
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^token_expired$/,
      fingerprinted: true,
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
    {
      id: 'plan',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^api_plan_restricted$/,
      fingerprinted: true,
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
  ],
};
