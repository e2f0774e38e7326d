import type { Product } from './product.ts';

/** Zoho CRM, Desk and Books APIs: every data centre has its own tokens. */
export const zoho: Product = {
  id: 'zoho',
  name: 'Zoho',
  fingerprints: [{ host: /(?:^|\.)(?:zohoapis|zoho)\.(?:com|eu|in|com\.au|com\.cn|jp|ca|sa)$/ }],
  rows: [
    {
      id: 'token',
      causes: ['token-expired', 'invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^INVALID_TOKEN$/,
      fingerprinted: true,
      source: 'www.zoho.com/crm/developer/docs/api/v2/status-codes.html',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^OAUTH_SCOPE_MISMATCH$/,
      source: 'www.zoho.com/crm/developer/docs/api/v2/status-codes.html',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^NO_PERMISSION$/,
      fingerprinted: true,
      source: 'www.zoho.com/crm/developer/docs/api/v2/status-codes.html',
    },
    {
      id: 'desk-token',
      causes: ['token-expired', 'invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^INVALID_OAUTH$/,
      fingerprinted: true,
      source: 'desk.zoho.com/DeskAPIDocument#Errors',
    },
  ],
};
