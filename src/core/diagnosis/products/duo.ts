import type { Product } from './product.ts';

const documentation = 'duo.com/docs/authapi, duo.com/docs/adminapi';

/** Duo: requests signed in the form of Basic credentials. */
export const duo: Product = {
  id: 'duo',
  name: 'Duo',
  fingerprints: [{ host: /\.duosecurity\.com$/ }, { body: /"stat":\s*"FAIL"/ }],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Missing request credentials$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid integration key in request credentials$/,
      fingerprinted: true,
      source: documentation,
    },
    // The password of the Basic credentials is a signature over date, host, path and parameters.
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 401,
      text: /^Invalid signature in request credentials$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'clock',
      causes: ['clock-skew'],
      status: [400, 401],
      text: /^(?:Bad|Missing) request timestamp$/,
      fingerprinted: true,
      source: documentation,
    },
    // Keys of the Auth API do not open the Admin API, nor the other way round.
    {
      id: 'integration-type',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^Wrong integration type for this API\.?$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
