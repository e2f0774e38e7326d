import type { Product } from './product.ts';

/** Dropbox API: the reason is the tag of the error. */
export const dropbox: Product = {
  id: 'dropbox',
  name: 'Dropbox',
  fingerprints: [{ host: /(?:^|\.)dropboxapi\.com$/ }, { header: ['X-Dropbox-Request-Id', /./] }],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^expired_access_token$/,
      fingerprinted: true,
      source: 'www.dropbox.com/developers/documentation/http/documentation#error-handling',
    },
    {
      id: 'invalid',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^invalid_access_token$/,
      fingerprinted: true,
      source: 'www.dropbox.com/developers/documentation/http/documentation#error-handling',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^missing_scope$/,
      fingerprinted: true,
      source: 'www.dropbox.com/developers/documentation/http/documentation#error-handling',
    },
    {
      id: 'suspended',
      causes: ['account-disabled'],
      status: 401,
      text: /^user_suspended$/,
      fingerprinted: true,
      source: 'www.dropbox.com/developers/documentation/http/documentation#error-handling',
    },
    {
      id: 'team-user',
      causes: ['wrong-endpoint'],
      status: 401,
      text: /^invalid_select_user$/,
      fingerprinted: true,
      source: 'www.dropbox.com/developers/documentation/http/documentation#error-handling',
    },
    {
      id: 'app-scope',
      causes: ['insufficient-scope'],
      status: 400,
      text: /Your app \(ID: \d{1,12}\) is not permitted to access this endpoint because it does not have the required scope/,
      source: 'www.dropbox.com/developers/documentation/http/documentation#error-handling',
    },
    {
      id: 'malformed',
      causes: ['malformed-credentials'],
      status: 400,
      text: /Invalid authorization value in HTTP header "Authorization"/,
      source: 'www.dropbox.com/developers/documentation/http/documentation#error-handling',
    },
  ],
};
