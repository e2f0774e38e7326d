import type { Product } from './product.ts';

/** Coinbase Exchange API: signed requests. */
export const coinbaseExchange: Product = {
  id: 'coinbase-exchange',
  name: 'Coinbase Exchange',
  fingerprints: [{ host: /\.exchange\.coinbase\.com$/ }],
  rows: [
    {
      id: 'timestamp',
      causes: ['clock-skew'],
      status: [400, 401],
      text: /^request timestamp expired$/,
      fingerprinted: true,
      source: 'https://github.com/coinbase/coinbase-pro-node/issues/42',
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: [400, 401],
      text: /^invalid signature$/,
      fingerprinted: true,
      source: 'docs.cdp.coinbase.com/exchange/docs/authorization-and-authentication',
    },
    {
      id: 'key',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: [400, 401],
      text: /^Invalid API Key$/,
      fingerprinted: true,
      source: 'https://github.com/danpaquin/coinbasepro-python/issues/240',
    },
    {
      id: 'passphrase',
      causes: ['invalid-credentials'],
      status: [400, 401],
      text: /^Invalid Passphrase$/,
      fingerprinted: true,
      source: 'docs.cdp.coinbase.com/exchange/docs/authorization-and-authentication',
    },
  ],
};
