import type { Product } from './product.ts';

const documentation = 'developers.google.com/identity/protocols/oauth2/web-server';
const reference = 'developers.google.com/identity/protocols/oauth2/service-account#error-codes';
const guide = 'developers.google.com/identity/protocols/oauth2/web-server#authorization-errors';

/** Google OAuth 2.0: the token endpoint. */
export const googleOauth: Product = {
  id: 'google-oauth',
  name: 'Google OAuth 2.0',
  fingerprints: [{ host: /^(?:oauth2\.googleapis\.com|accounts\.google\.com)$/ }],
  rows: [
    {
      id: 'grant-gone',
      causes: ['token-revoked', 'token-expired'],
      status: [400, 401, 403],
      text: /^Token has been expired or revoked\.?$/,
      fingerprinted: true,
      source: 'developers.google.com/identity/protocols/oauth2#expiration',
    },
    // The refresh token is good; the organisation’s session control wants the user to sign in again.
    {
      id: 'reauth',
      causes: ['step-up-required'],
      status: [400, 401, 403],
      text: /^invalid_rapt$/,
      fingerprinted: true,
      source: 'support.google.com/a/answer/9368756',
    },
    {
      id: 'client-unknown',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      text: /^The OAuth client was not found\.$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'client-off',
      causes: ['account-disabled'],
      status: [400, 401, 403],
      text: /^The OAuth client was (?:deleted|disabled)\.$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'client-secret-missing',
      causes: ['missing-credentials'],
      status: [400, 401, 403],
      text: /^client_secret is missing\.$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'assertion-signature',
      causes: ['token-signature-invalid', 'token-key-unknown'],
      status: [400, 401, 403],
      text: /^Invalid JWT Signature\.?$/,
      fingerprinted: true,
      source: reference,
    },
    {
      id: 'assertion-time',
      causes: ['clock-skew'],
      status: [400, 401, 403],
      text: /^Invalid JWT: Token must be a short-lived token/,
      fingerprinted: true,
      source: reference,
    },
    // Domain-wide delegation: the administrator has not listed this client with these scopes.
    {
      id: 'delegation',
      causes: ['insufficient-scope'],
      status: [400, 401, 403],
      text: /^Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested\.$/,
      fingerprinted: true,
      source: reference,
    },
    {
      id: 'impersonated-user',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      text: /^(?:Not a valid email or user ID\.|Invalid email or User ID|Invalid grant: account not found)$/,
      fingerprinted: true,
      source: reference,
    },
    {
      id: 'code-malformed',
      causes: ['malformed-credentials'],
      status: [400, 401, 403],
      text: /^Malformed auth code\.$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'page-redirect-uri',
      causes: ['wrong-endpoint', 'server-misconfigured'],
      status: [400, 401, 403],
      text: /^Error 40[0-3]: redirect_uri_mismatch$/,
      fingerprinted: true,
      source: guide,
    },
    {
      id: 'page-user-agent',
      causes: ['blocked-by-intermediary'],
      status: [400, 401, 403],
      text: /^Error 40[0-3]: disallowed_useragent$/,
      fingerprinted: true,
      source: guide,
    },
    {
      id: 'page-client-off',
      causes: ['account-disabled'],
      status: [400, 401, 403],
      text: /^Error 40[0-3]: deleted_client$/,
      fingerprinted: true,
      source: guide,
    },
  ],
};
