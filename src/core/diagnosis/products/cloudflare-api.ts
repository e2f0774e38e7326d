import type { Product } from './product.ts';

const documentation = 'developers.cloudflare.com/fundamentals/api/troubleshooting/';

/** Cloudflare API: numbers and short sentences that are not what they say. */
export const cloudflareApi: Product = {
  id: 'cloudflare-api',
  name: 'Cloudflare API',
  fingerprints: [{ host: /^api\.cloudflare\.com$/ }],
  rows: [
    // The token or key is empty, quoted, cut, or a global key sent as a token.
    {
      id: 'headers-malformed',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^Invalid request headers$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'global-key',
      causes: ['invalid-credentials'],
      status: [400, 403],
      text: /^Unknown X-Auth-Key or X-Auth-Email$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'headers-missing',
      causes: ['missing-credentials'],
      status: 400,
      text: /^Missing X-Auth-Key, X-Auth-Email or Authorization headers$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials', 'token-expired'],
      status: [400, 401, 403],
      text: /^Invalid (?:access token|API Token)$/,
      fingerprinted: true,
      source: documentation,
    },
    // The token is restricted to other client addresses.
    {
      id: 'token-address',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Cannot use the access token from location: /,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'resource',
      causes: ['insufficient-permissions', 'insufficient-scope'],
      status: 403,
      text: /^Unauthorized to access requested resource$/,
      fingerprinted: true,
      source: documentation,
    },
    // Said of good tokens that lack the permission for this endpoint, more often than of bad ones.
    {
      id: 'authentication-error',
      causes: ['insufficient-scope', 'invalid-credentials'],
      status: [400, 401, 403],
      text: /^Authentication error$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
