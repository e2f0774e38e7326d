import type { Product } from './product.ts';

/** Sanity content API. */
export const sanity: Product = {
  id: 'sanity',
  name: 'Sanity',
  fingerprints: [
    { host: /(?:^|\.)api\.sanity\.io$/ },
    { host: /(?:^|\.)apicdn\.sanity\.io$/ },
    { header: ['Sanity-Gateway', /./] },
  ],
  rows: [
    {
      id: 'session',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^Session not found$/,
      fingerprinted: true,
      source: 'www.sanity.io/docs/content-lake/http-auth',
    },
    {
      id: 'project',
      causes: ['wrong-endpoint'],
      status: 401,
      text: /^(?:Unauthorized - )?Session does not match project host$/,
      source: 'www.sanity.io/docs/content-lake/http-auth',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions', 'insufficient-scope'],
      status: 403,
      text: /^(?:transaction failed: )?Insufficient permissions; permission "\w{1,30}" required/,
      source: 'www.sanity.io/docs/content-lake/http-auth',
    },
  ],
};
