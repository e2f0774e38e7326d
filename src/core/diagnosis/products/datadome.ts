import type { Product } from './product.ts';

/** DataDome bot protection. */
export const datadome: Product = {
  id: 'datadome',
  name: 'DataDome',
  fingerprints: [
    { header: ['X-DataDome', /./] },
    { header: ['X-DD-B', /./] },
    { header: ['Set-Cookie', /^datadome=/] },
  ],
  rows: [
    {
      id: 'captcha',
      causes: ['blocked-by-intermediary'],
      status: [401, 403],
      body: /\bgeo\.captcha-delivery\.com\b/,
      source: 'recorded challenges that lead to geo.captcha-delivery.com',
    },
  ],
};
