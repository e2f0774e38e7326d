import type { Product } from './product.ts';

const documentation = 'stytch.com/docs/api/errors';

/** Stytch: the error_type says it. */
export const stytch: Product = {
  id: 'stytch',
  name: 'Stytch',
  fingerprints: [
    { host: /^(?:test|api)\.stytch\.com$/ },
    { body: /"error_url":\s*"https:\/\/stytch\.com\/docs\// },
  ],
  rows: [
    {
      id: 'project-credentials',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^unauthorized_credentials$/,
      fingerprinted: true,
      source: documentation,
    },
    // 404: the session ended or was revoked.
    {
      id: 'session',
      causes: ['session-expired'],
      status: 404,
      text: /^session_not_found$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
