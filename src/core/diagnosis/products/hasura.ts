import type { Product } from './product.ts';

/** Hasura GraphQL Engine: GraphQL answers come under status 200. */
export const hasura: Product = {
  id: 'hasura',
  name: 'Hasura GraphQL Engine',
  fingerprints: [
    {
      body: /"code":"(?:access-denied|invalid-jwt|invalid-headers|jwt-missing-role-claims|jwt-invalid-claims)"/,
    },
  ],
  rows: [
    {
      id: 'secret-missing',
      causes: ['missing-credentials'],
      text: /^x-hasura-admin-secret\/x-hasura-access-key required, but not found$/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth.hs',
    },
    {
      id: 'secret-wrong',
      causes: ['invalid-credentials'],
      text: /^invalid x-hasura-admin-secret\/x-hasura-access-key$/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth.hs',
    },
    {
      id: 'jwt-missing',
      causes: ['missing-credentials'],
      text: /^Missing (?:'?Authorization'?)(?: or 'Cookie')? header in JWT authentication mode/i,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      text: /^Could not verify JWT: JWTExpired$/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
    {
      id: 'jwt-signature',
      causes: ['token-signature-invalid'],
      text: /^Could not verify JWT: JWSError JWSInvalidSignature$/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
    {
      id: 'jwt-unreadable',
      causes: ['malformed-credentials'],
      text: /^Could not verify JWT: JWSError \((?:CompactDecodeError|JSONDecodeError) /,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
    {
      id: 'jwt-future',
      causes: ['clock-skew', 'token-not-yet-valid'],
      text: /^Could not verify JWT: JWTIssuedAtFuture$/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
    {
      id: 'jwt-audience',
      causes: ['token-audience-mismatch'],
      text: /^Could not verify JWT: JWTNotInAudience$/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
    // The token is good; the role that the header asks for is not among its roles.
    {
      id: 'role-refused',
      causes: ['insufficient-permissions'],
      text: /^Your (?:requested|current) role is not in allowed roles$/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
    {
      id: 'claims-missing',
      causes: ['malformed-credentials', 'token-type-mismatch'],
      text: /^claims key: '.{1,80}' not found$|^JWT claim does not contain x-hasura-/,
      source: 'hasura/graphql-engine, server/src-lib/Hasura/Server/Auth/JWT.hs',
    },
  ],
};
