import type { Product } from './product.ts';

/** Zoom API. */
export const zoom: Product = {
  id: 'zoom',
  name: 'Zoom',
  fingerprints: [{ host: /(?:^|\.)zoom\.us$/ }, { header: ['x-zm-trackingid', /./] }],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Access token is expired\.$/,
      fingerprinted: true,
      source: 'github.com/tl-its-umich-edu/remote-office-hours-queue/issues/512',
    },
    {
      id: 'invalid',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid access token\.$/,
      fingerprinted: true,
      source: 'github.com/MacsiDigital/laravel-zoom/issues/22',
    },
    {
      id: 'scopes',
      causes: ['insufficient-scope'],
      status: [400, 401, 403],
      text: /^Invalid access token, does not contain scopes:/,
      fingerprinted: true,
      source: 'developers.zoom.us/docs/api/errors/',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: [400, 401],
      text: /^(?:Access )?[Tt]oken (?:cannot be|is) empty\.?$/,
      fingerprinted: true,
      source: 'developers.zoom.us/docs/api/errors/',
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^You have reached the maximum per-second rate limit for this API/,
      fingerprinted: true,
      source: 'developers.zoom.us/docs/api/errors/',
    },
  ],
};
