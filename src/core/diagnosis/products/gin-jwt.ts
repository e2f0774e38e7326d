import type { Product } from './product.ts';

/** gin-jwt, the JWT middleware for Gin. */
export const ginJwt: Product = {
  id: 'gin-jwt',
  name: 'gin-jwt',
  fingerprints: [{ header: ['WWW-Authenticate', /^JWT realm=/] }],
  rows: [
    {
      id: 'empty',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:auth header|query token|cookie token|form token|parameter token) is empty$/,
      source: 'appleboy/gin-jwt, auth_jwt.go',
    },
    {
      id: 'header',
      causes: ['scheme-mismatch', 'malformed-credentials'],
      status: 401,
      text: /^auth header is invalid$/,
      source: 'appleboy/gin-jwt, auth_jwt.go',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^token is expired$/i,
      source: 'appleboy/gin-jwt, auth_jwt.go',
    },
    {
      id: 'algorithm',
      causes: ['token-algorithm-rejected'],
      status: 401,
      text: /^invalid signing algorithm$/,
      source: 'appleboy/gin-jwt, auth_jwt.go',
    },
    {
      id: 'login-incomplete',
      causes: ['missing-credentials'],
      status: [400, 401],
      text: /^missing Username or Password$/,
      source: 'appleboy/gin-jwt, auth_jwt.go',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^incorrect Username or Password$/,
      source: 'appleboy/gin-jwt, auth_jwt.go',
    },
    {
      id: 'authorizator',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^you don't have permission to access this resource$/,
      source: 'appleboy/gin-jwt, auth_jwt.go',
    },
  ],
};
