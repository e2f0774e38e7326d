import type { Product } from './product.ts';

/** Plaid API: refusals are 400 with an error code. */
export const plaid: Product = {
  id: 'plaid',
  name: 'Plaid',
  fingerprints: [{ host: /(?:^|\.)plaid\.com$/ }, { body: /"documentation_url":\s*"https:\/\/plaid\.com\// }],
  rows: [
    {
      id: 'api-keys',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 400,
      text: /^INVALID_API_KEYS$/,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/invalid-input/',
    },
    {
      id: 'environment',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /^provided access token is for the wrong Plaid environment/,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/invalid-input/',
    },
    {
      id: 'token-format',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^provided access token is in an invalid format/,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/invalid-input/',
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^could not find matching access token$/,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/invalid-input/',
    },
    {
      id: 'item-login',
      causes: ['step-up-required'],
      status: 400,
      text: /^ITEM_LOGIN_REQUIRED$/,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/item/',
    },
    {
      id: 'item-locked',
      causes: ['account-locked'],
      status: 400,
      text: /^ITEM_LOCKED$/,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/item/',
    },
    {
      id: 'permission-revoked',
      causes: ['token-revoked'],
      status: 400,
      text: /^USER_PERMISSION_REVOKED$/,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/item/',
    },
    {
      id: 'product',
      causes: ['insufficient-permissions'],
      status: 400,
      text: /^client is not authorized to access the following products: /,
      fingerprinted: true,
      source: 'plaid.com/docs/errors/invalid-input/',
    },
  ],
};
