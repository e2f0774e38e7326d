import type { Product } from './product.ts';

/** Spotify Web API. */
export const spotify: Product = {
  id: 'spotify',
  name: 'Spotify',
  fingerprints: [{ host: /(?:^|\.)api\.spotify\.com$/ }, { host: /(?:^|\.)accounts\.spotify\.com$/ }],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^The access token expired$/,
      fingerprinted: true,
      source: 'developer.spotify.com/documentation/web-api/concepts/api-calls',
    },
    {
      id: 'invalid',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid access token$/,
      fingerprinted: true,
      source: 'developer.spotify.com/documentation/web-api/concepts/api-calls',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^No token provided$/,
      fingerprinted: true,
      source: 'developer.spotify.com/documentation/web-api/concepts/api-calls',
    },
    {
      id: 'scheme',
      causes: ['scheme-mismatch'],
      status: 400,
      text: /^Only valid bearer authentication supported$/,
      fingerprinted: true,
      source: 'developer.spotify.com/documentation/web-api/concepts/api-calls',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Insufficient client scope$/,
      fingerprinted: true,
      source: 'developer.spotify.com/documentation/web-api/concepts/api-calls',
    },
    {
      id: 'development-mode',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^User not registered in the Developer Dashboard/,
      fingerprinted: true,
      source: 'developer.spotify.com/documentation/web-api/concepts/quota-modes',
    },
    {
      id: 'refresh-revoked',
      causes: ['token-revoked'],
      status: 400,
      text: /^Refresh token revoked$/,
      fingerprinted: true,
      source: 'github.com/barmiro/SYSH/issues/8',
    },
  ],
};
