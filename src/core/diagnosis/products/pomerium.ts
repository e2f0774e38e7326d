import type { Product } from './product.ts';

/** Pomerium. */
export const pomerium: Product = {
  id: 'pomerium',
  name: 'Pomerium',
  fingerprints: [{ header: ['X-Pomerium-Intercepted-Response', /^true$/] }],
  rows: [
    {
      id: 'sign-in',
      causes: ['sso-required'],
      status: 302,
      header: ['Location', /\/\.pomerium\/sign_in\?/],
      source: 'pomerium/pomerium, authorize/check_response.go',
    },
    {
      id: 'denied',
      causes: ['insufficient-permissions'],
      status: 403,
      fingerprinted: true,
      source: 'pomerium/pomerium, authorize/check_response.go',
    },
  ],
};
