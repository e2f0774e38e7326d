import type { Product } from './product.ts';

/** Doorkeeper, the OAuth 2.0 provider for Rails. */
export const doorkeeper: Product = {
  id: 'doorkeeper',
  name: 'Doorkeeper',
  fingerprints: [{ header: ['WWW-Authenticate', /^Bearer realm="Doorkeeper"/] }],
  rows: [
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="The access token was revoked"/],
      source: 'doorkeeper-gem/doorkeeper, config/locales/en.yml',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="The access token expired"/],
      source: 'doorkeeper-gem/doorkeeper, config/locales/en.yml',
    },
    {
      id: 'unknown',
      causes: ['invalid-credentials', 'missing-credentials'],
      status: 401,
      header: [
        'WWW-Authenticate',
        /^Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token is invalid"/,
      ],
      source: 'doorkeeper-gem/doorkeeper, config/locales/en.yml',
    },
    {
      id: 'client',
      causes: ['invalid-credentials', 'missing-credentials'],
      status: 401,
      text: /^Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method\.$/,
      source: 'doorkeeper-gem/doorkeeper, config/locales/en.yml',
    },
    // One sentence for a wrong password, a used code and another redirect URI.
    {
      id: 'grant',
      causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      status: [400, 401],
      text: /^The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client\.$/,
      source: 'doorkeeper-gem/doorkeeper, config/locales/en.yml',
    },
  ],
};
