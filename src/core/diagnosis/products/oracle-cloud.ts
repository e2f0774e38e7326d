import type { Product } from './product.ts';

const documentation = 'docs.oracle.com/iaas/Content/API/References/apierrors.htm';

/** Oracle Cloud Infrastructure: signed requests. */
export const oracleCloud: Product = {
  id: 'oracle-cloud',
  name: 'Oracle Cloud Infrastructure',
  fingerprints: [{ header: ['opc-request-id', /./] }, { host: /\.(?:oraclecloud|oci\.customer-oci)\.com$/ }],
  rows: [
    // Key, fingerprint, user, tenancy and region are all answered alike; so is a clock that is far off.
    {
      id: 'not-authenticated',
      causes: ['invalid-credentials', 'request-signature-mismatch', 'missing-credentials'],
      status: 401,
      text: /^The required information to complete authentication was not provided/,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 401,
      text: /^Failed to verify the HTTP\(S\) Signature/,
      source: documentation,
    },
    {
      id: 'clock',
      causes: ['clock-skew'],
      status: 401,
      text: /is not within allowed clock skew/,
      source: documentation,
    },
    // 404 on purpose: whoever may not see a resource cannot tell that it exists.
    {
      id: 'not-authorized',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^NotAuthorizedOrNotFound$/,
      source: documentation,
    },
  ],
};
