import type { Product } from './product.ts';

/** Fastly. */
export const fastly: Product = {
  id: 'fastly',
  name: 'Fastly',
  fingerprints: [{ header: ['X-Served-By', /^cache-[a-z]{3}/] }, { header: ['Via', /\bvarnish\b/] }],
  rows: [
    {
      id: 'unknown-domain',
      causes: ['wrong-endpoint'],
      status: [404, 500],
      text: /^Fastly error: unknown domain: ?[\w.:-]{0,260}\. Please check that this domain has been added to a service\.$/,
      source: 'EdOverflow/can-i-take-over-xyz, README.md',
    },
    {
      id: 'misdirected',
      causes: ['wrong-endpoint'],
      status: 421,
      text: /^Requested host does not match any Subject Alternative Names \(SANs\) on TLS certificate/,
      source: 'docs.fastly.com/en/guides/common-400-errors#error-421-misdirected-request',
    },
  ],
};
