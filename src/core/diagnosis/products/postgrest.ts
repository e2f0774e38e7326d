import { authorization } from '../detection.ts';
import type { Product } from './product.ts';

/** PostgREST: PostgreSQL and PGRST codes in its error documents. */
export const postgrest: Product = {
  id: 'postgrest',
  name: 'PostgREST',
  fingerprints: [{ header: ['Server', /^postgrest\//] }, { body: /"code":"PGRST\d{3}"/ }],
  rows: [
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^JWT expired$/,
      fingerprinted: true,
      source: 'docs.postgrest.org/en/stable/references/errors.html',
    },
    {
      id: 'jwt-signature',
      causes: ['token-signature-invalid'],
      status: 401,
      text: /^JWSError JWSInvalidSignature$/,
      source: 'docs.postgrest.org/en/stable/references/errors.html',
    },
    {
      id: 'jwt-parts',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^(?:Empty JWT is sent in Authorization header|Expected 3 parts in JWT; got \d+|JWSError \((?:CompactDecodeError|JSONDecodeError) .{1,200})$/,
      when: evidence => !/^Bearer sb_/i.test(authorization(evidence)?.value ?? ''),
      source: 'PostgREST/postgrest, src/PostgREST/Error.hs',
    },
    {
      id: 'jwt-key',
      causes: ['token-key-unknown', 'token-signature-invalid'],
      status: 401,
      text: /^No suitable key or wrong key type$/,
      source: 'PostgREST/postgrest, src/PostgREST/Error.hs',
    },
    {
      id: 'anonymous-off',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:PGRST302|Anonymous access is disabled)$/,
      source: 'docs.postgrest.org/en/stable/references/errors.html',
    },
    {
      id: 'no-secret',
      causes: ['server-misconfigured'],
      status: 500,
      text: /^(?:PGRST300|Server lacks JWT secret)$/,
      source: 'PostgREST/postgrest, src/PostgREST/Error.hs',
    },
    // 42501 answers 401 for the anonymous role and 403 for a known one.
    {
      id: 'denied-anonymous',
      causes: ['missing-credentials', 'insufficient-permissions'],
      status: 401,
      text: /^(?:permission denied for |new row violates row-level security policy)/,
      source: 'docs.postgrest.org/en/stable/references/errors.html',
    },
    {
      id: 'denied',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:permission denied for (?:table|schema|function|view|sequence|relation) |new row violates row-level security policy)/,
      source: 'docs.postgrest.org/en/stable/references/errors.html',
    },
    // The role claim names a role that the database does not have, or that PostgREST may not switch to.
    {
      id: 'role-unknown',
      causes: ['insufficient-permissions', 'server-misconfigured'],
      status: [400, 401, 403],
      text: /^(?:role "[^"]{1,80}" does not exist|permission denied to set role "[^"]{1,80}")$/,
      source: 'docs.postgrest.org/en/v12/references/auth.html',
    },
  ],
};
