import type { Product } from './product.ts';

/** PayPal REST API. */
export const paypal: Product = {
  id: 'paypal',
  name: 'PayPal',
  fingerprints: [{ header: ['Paypal-Debug-Id', /./] }, { host: /(?:^|\.)paypal\.com$/ }],
  rows: [
    {
      id: 'client',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^(?:Client Authentication failed|The client credentials are invalid)$/,
      fingerprinted: true,
      source: 'github.com/paypal/PayPal-PHP-SDK/issues/916',
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^The token passed in was not found in the system\.?$/,
      source: 'developer.paypal.com/api/rest/responses/',
    },
    {
      id: 'token-environment',
      causes: ['wrong-endpoint', 'token-signature-invalid'],
      status: 401,
      text: /^Token signature verification failed$/,
      fingerprinted: true,
      source: 'developer.paypal.com/api/rest/responses/',
    },
    {
      id: 'authentication',
      causes: ['invalid-credentials', 'missing-credentials', 'token-expired'],
      status: 401,
      text: /^Authentication failed due to invalid authentication credentials(?: or a missing Authorization header)?\.$/,
      fingerprinted: true,
      source: 'github.com/anouarabdsslm/laravel-paypalpayment/issues/137',
    },
    {
      id: 'not-authorized',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 403,
      text: /^NOT_AUTHORIZED$/,
      fingerprinted: true,
      source: 'developer.paypal.com/api/rest/responses/',
    },
  ],
};
