import type { Product } from './product.ts';

/** The Auth0 middleware express-oauth2-jwt-bearer. Its challenges nest quotes, which RFC 9110 does not allow. */
export const expressOauth2JwtBearer: Product = {
  id: 'express-oauth2-jwt-bearer',
  name: 'express-oauth2-jwt-bearer',
  fingerprints: [
    { header: ['WWW-Authenticate', /^Bearer realm="api"/] },
    { body: /(?:InvalidTokenError|InsufficientScopeError|InvalidRequestError): / },
  ],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      header: ['WWW-Authenticate', /error_description=""exp" claim timestamp check failed/],
      source: 'auth0/node-oauth2-jwt-bearer, packages/access-token-jwt/src/jwt-verifier.ts',
    },
    {
      id: 'issuer',
      causes: ['token-issuer-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="(?:[Uu]nexpected (?:"|')iss(?:"|') value)/],
      source: 'auth0/node-oauth2-jwt-bearer, packages/access-token-jwt/src/jwt-verifier.ts',
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="(?:[Uu]nexpected (?:"|')aud(?:"|') value)/],
      source: 'auth0/node-oauth2-jwt-bearer, packages/access-token-jwt/src/jwt-verifier.ts',
    },
    {
      id: 'type',
      causes: ['token-type-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="(?:[Uu]nexpected (?:"|')typ(?:"|') value)/],
      source: 'auth0/node-oauth2-jwt-bearer, packages/access-token-jwt/src/jwt-verifier.ts',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      header: ['WWW-Authenticate', /error="insufficient_scope", error_description="Insufficient Scope"/],
      source: 'auth0/node-oauth2-jwt-bearer, packages/oauth2-bearer/src/errors.ts',
    },
    {
      id: 'several-methods',
      causes: ['malformed-credentials'],
      status: 400,
      header: ['WWW-Authenticate', /error_description="More than one method used for authentication"/],
      source: 'auth0/node-oauth2-jwt-bearer, packages/oauth2-bearer/src/get-token.ts',
    },
  ],
};
