import type { Product } from './product.ts';

/** Pinterest API, version 5. */
export const pinterest: Product = {
  id: 'pinterest',
  name: 'Pinterest',
  fingerprints: [
    { host: /^api(?:-sandbox)?\.pinterest\.com$/ },
    { header: ['Pinterest-Version', /./] },
    { header: ['X-Pinterest-RID', /./] },
  ],
  rows: [
    {
      id: 'trial-access',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^Apps with Trial access may not create Pins in production/,
      fingerprinted: true,
      source: 'developers.pinterest.com/docs/getting-started/connect-app/',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Authentication failed\.?$/,
      fingerprinted: true,
      source: 'developers.pinterest.com/docs/getting-started/connect-app/',
    },
  ],
};
