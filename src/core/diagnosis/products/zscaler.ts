import type { Product } from './product.ts';

/** Zscaler Internet Access. */
export const zscaler: Product = {
  id: 'zscaler',
  name: 'Zscaler',
  fingerprints: [{ header: ['Server', /^Zscaler\b/] }],
  rows: [
    {
      id: 'blocked',
      causes: ['blocked-by-intermediary'],
      status: 403,
      fingerprinted: true,
      source: 'recorded answers with Server: Zscaler',
    },
    {
      id: 'sign-in',
      causes: ['blocked-by-intermediary'],
      status: [302, 307],
      header: ['Location', /^https:\/\/gateway\.zs[\w-]{1,20}\.net(?::443)?\/au[A-Z]\?origurl=/],
      source: 'recorded redirects to gateway.zscaler.net/auT?origurl=',
    },
  ],
};
