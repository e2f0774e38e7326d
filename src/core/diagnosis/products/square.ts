import type { Product } from './product.ts';

/** Square API: the code says it, the category only AUTHENTICATION_ERROR. */
export const square: Product = {
  id: 'square',
  name: 'Square',
  fingerprints: [{ host: /(?:^|\.)squareup(?:sandbox)?\.com$/ }, { header: ['Square-Version', /./] }],
  rows: [
    {
      id: 'unauthorized',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^UNAUTHORIZED$/,
      fingerprinted: true,
      source: 'developer.squareup.com/reference/square/enums/ErrorCode',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^ACCESS_TOKEN_EXPIRED$/,
      fingerprinted: true,
      source: 'developer.squareup.com/reference/square/enums/ErrorCode',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^ACCESS_TOKEN_REVOKED$/,
      fingerprinted: true,
      source: 'developer.squareup.com/reference/square/enums/ErrorCode',
    },
    {
      id: 'scopes',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^INSUFFICIENT_SCOPES$/,
      fingerprinted: true,
      source: 'developer.squareup.com/reference/square/enums/ErrorCode',
    },
    {
      id: 'client-disabled',
      causes: ['account-disabled'],
      status: 401,
      text: /^CLIENT_DISABLED$/,
      fingerprinted: true,
      source: 'developer.squareup.com/reference/square/enums/ErrorCode',
    },
  ],
};
