import type { Product } from './product.ts';

/** Red Hat Quay and quay.io. */
export const quay: Product = {
  id: 'quay',
  name: 'Quay',
  fingerprints: [
    { host: /^quay\./ },
    { header: ['WWW-Authenticate', /realm="https:\/\/quay\.[^"]{1,100}\/v2\/auth"/] },
  ],
  rows: [
    // Robot names carry their account: acme+ci.
    {
      id: 'robot',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Could not find robot with (?:username|specified username)\b/i,
      source: 'quay/quay, data/model/user.py',
    },
    {
      id: 'user-disabled',
      causes: ['account-disabled'],
      status: 401,
      text: /^This user has been disabled\. Please contact your administrator\.$/,
      source: 'quay/quay, auth/credentials.py',
    },
    {
      id: 'access-token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid access token$/,
      fingerprinted: true,
      source: 'quay/quay, auth/credentials.py',
    },

    // A 401, also of a login that is right but may not see this repository.
    {
      id: 'access',
      causes: ['insufficient-permissions', 'missing-credentials'],
      status: 401,
      text: /^access to the requested resource is not authorized$/,
      fingerprinted: true,
      source: 'quay/quay, endpoints/v2/errors.py',
    },
  ],
};
