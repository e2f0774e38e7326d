import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Strapi: sign-in failures answer 400, calls without a token 403. */
export const strapi: Product = {
  id: 'strapi',
  name: 'Strapi',
  fingerprints: [
    { header: ['X-Powered-By', /^Strapi\b/] },
    { body: /^\{"data":null,"error":\{"status":\d{3},"name":"/ },
  ],
  rows: [
    // Without a token the role Public decides, and answers 403.
    {
      id: 'public-role',
      causes: ['missing-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^Forbidden$/,
      when: anonymous,
      fingerprinted: true,
      source: 'docs.strapi.io/cms/features/users-permissions',
    },
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Forbidden$/,
      when: identified,
      fingerprinted: true,
      source: 'docs.strapi.io/cms/features/users-permissions',
    },
    {
      id: 'token-refused',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Missing or invalid credentials$/,
      when: identified,
      source: 'strapi/strapi, packages/core/strapi/lib/services/auth/index.js',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^Invalid identifier or password$/,
      source: 'strapi/strapi, packages/plugins/users-permissions/server/controllers/auth.js',
    },
    {
      id: 'unconfirmed',
      causes: ['account-disabled'],
      status: 400,
      text: /^Your account email is not confirmed$/,
      source: 'strapi/strapi, packages/plugins/users-permissions/server/controllers/auth.js',
    },
    {
      id: 'blocked',
      causes: ['account-disabled'],
      status: 400,
      text: /^Your account has been blocked by an administrator$/,
      source: 'strapi/strapi, packages/plugins/users-permissions/server/controllers/auth.js',
    },
  ],
};
