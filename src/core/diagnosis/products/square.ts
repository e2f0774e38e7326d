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
      source: 'square/square-nodejs-sdk, doc/models/error-code.md',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^ACCESS_TOKEN_EXPIRED$/,
      fingerprinted: true,
      source: 'square/square-nodejs-sdk, doc/models/error-code.md',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^ACCESS_TOKEN_REVOKED$/,
      fingerprinted: true,
      source: 'square/square-nodejs-sdk, doc/models/error-code.md',
    },
    {
      id: 'scopes',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^INSUFFICIENT_SCOPES$/,
      fingerprinted: true,
      source: 'square/square-nodejs-sdk, doc/models/error-code.md',
    },
    {
      id: 'client-disabled',
      causes: ['account-disabled'],
      status: 401,
      text: /^CLIENT_DISABLED$/,
      fingerprinted: true,
      source: 'square/square-nodejs-sdk, doc/models/error-code.md',
    },
  ],
};
