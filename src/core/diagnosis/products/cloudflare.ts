import type { Product } from './product.ts';

/** Cloudflare: what its edge answers itself. */
export const cloudflare: Product = {
  id: 'cloudflare',
  name: 'Cloudflare',
  fingerprints: [{ header: ['Server', /^cloudflare$/] }, { header: ['CF-RAY', /./] }],
  rows: [
    {
      id: 'refused',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^error code: (?:100[5-9]|1010|1012|1020|1106)$/,
      source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/',
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^error code: 1015$/,
      source:
        'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1015/',
    },
    {
      id: 'refused-page',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Access denied \| .{1,250} used Cloudflare to restrict access$/,
      source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/',
    },
    {
      id: 'waf',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Attention Required! \| Cloudflare$/,
      source: 'developers.cloudflare.com/waf/',
    },
    {
      id: 'challenge',
      causes: ['blocked-by-intermediary'],
      header: ['cf-mitigated', /^challenge$/],
      source:
        'developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/',
    },
    // The certificate of the origin is meant, not one of the client.
    {
      id: 'origin-certificate',
      causes: ['server-misconfigured'],
      status: 526,
      fingerprinted: true,
      source:
        'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-526/',
    },
  ],
};
