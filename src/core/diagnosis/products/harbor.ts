import type { Product } from './product.ts';

/** Harbor: its API and its registry. */
export const harbor: Product = {
  id: 'harbor',
  name: 'Harbor',
  fingerprints: [{ header: ['X-Harbor-CSRF-Token', /./] }, { host: /^harbor\./ }],
  rows: [
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /^(?:Forbidden - )?CSRF token (?:invalid|not found in request)$/,
      fingerprinted: true,
      source: 'goharbor/harbor, src/server/middleware/csrf/csrf.go',
    },
    {
      id: 'repository',
      causes: ['insufficient-permissions', 'missing-credentials'],
      status: 401,
      text: /^(?:unauthorized: )?unauthorized to (?:access|list) repositor/,
      source: 'goharbor/harbor, src/server/middleware/v2auth/auth.go',
    },
  ],
};
