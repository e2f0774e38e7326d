import type { Product } from './product.ts';

/** RingCentral API. */
export const ringcentral: Product = {
  id: 'ringcentral',
  name: 'RingCentral',
  fingerprints: [
    { host: /(?:^|\.)ringcentral\.com$/ },
    { header: ['RCRequestId', /./] },
    { header: ['X-Rate-Limit-Group', /./] },
  ],
  rows: [
    {
      id: 'app-permission',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^In order to call this API endpoint, application needs to have \[\w+\] permission/,
      source: 'developers.ringcentral.com/api-reference',
    },
    {
      id: 'user-permission',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^In order to call this API endpoint(?: for another extension)?, user needs to have \[\w+\] permission/,
      source: 'developers.ringcentral.com/api-reference',
    },
    {
      id: 'token',
      causes: ['token-expired', 'invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^OAU-213$/,
      fingerprinted: true,
      source: 'developers.ringcentral.com/api-reference',
    },
  ],
};
