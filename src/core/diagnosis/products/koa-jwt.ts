import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** koa-jwt: plain text, and mostly one sentence for everything. */
export const koaJwt: Product = {
  id: 'koa-jwt',
  name: 'koa-jwt',
  fingerprints: [],
  rows: [
    {
      id: 'unnamed-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Authentication Error$/,
      when: anonymous,
      source: 'koajs/jwt, lib/index.js',
    },
    {
      id: 'unnamed',
      causes: ['token-expired', 'token-signature-invalid', 'invalid-credentials'],
      status: 401,
      text: /^Authentication Error$/,
      when: identified,
      source: 'koajs/jwt, lib/index.js',
    },
    {
      id: 'header-format',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^Bad Authorization header format\. Format is "Authorization: Bearer <token>"$/,
      source: 'koajs/jwt, lib',
    },
    // The server has no key configured; the token is not to blame.
    {
      id: 'no-secret',
      causes: ['server-misconfigured'],
      status: 401,
      text: /^(?:Secret not provided|Invalid secret)$/,
      source: 'koajs/jwt, lib',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^(?:Token revoked|Revoked token)$/,
      source: 'koajs/jwt, lib/index.js',
    },
  ],
};
