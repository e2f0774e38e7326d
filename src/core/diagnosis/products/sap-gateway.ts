import type { Product } from './product.ts';

/** OData services of SAP Gateway and S/4HANA. */
export const sapGateway: Product = {
  id: 'sap-gateway',
  name: 'SAP Gateway',
  fingerprints: [
    { header: ['sap-server', /./] },
    { header: ['sap-perf-fesrec', /./] },
    { header: ['x-csrf-token', /^Required$/i] },
    { body: /\/IW(?:FND|BEP)\// },
  ],
  rows: [
    // Fetch a token first: GET with x-csrf-token: Fetch, and keep the cookies.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 403,
      header: ['x-csrf-token', /^Required$/i],
      source:
        'help.sap.com/docs/SAP_NETWEAVER_750/68bf513362174d54b58cddec28794093/b35c22518bc72214e10000000a44176d.html',
    },

    // A 403 of a service that is not activated, or of another version.
    {
      id: 'no-service',
      causes: ['wrong-endpoint'],
      status: [403, 404],
      text: /^\/IWFND\/MED\/170$/,
      source: 'SAP message class /IWFND/MED, number 170',
    },
    {
      id: 'service-authorization',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^No authorization to access Service '/,
      source: 'erplingo.com/sap-error-messages/en/iwfnd-cm_consumer/iwfnd-cm_consumer101',
    },
  ],
};
