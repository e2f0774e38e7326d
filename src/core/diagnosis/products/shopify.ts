import type { Product } from './product.ts';

/** Shopify Admin API. */
export const shopify: Product = {
  id: 'shopify',
  name: 'Shopify',
  fingerprints: [
    { header: ['X-ShopId', /./] },
    { header: ['X-Shopify-Stage', /./] },
    { header: ['X-Shopify-API-Version', /./] },
    { host: /(?:^|\.)myshopify\.com$/ },
  ],
  rows: [
    {
      id: 'token-unknown',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^\[API\] Invalid API key or access token \(unrecognized login or wrong password\)$/,
      source: 'shopify.dev/docs/api/admin-rest#status_and_error_codes',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^\[API\] This action requires merchant approval for \w+ scope\.$/,
      source: 'shopify.dev/docs/api/admin-rest#status_and_error_codes',
    },
    {
      id: 'protected-data',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^\[API\] This app is not approved to (?:access|use) /,
      source: 'shopify.dev/docs/apps/launch/protected-customer-data',
    },
    {
      id: 'graphql-scope',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 200,
      text: /^Access denied for \w+ field\./,
      source: 'shopify.dev/docs/api/usage/access-scopes',
    },
    {
      id: 'calls-per-second',
      causes: ['rate-limited'],
      status: 429,
      text: /^Exceeded \d{1,4} calls per second for api client\./,
      source: 'shopify.dev/docs/api/usage/rate-limits',
    },
    {
      id: 'shop-unavailable',
      causes: ['account-disabled'],
      status: [402, 423],
      text: /^Unavailable Shop$/,
      source: 'shopify.dev/docs/api/admin-rest#status_and_error_codes',
    },
  ],
};
