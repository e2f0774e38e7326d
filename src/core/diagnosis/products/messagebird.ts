import type { Product } from './product.ts';

/** MessageBird (Bird) REST API. */
export const messagebird: Product = {
  id: 'messagebird',
  name: 'MessageBird',
  fingerprints: [{ host: /(?:^|\.)messagebird\.com$/ }],
  rows: [
    {
      id: 'access-key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Request not allowed \(incorrect access_key\)$/,
      source: 'developers.messagebird.com/api/',
    },
  ],
};
