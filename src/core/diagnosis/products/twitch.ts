import type { Product } from './product.ts';

/** Twitch Helix API. */
export const twitch: Product = {
  id: 'twitch',
  name: 'Twitch',
  fingerprints: [{ host: /(?:^|\.)api\.twitch\.tv$/ }, { host: /(?:^|\.)id\.twitch\.tv$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      status: 401,
      text: /^Invalid OAuth token$/,
      fingerprinted: true,
      source: 'dev.twitch.tv/docs/authentication/',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^OAuth token is missing$/,
      fingerprinted: true,
      source: 'nicklaw5/helix, authentication_test.go',
    },
    {
      id: 'client-mismatch',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^Client ID and OAuth token do not match$/,
      fingerprinted: true,
      source: 'dev.twitch.tv/docs/authentication/',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^Missing scope: /,
      fingerprinted: true,
      source: 'dev.twitch.tv/docs/authentication/',
    },
    {
      id: 'refresh-token',
      causes: ['token-revoked', 'invalid-credentials'],
      status: 400,
      text: /^Invalid refresh token$/,
      fingerprinted: true,
      source: 'nicklaw5/helix, authentication_test.go',
    },
  ],
};
