import type { Product } from './product.ts';

const documentation = 'backblaze.com/docs/cloud-storage-b2-native-api-error-codes';

/** Backblaze B2: the native API. */
export const backblazeB2: Product = {
  id: 'backblaze-b2',
  name: 'Backblaze B2',
  fingerprints: [{ host: /\.backblazeb2\.com$/ }],
  rows: [
    // A token counts at the apiUrl that came with it, and upload tokens at their upload URL.
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^bad_auth_token$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^expired_auth_token$/,
      fingerprinted: true,
      source: documentation,
    },
    // Said of keys without the capability, and at b2_authorize_account of keys that are wrong.
    {
      id: 'capability',
      causes: ['insufficient-scope', 'invalid-credentials'],
      status: 401,
      text: /^unauthorized$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
