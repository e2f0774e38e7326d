import type { Product } from './product.ts';

/** WooCommerce REST API. */
export const woocommerce: Product = {
  id: 'woocommerce',
  name: 'WooCommerce',
  fingerprints: [{ body: /"code":"woocommerce_rest_/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Consumer key is invalid\.$/,
      fingerprinted: true,
      source: 'woocommerce/woocommerce, plugins/woocommerce/includes/class-wc-rest-authentication.php',
    },
    {
      id: 'secret',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Consumer secret is invalid\.$/,
      fingerprinted: true,
      source: 'woocommerce/woocommerce, plugins/woocommerce/includes/class-wc-rest-authentication.php',
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 401,
      text: /^Invalid signature - (?:provided signature does not match|failed to sort parameters)/,
      fingerprinted: true,
      source: 'woocommerce/woocommerce, plugins/woocommerce/includes/class-wc-rest-authentication.php',
    },
    {
      id: 'timestamp',
      causes: ['clock-skew'],
      status: 401,
      text: /^Invalid timestamp\.$/,
      fingerprinted: true,
      source: 'woocommerce/woocommerce, plugins/woocommerce/includes/class-wc-rest-authentication.php',
    },
    {
      id: 'key-permission',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^The API key provided does not have (?:read|write) permissions\.$/,
      fingerprinted: true,
      source: 'woocommerce/woocommerce, plugins/woocommerce/includes/class-wc-rest-authentication.php',
    },
    {
      id: 'not-seen',
      causes: ['missing-credentials'],
      status: 401,
      text: /^woocommerce_rest_cannot_(?:view|create|edit|delete)$/,
      fingerprinted: true,
      source: 'woocommerce/woocommerce, plugins/woocommerce/includes/rest-api/Controllers',
    },
  ],
};
