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
      source: 'docs.cdp.coinbase.com/exchange/docs/authorization-and-authentication',
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
      source: 'docs.cdp.coinbase.com/exchange/docs/authorization-and-authentication',
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
