import type { Product } from './product.ts';

const documentation = 'dexidp/dex, server/handlers.go';

/** Dex: the token endpoint. */
export const dex: Product = {
  id: 'dex',
  name: 'Dex',
  fingerprints: [{ host: /^dex\./ }],
  rows: [
    {
      id: 'refresh-token',
      causes: ['token-revoked', 'invalid-credentials'],
      status: 400,
      text: /^Refresh token is invalid or has already been claimed by another client\.$/,
      source: 'dexidp/dex, server/refreshhandlers.go',
    },
    {
      id: 'client',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid client credentials\.$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'code',
      causes: ['token-expired', 'invalid-credentials'],
      status: 400,
      text: /^Invalid or expired code parameter\.$/,
      source: documentation,
    },
  ],
};
