import type { Product } from './product.ts';

/** MuleSoft Anypoint: Mule and Flex gateways with the Client ID Enforcement policy. */
export const mulesoft: Product = {
  id: 'mulesoft',
  name: 'MuleSoft Anypoint API Gateway',
  fingerprints: [{ header: ['WWW-Authenticate', /^Client-ID-Enforcement\b/i] }],
  rows: [
    {
      id: 'client-id-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^Client ID is not present$/,
      source: 'docs.mulesoft.com/gateway/latest/policies-included-client-id-enforcement',
    },
    {
      id: 'client-id-refused',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 401,
      header: ['WWW-Authenticate', /^Client-ID-Enforcement\b/i],
      when: ({ exchange }) =>
        exchange?.request.headers.some(([name]) => /^client[_-]id$/i.test(name)) ?? false,
      source: 'docs.mulesoft.com/gateway/latest/policies-included-client-id-enforcement',
    },
  ],
};
