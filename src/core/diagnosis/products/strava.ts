import type { Product } from './product.ts';

/** Strava API: the reason stands in resource, field and code. */
export const strava: Product = {
  id: 'strava',
  name: 'Strava',
  fingerprints: [
    { host: /(?:^|\.)www\.strava\.com$/ },
    { body: /"resource":\s*"(?:Athlete|AccessToken|Application)"/ },
  ],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      body: /"field":\s*"access_token",\s*"code":\s*"invalid"/,
      fingerprinted: true,
      source: 'developers.strava.com/docs/',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: [401, 403],
      body: /"field":\s*"[a-z_:]{1,40}_permission",\s*"code":\s*"missing"/,
      fingerprinted: true,
      source: 'developers.strava.com/docs/',
    },
    {
      id: 'app-inactive',
      causes: ['account-disabled'],
      status: 403,
      body: /"field":\s*"Status",\s*"code":\s*"Inactive"/,
      fingerprinted: true,
      source: 'github.com/stravalib/stravalib/issues/730',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: [403, 429],
      body: /rate limit",\s*"code":\s*"exceeded"/,
      fingerprinted: true,
      source: 'developers.strava.com/docs/rate-limits/',
    },
  ],
};
