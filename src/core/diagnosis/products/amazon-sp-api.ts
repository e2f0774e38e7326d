import type { Product } from './product.ts';

/** Amazon Selling Partner API. */
export const amazonSpApi: Product = {
  id: 'amazon-sp-api',
  name: 'Amazon Selling Partner API',
  fingerprints: [{ host: /^(?:sandbox\.)?sellingpartnerapi-(?:na|eu|fe)\.amazon\.com$/ }],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: [401, 403],
      text: /^The access token you provided has expired\.?$/,
      source: 'amzn/selling-partner-api-docs, issues',
    },
    {
      id: 'token',
      causes: ['token-revoked', 'malformed-credentials', 'invalid-credentials'],
      status: [401, 403],
      text: /^The access token you provided is revoked, malformed or invalid\.?$/,
      source: 'amzn/selling-partner-api-docs, issues',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: [401, 403],
      text: /^Access token is missing in the request header\.?$/,
      source: 'amzn/selling-partner-api-docs, issues',
    },
    {
      id: 'resource',
      causes: ['insufficient-scope', 'insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^Access to requested resource is denied\.$/,
      body: /"details":\s*""/,
      fingerprinted: true,
      source: 'https://github.com/amzn/selling-partner-api-models/issues/826',
    },
    {
      id: 'quota',
      causes: ['rate-limited'],
      status: 429,
      text: /^You exceeded your quota for the requested resource\.$/,
      source: 'https://github.com/saleweaver/python-amazon-sp-api/issues/1042',
    },
  ],
};
