import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** hapi with hapi-auth-jwt2. */
export const hapi: Product = {
  id: 'hapi',
  name: 'hapi',
  fingerprints: [{ body: /^\{"statusCode":40[13],"error":"(?:Unauthorized|Forbidden)","message":"/ }],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Missing authentication$/,
      when: anonymous,
      fingerprinted: true,
      source: 'hapijs/hapi, lib/auth.js',
    },
    // Missing authentication, says the body: what has no three parts counts as not sent.
    {
      id: 'jwt-format',
      causes: ['malformed-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^\w+ error="Invalid token format"/],
      fingerprinted: true,
      source: 'dwyl/hapi-auth-jwt2, lib/index.js',
    },
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Expired token$/,
      fingerprinted: true,
      source: 'dwyl/hapi-auth-jwt2, lib/index.js',
    },
    // Everything but expiry: signature, algorithm, audience, issuer, nbf.
    {
      id: 'jwt-refused',
      causes: ['token-signature-invalid', 'token-audience-mismatch', 'token-issuer-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /^Token error="Invalid token"$/],
      text: /^Invalid token$/,
      fingerprinted: true,
      source: 'dwyl/hapi-auth-jwt2, lib/index.js',
    },
    // The token verified; the application's validate function said no.
    {
      id: 'jwt-validate',
      causes: ['account-disabled', 'token-revoked'],
      status: 401,
      header: ['WWW-Authenticate', /^Token error="Invalid credentials"$/],
      text: /^Invalid credentials$/,
      fingerprinted: true,
      source: 'dwyl/hapi-auth-jwt2, lib/index.js',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Insufficient scope$/,
      fingerprinted: true,
      source: 'hapijs/hapi, lib/auth.js',
    },
  ],
};
