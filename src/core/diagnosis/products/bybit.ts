import type { Product } from './product.ts';

/** Bybit API, version 5: most refusals come with status 200. */
export const bybit: Product = {
  id: 'bybit',
  name: 'Bybit',
  fingerprints: [
    { host: /^api(?:-testnet|-demo)?\.(?:bybit|bytick)\.com$/ },
    { header: ['Ret_Code', /./] },
    { header: ['X-Bapi-Limit', /./] },
  ],
  rows: [
    {
      id: 'timestamp',
      causes: ['clock-skew'],
      status: [200, 401, 403],
      body: /"retCode":\s*10002\b/,
      fingerprinted: true,
      source: 'bybit-exchange.github.io/docs/v5/error',
    },
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: [200, 401, 403],
      body: /"retCode":\s*10003\b/,
      fingerprinted: true,
      source: 'https://github.com/sieblyio/bybit-api/issues/285',
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: [200, 401, 403],
      body: /"retCode":\s*10004\b/,
      fingerprinted: true,
      source: 'https://github.com/sieblyio/bybit-api/issues/448',
    },
    {
      id: 'key-permission',
      causes: ['insufficient-scope'],
      status: [200, 401, 403],
      body: /"retCode":\s*10005\b/,
      fingerprinted: true,
      source: 'https://github.com/JKorf/Bybit.Net/issues/173',
    },
    {
      id: 'address',
      causes: ['blocked-by-intermediary'],
      status: [200, 401, 403],
      body: /"retCode":\s*10010\b/,
      fingerprinted: true,
      source: 'bybit-exchange.github.io/docs/v5/error',
    },
    {
      id: 'key-expired',
      causes: ['token-expired'],
      status: [200, 401, 403],
      body: /"retCode":\s*33004\b/,
      fingerprinted: true,
      source: 'bybit-exchange.github.io/docs/v5/error',
    },
  ],
};
