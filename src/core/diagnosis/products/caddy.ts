import { anonymous, basic } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Caddy, and caddy-security in front of a site. */
export const caddy: Product = {
  id: 'caddy',
  name: 'Caddy',
  fingerprints: [{ header: ['Server', /^Caddy$/] }],
  rows: [
    {
      id: 'basic-missing',
      causes: ['missing-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Basic realm="restricted"/],
      when: anonymous,
      fingerprinted: true,
      source: 'caddyserver/caddy, modules/caddyhttp/caddyauth/basicauth.go',
    },
    {
      id: 'basic-wrong',
      causes: ['invalid-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Basic realm="restricted"/],
      when: basic,
      fingerprinted: true,
      source: 'caddyserver/caddy, modules/caddyhttp/caddyauth/basicauth.go',
    },
    {
      id: 'portal',
      causes: ['sso-required'],
      status: [302, 303],
      header: ['Set-Cookie', /^AUTHP_REDIRECT_URL=/],
      source: 'greenpau/go-authcrunch, pkg/authz/handlers and pkg/authn/cookie',
    },
  ],
};
