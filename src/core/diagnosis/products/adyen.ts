import type { Product } from './product.ts';

/** Adyen Checkout, Payments and Management APIs. */
export const adyen: Product = {
  id: 'adyen',
  name: 'Adyen',
  fingerprints: [{ host: /(?:^|\.)adyen(?:payments)?\.com$/ }, { body: /"errorType":\s*"security"/ }],
  rows: [
    {
      id: 'unauthorized',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^HTTP Status Response - Unauthorized$/,
      fingerprinted: true,
      source: 'docs.adyen.com/development-resources/error-codes/',
    },
    {
      id: 'not-allowed',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 403,
      text: /^Not allowed$/,
      body: /"errorCode":\s*"010"/,
      fingerprinted: true,
      source:
        'https://chargebee.com/docs/1.0/payments/articles-and-faq/adyen-error-message-010-not-allowed.html',
    },
    {
      id: 'merchant-account',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^Invalid Merchant Account$/,
      body: /"errorCode":\s*"901"/,
      fingerprinted: true,
      source: 'docs.adyen.com/development-resources/error-codes/',
    },
  ],
};
