import type { Product } from './product.ts';

/** Alpaca trading API: paper and live are two hosts. */
export const alpaca: Product = {
  id: 'alpaca',
  name: 'Alpaca',
  fingerprints: [{ host: /(?:^|\.)alpaca\.markets$/ }],
  rows: [
    {
      id: 'not-authorized',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: [401, 403],
      text: /^request is not authorized$/,
      fingerprinted: true,
      source: 'docs.alpaca.markets/docs/authentication',
    },
    {
      id: 'forbidden',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: [401, 403],
      text: /^forbidden\.$/,
      fingerprinted: true,
      source: 'docs.alpaca.markets/docs/authentication',
    },
    {
      id: 'subscription',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^subscription does not permit querying recent SIP data$/,
      fingerprinted: true,
      source: 'docs.alpaca.markets/docs/authentication',
    },
  ],
};
