import type { Product } from './product.ts';

const documentation = 'ovh/python-ovh, ovh/client.py';

/** OVHcloud API. */
export const ovhcloud: Product = {
  id: 'ovhcloud',
  name: 'OVHcloud',
  fingerprints: [
    { header: ['x-ovh-queryid', /./] },
    { host: /^(?:(?:eu|ca)\.api\.ovh\.com|api\.(?:us\.ovhcloud|ovh)\.com)$/ },
  ],
  rows: [
    {
      id: 'consumer-key',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      text: /^(?:NOT_CREDENTIAL|INVALID_CREDENTIAL)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'application-key',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      text: /^INVALID_KEY$/,
      fingerprinted: true,
      source: documentation,
    },
    // The access rules of the consumer key leave this method and path out.
    {
      id: 'call-not-granted',
      causes: ['insufficient-scope'],
      status: [400, 401, 403],
      text: /^NOT_GRANTED_CALL$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: [400, 401, 403],
      text: /^INVALID_SIGNATURE$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'clock',
      causes: ['clock-skew'],
      status: [400, 401, 403],
      text: /^QUERY_TIME_OUT$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
