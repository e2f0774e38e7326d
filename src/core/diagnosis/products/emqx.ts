import type { Product } from './product.ts';

/** The management API of EMQX. */
export const emqx: Product = {
  id: 'emqx',
  name: 'EMQX',
  fingerprints: [{ header: ['WWW-Authenticate', /^Basic Realm="(?:emqx-dashboard|minirest-server)"/i] }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^BAD_API_KEY_OR_SECRET$/,
      source: 'emqx/emqx, apps/emqx_dashboard/src/emqx_dashboard.erl',
    },

    // The key is good; this path takes dashboard tokens only.
    {
      id: 'key-not-allowed',
      causes: ['token-type-mismatch'],
      status: 401,
      text: /^API_KEY_NOT_ALLOW$/,
      source: 'emqx/emqx, apps/emqx_dashboard/src/emqx_dashboard.erl',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Token expired[,.] .{0,160}POST \/(?:api\/v5\/)?login/,
      source: 'emqx/emqx, apps/emqx_dashboard/src/emqx_dashboard.erl',
    },
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:Invalid bearer token\. .{0,160}|Get a token by )POST \/(?:api\/v5\/)?login/,
      source: 'emqx/emqx, apps/emqx_dashboard/src/emqx_dashboard.erl',
    },
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^UNAUTHORIZED_ROLE$/,
      source: 'emqx/emqx, apps/emqx_dashboard/src/emqx_dashboard.erl',
    },
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^AUTHORIZATION_HEADER_ERROR$/,
      source: 'emqx/emqx, apps/emqx_dashboard/src/emqx_dashboard.erl',
    },
  ],
};
