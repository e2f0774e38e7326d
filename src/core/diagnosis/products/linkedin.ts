import type { Product } from './product.ts';

/** LinkedIn API. */
export const linkedin: Product = {
  id: 'linkedin',
  name: 'LinkedIn',
  fingerprints: [
    { host: /(?:^|\.)api\.linkedin\.com$/ },
    { header: ['x-li-uuid', /./] },
    { header: ['x-restli-protocol-version', /./] },
  ],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      body: /"serviceErrorCode":\s*65602\b/,
      source: 'learn.microsoft.com/linkedin/shared/authentication/authentication',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      body: /"serviceErrorCode":\s*65601\b/,
      source: 'learn.microsoft.com/linkedin/shared/authentication/authentication',
    },
    {
      id: 'empty',
      causes: ['missing-credentials'],
      status: 401,
      body: /"serviceErrorCode":\s*65604\b/,
      source: 'learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling',
    },
    {
      id: 'invalid',
      causes: ['invalid-credentials'],
      status: 401,
      body: /"serviceErrorCode":\s*65600\b/,
      source: 'learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling',
    },
    {
      id: 'permissions',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Not enough permissions to access: /,
      source: 'thephpleague/oauth2-linkedin, README.md',
    },
    {
      id: 'throttle',
      causes: ['rate-limited'],
      status: 429,
      text: /^Resource level throttle /,
      source: 'learn.microsoft.com/linkedin/shared/api-guide/concepts/rate-limits',
    },
  ],
};
