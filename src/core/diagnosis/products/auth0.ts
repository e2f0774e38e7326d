import type { Product } from './product.ts';

const documentation = 'auth0.com/docs/libraries/common-auth0-library-authentication-errors';
const reference = 'auth0.com/docs/api/management/v2';

/** Auth0: the Authentication API and the Management API. */
export const auth0: Product = {
  id: 'auth0',
  name: 'Auth0',
  fingerprints: [{ header: ['x-auth0-requestid', /./] }, { host: /\.auth0\.com$/ }],
  rows: [
    // 403, where others answer 400 or 401.
    {
      id: 'password',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^Wrong email or password\.$/,
      fingerprinted: true,
      source: documentation,
    },
    // At the token endpoint: the client secret is wrong.
    {
      id: 'client-secret',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Unauthorized$/,
      fingerprinted: true,
      source: documentation,
    },
    // 429, but it is the account that is blocked, not the rate.
    {
      id: 'locked',
      causes: ['account-locked'],
      status: 429,
      text: /^Your account has been blocked after multiple consecutive login attempts\./,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'blocked',
      causes: ['account-disabled'],
      status: [401, 403],
      text: /^user is blocked$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'grant-type',
      causes: ['scheme-mismatch'],
      status: 403,
      text: /^Grant type '[^']+' not allowed for the client\.$/,
      fingerprinted: true,
      source: 'auth0.com/docs/get-started/applications/application-grant-types',
    },
    {
      id: 'client-grant',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Client is not authorized to access /,
      fingerprinted: true,
      source: documentation,
    },
    // The audience that was asked for names no API of the tenant.
    {
      id: 'audience-unknown',
      causes: ['token-audience-mismatch'],
      status: [400, 403],
      text: /^Service not found: /,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'refresh-token',
      causes: ['token-revoked', 'invalid-credentials'],
      status: [400, 403],
      text: /^Unknown or invalid refresh token\.$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'header-format',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^Bad HTTP authentication header format$/,
      source: reference,
    },
    {
      id: 'management-scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Insufficient scope, expected /,
      source: reference,
    },
  ],
};
