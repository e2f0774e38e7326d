import type { Product } from './product.ts';

/** Binance spot and futures APIs. */
export const binance: Product = {
  id: 'binance',
  name: 'Binance',
  fingerprints: [
    { header: ['X-MBX-UUID', /./] },
    { header: ['X-MBX-USED-WEIGHT', /./] },
    { host: /(?:^|\.)binance\.(?:com|us|vision)$/ },
  ],
  rows: [
    {
      id: 'timestamp',
      causes: ['clock-skew'],
      status: 400,
      body: /"code":\s*-1021\b/,
      fingerprinted: true,
      source: 'developers.binance.com/docs/binance-spot-api-docs/errors',
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 400,
      body: /"code":\s*-1022\b/,
      fingerprinted: true,
      source: 'developers.binance.com/docs/binance-spot-api-docs/errors',
    },
    {
      id: 'key-format',
      causes: ['malformed-credentials'],
      status: [400, 401],
      body: /"code":\s*-2014\b/,
      fingerprinted: true,
      source: 'developers.binance.com/docs/binance-spot-api-docs/errors',
    },
    {
      id: 'key',
      causes: ['invalid-credentials', 'insufficient-permissions', 'blocked-by-intermediary'],
      status: [400, 401],
      body: /"code":\s*-2015\b/,
      fingerprinted: true,
      source: 'developers.binance.com/docs/binance-spot-api-docs/errors',
    },
    {
      id: 'weight',
      causes: ['rate-limited'],
      status: [418, 429],
      text: /^(?:Too many requests|Too much request weight|Way too much|Way too many)/,
      body: /"code":\s*-1003\b/,
      fingerprinted: true,
      source: 'developers.binance.com/docs/binance-spot-api-docs/errors',
    },
    {
      id: 'region',
      causes: ['blocked-by-intermediary'],
      status: 451,
      text: /^Service unavailable from a restricted location/,
      source: 'developers.binance.com/docs/binance-spot-api-docs/errors',
    },
  ],
};
