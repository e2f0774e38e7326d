import type { Product } from './product.ts';

/** eBay REST APIs and the Trading API. */
export const ebay: Product = {
  id: 'ebay',
  name: 'eBay',
  fingerprints: [
    { host: /(?:^|\.)ebay\.com$/ },
    { header: ['X-EBAY-C-REQUEST-ID', /./] },
    { header: ['RlogId', /./] },
  ],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Invalid access token\. Check the value of the Authorization HTTP request header\.$/,
      fingerprinted: true,
      source: 'https://github.com/davidtsadler/ebay-sdk-examples/issues/81',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: [400, 401],
      text: /^Missing access token(?:\.|$)/,
      fingerprinted: true,
      source: 'developer.ebay.com/api-docs/static/handling-error-messages.html',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Insufficient permissions to fulfill the request\.$/,
      fingerprinted: true,
      source: 'https://github.com/hendt/ebay-api/issues/58',
    },
    {
      id: 'trading-token-invalid',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^Auth token is invalid\.$/,
      fingerprinted: true,
      source: 'developer.ebay.com/Devzone/XML/docs/Reference/eBay/Errors/ErrorMessages.htm',
    },
    {
      id: 'trading-token-expired',
      causes: ['token-expired'],
      status: 200,
      text: /^(?:Expired IAF token\.|Auth token is hard expired\.)/,
      fingerprinted: true,
      source: 'developer.ebay.com/Devzone/XML/docs/Reference/eBay/Errors/ErrorMessages.htm',
    },
  ],
};
