import { authorization } from '../detection.ts';
import type { Product } from './product.ts';

/** express-jwt, behind the default error page of Express. */
export const expressJwt: Product = {
  id: 'express-jwt',
  name: 'express-jwt',
  fingerprints: [{ body: /(?:^|>)UnauthorizedError: / }, { header: ['X-Powered-By', /^Express$/] }],
  rows: [
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^UnauthorizedError: No authorization token was found/,
      source: 'auth0/express-jwt, src/index.ts',
    },
    {
      id: 'bad-scheme',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^UnauthorizedError: Format is Authorization: Bearer \[token\]/,
      when: evidence => /^\S+ \S+$/.test(authorization(evidence)?.value ?? ''),
      source: 'auth0/express-jwt, src/index.ts',
    },
    {
      id: 'bad-format',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^UnauthorizedError: Format is Authorization: Bearer \[token\]/,
      when: evidence => !/^\S+ \S+$/.test(authorization(evidence)?.value ?? ''),
      source: 'auth0/express-jwt, src/index.ts',
    },
    {
      id: 'not-active',
      causes: ['token-not-yet-valid'],
      status: 401,
      text: /^(?:UnauthorizedError: )?jwt not active/,
      source: 'auth0/node-jsonwebtoken, verify.js',
    },
    {
      id: 'malformed',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^(?:UnauthorizedError: )?jwt malformed/,
      source: 'auth0/node-jsonwebtoken, verify.js',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^UnauthorizedError: The token has been revoked\./,
      source: 'auth0/express-jwt, src/index.ts',
    },
  ],
};
