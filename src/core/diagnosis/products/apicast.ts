import type { Product } from './product.ts';

/** Red Hat 3scale API Management, its APIcast gateway with the default answers of a product. */
export const apicast: Product = {
  id: 'apicast',
  name: 'Red Hat 3scale APIcast',
  fingerprints: [{ header: ['Content-Type', /^text\/plain; ?charset=us-ascii$/i] }],
  rows: [
    // Missing and wrong keys are both answered with 403.
    {
      id: 'missing',
      causes: ['api-key-missing-or-misplaced', 'missing-credentials'],
      status: [401, 403],
      text: /^Authentication parameters missing$/,
      source: '3scale/APIcast, gateway/src/apicast/configuration/service.lua',
    },
    {
      id: 'failed',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: [401, 403],
      text: /^Authentication failed$/,
      fingerprinted: true,
      source: '3scale/APIcast, gateway/src/apicast/configuration/service.lua',
    },
    {
      id: 'no-mapping',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^No Mapping Rule matched$/,
      source: '3scale/APIcast, gateway/src/apicast/configuration/service.lua',
    },
    {
      id: 'limits',
      causes: ['rate-limited'],
      status: [403, 429],
      text: /^Limits exceeded$/,
      source: '3scale/APIcast, gateway/src/apicast/configuration/service.lua',
    },
  ],
};
