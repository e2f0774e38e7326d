import type { Evidence } from '../../evidence/evidence.ts';
import { authorization } from '../detection.ts';
import { anonymous, authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

const bearerSent = (evidence: Evidence) => /^Bearer [^\s]+$/.test(authorization(evidence)?.value ?? '');

/** Fastify with @fastify/jwt, @fastify/basic-auth, @fastify/bearer-auth and @fastify/csrf-protection. */
export const fastify: Product = {
  id: 'fastify',
  name: 'Fastify',
  fingerprints: [{ body: /^\{"statusCode":\d{3},"code":"FST_/ }],
  rows: [
    {
      id: 'jwt-no-header',
      causes: ['missing-credentials'],
      status: 401,
      text: /^FST_JWT_NO_AUTHORIZATION_IN_(?:HEADER|COOKIE)$/,
      source: 'fastify/fastify-jwt, jwt.js',
    },
    {
      id: 'jwt-form',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 400,
      text: /^FST_JWT_BAD_REQUEST$/,
      source: 'fastify/fastify-jwt, jwt.js',
    },
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^FST_JWT_AUTHORIZATION_TOKEN_EXPIRED$/,
      source: 'fastify/fastify-jwt, jwt.js',
    },
    // The application's own check of a token that verified, mostly a list of withdrawn ones.
    {
      id: 'jwt-untrusted',
      causes: ['token-revoked'],
      status: 401,
      text: /^FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED$/,
      source: 'fastify/fastify-jwt, jwt.js',
    },
    {
      id: 'jwt-signature',
      causes: ['token-signature-invalid'],
      status: 401,
      text: /^Authorization token is invalid: The token signature is invalid\.$/,
      source: 'fastify/fastify-jwt, jwt.js',
    },
    {
      id: 'jwt-algorithm',
      causes: ['token-algorithm-rejected'],
      status: 401,
      text: /^Authorization token is invalid: The token algorithm is invalid\.$/,
      source: 'fastify/fastify-jwt, jwt.js',
    },
    {
      id: 'basic-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER$/,
      when: anonymous,
      source: 'fastify/fastify-basic-auth, index.js',
    },
    {
      id: 'basic-form',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER$/,
      when: authorized,
      source: 'fastify/fastify-basic-auth, index.js',
    },
    // @fastify/bearer-auth says it of a header in good form as well: the key is not among those it knows.
    {
      id: 'bearer-key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^FST_BEARER_AUTH_INVALID_AUTHORIZATION_HEADER$/,
      when: bearerSent,
      source: 'fastify/fastify-bearer-auth, lib/verify-bearer-auth-factory.js',
    },
    {
      id: 'bearer-key-plain',
      causes: ['invalid-credentials', 'malformed-credentials'],
      status: 401,
      body: /^\{"error":"invalid authorization header"\}$/,
      when: bearerSent,
      source: 'fastify/fastify-bearer-auth, lib/verify-bearer-auth-factory.js',
    },
    {
      id: 'bearer-other-scheme',
      causes: ['scheme-mismatch'],
      status: 401,
      body: /^\{"error":"invalid authorization header"\}$/,
      when: evidence => authorization(evidence) !== undefined && !bearerSent(evidence),
      source: 'fastify/fastify-bearer-auth, lib/verify-bearer-auth-factory.js',
    },
    {
      id: 'csrf-secret',
      causes: ['csrf-failed'],
      status: 403,
      text: /^(?:Missing csrf secret|Invalid csrf token)$/,
      source: 'fastify/csrf-protection, index.js',
    },
  ],
};
