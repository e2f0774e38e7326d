import type { Product } from './product.ts';

/** The Atlas Administration API. */
export const mongodbAtlas: Product = {
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas',
  fingerprints: [
    { host: /^cloud\.mongodb\.com$|\.mongodb-api\.com$/ },
    { header: ['WWW-Authenticate', /^Digest realm="MMS Public API"/] },
  ],
  rows: [
    {
      id: 'access-list',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^IP_ADDRESS_NOT_ON_ACCESS_LIST$/,
      source: 'github.com/mongodb/terraform-provider-mongodbatlas/issues/1048',
    },
    {
      id: 'access-list-required',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^(?:ORG|GROUP|RESOURCE)_REQUIRES_ACCESS_LIST$/,
      source: 'mongodb.com/docs/atlas/reference/api-errors/',
    },

    // A 401 of somebody who is known and lacks a role.
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^(?:USER_UNAUTHORIZED|NOT_ORG_GROUP_CREATOR|NOT_GROUP_ADMIN|NOT_GLOBAL_ADMIN|NOT_USER_ADMIN)$/,
      source: 'mongodb.com/docs/atlas/reference/api-errors/',
    },
  ],
};
