import type { Evidence } from '../../evidence/evidence.ts';
import { identifying } from '../detection.ts';
import type { Product } from './product.ts';

const anonymous = ({ credentials }: Evidence) => identifying(credentials).length === 0;
const identified = (evidence: Evidence) => !anonymous(evidence);

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
