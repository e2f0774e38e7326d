import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Postman API. */
export const postman: Product = {
  id: 'postman',
  name: 'Postman',
  fingerprints: [{ host: /(?:^|\.)api\.getpostman\.com$/ }, { host: /(?:^|\.)api\.postman\.com$/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid API Key\. Every request requires a valid API Key to be sent\.$/,
      when: identified,
      fingerprinted: true,
      source: 'www.postman.com/postman/postman-public-workspace/documentation/postman-api',
    },
    {
      id: 'no-key',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^Invalid API Key\. Every request requires a valid API Key to be sent\.$/,
      when: anonymous,
      fingerprinted: true,
      source: 'www.postman.com/postman/postman-public-workspace/documentation/postman-api',
    },
  ],
};
