import { anonymous, basic } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Traefik: its BasicAuth middleware with the default realm. */
export const traefik: Product = {
  id: 'traefik',
  name: 'Traefik',
  fingerprints: [{ header: ['WWW-Authenticate', /^(?:Basic|Digest) realm="traefik"/] }],
  rows: [
    {
      id: 'basic-missing',
      causes: ['missing-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Basic realm="traefik"/],
      when: anonymous,
      source: 'traefik/traefik, pkg/middlewares/auth/basic_auth.go',
    },
    {
      id: 'basic-wrong',
      causes: ['invalid-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Basic realm="traefik"/],
      when: basic,
      source: 'traefik/traefik, pkg/middlewares/auth/basic_auth.go',
    },
  ],
};
