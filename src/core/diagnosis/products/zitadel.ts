import type { Product } from './product.ts';

/** ZITADEL: ids in brackets behind its messages. */
export const zitadel: Product = {
  id: 'zitadel',
  name: 'ZITADEL',
  fingerprints: [{ host: /\.zitadel\.cloud$/ }, { body: /type\.googleapis\.com\/zitadel\.v1\.ErrorDetail/ }],
  rows: [
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /\(AUTH-5mWD2\)$/,
      source: 'zitadel/zitadel integration tests (wording seen: find_string id 54305203738)',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /\(AUTH-7fs1e\)$/,
      source: 'zitadel error ids (wording seen: find_string id 56983586365)',
    },
    // The Host of the request is none of the instance’s domains; an internal name will not do.
    {
      id: 'instance',
      causes: ['wrong-endpoint'],
      status: [404, 500],
      text: /Instance not found\. Make sure you got the domain right\./,
      source: 'zitadel.com/docs/apis/introduction#domains',
    },
  ],
};
