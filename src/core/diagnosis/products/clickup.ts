import type { Product } from './product.ts';

/** ClickUp API: the reason is the ECODE. */
export const clickup: Product = {
  id: 'clickup',
  name: 'ClickUp',
  fingerprints: [{ host: /(?:^|\.)api\.clickup\.com$/ }, { body: /"ECODE":\s*"/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^Token invalid$/,
      body: /"ECODE":\s*"OAUTH_/,
      fingerprinted: true,
      source: 'developer.clickup.com/docs/common_errors',
    },
    {
      id: 'team',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 401,
      text: /^Team(?:\(s\))? not authorized$/,
      body: /"ECODE":\s*"OAUTH_/,
      fingerprinted: true,
      source: 'developer.clickup.com/docs/common_errors',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: [400, 401],
      text: /^Authorization header required$/,
      body: /"ECODE":\s*"OAUTH_017"/,
      source: 'developer.clickup.com/docs/common_errors',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^Rate limit reached$/,
      body: /"ECODE":\s*"APP_002"/,
      fingerprinted: true,
      source: 'developer.clickup.com/docs/common_errors',
    },
  ],
};
