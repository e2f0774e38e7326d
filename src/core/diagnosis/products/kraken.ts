import type { Product } from './product.ts';

/** Kraken REST API: refusals come with status 200. */
export const kraken: Product = {
  id: 'kraken',
  name: 'Kraken',
  fingerprints: [{ host: /(?:^|\.)api\.kraken\.com$/ }, { body: /^\{"error":\["E[A-Z][a-z]{1,12}:/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^EAPI:Invalid key$/,
      source: 'https://github.com/ccxt/ccxt/issues/6002',
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 200,
      text: /^EAPI:Invalid signature$/,
      source: 'https://github.com/ccxt/ccxt/issues/5128',
    },
    {
      id: 'nonce',
      causes: ['clock-skew', 'request-signature-mismatch'],
      status: 200,
      text: /^EAPI:Invalid nonce$/,
      source: 'https://github.com/ccxt/ccxt/issues/253',
    },
    {
      id: 'permission',
      causes: ['insufficient-scope'],
      status: 200,
      text: /^EGeneral:Permission denied$/,
      source: 'docs.kraken.com/api/docs/guides/spot-errors',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 200,
      text: /^EAPI:Rate limit exceeded$/,
      source: 'docs.kraken.com/api/docs/guides/spot-errors',
    },
    {
      id: 'lockout',
      causes: ['account-locked', 'rate-limited'],
      status: 200,
      text: /^EGeneral:Temporary lockout$/,
      source: 'docs.kraken.com/api/docs/guides/spot-errors',
    },
  ],
};
