import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Airtable Web API. */
export const airtable: Product = {
  id: 'airtable',
  name: 'Airtable',
  fingerprints: [
    { host: /(?:^|\.)api\.airtable\.com$/ },
    { header: ['Airtable-Uncompressed-Content-Length', /./] },
  ],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid authentication token$/,
      fingerprinted: true,
      source: 'airtable.com/developers/web/api/errors',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^AUTHENTICATION_REQUIRED$/,
      when: anonymous,
      fingerprinted: true,
      source: 'https://github.com/appwrite/appwrite/issues/9062',
    },
    {
      id: 'no-permission',
      causes: ['insufficient-scope', 'insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^(?:INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND|INVALID_PERMISSIONS|NOT_AUTHORIZED)$/,
      fingerprinted: true,
      source: 'https://github.com/domdomegg/airtable-mcp-server/pull/44',
    },
  ],
};
