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
      source: 'help.zscaler.com: end user notifications',
    },
    {
      id: 'sign-in',
      causes: ['blocked-by-intermediary'],
      status: [302, 307],
      header: ['Location', /^https:\/\/gateway\.zs[\w-]{1,20}\.net(?::443)?\/au[A-Z]\?origurl=/],
      source: 'help.zscaler.com: authentication of explicit proxy traffic',
    },
  ],
};
