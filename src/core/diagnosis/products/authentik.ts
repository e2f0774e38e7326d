import type { Product } from './product.ts';

/** authentik: the proxy outpost. */
export const authentik: Product = {
  id: 'authentik',
  name: 'authentik',
  fingerprints: [
    { header: ['X-Powered-By', /^(?:authentik|goauthentik\.io)$/] },
    { header: ['Set-Cookie', /^authentik_proxy_/] },
  ],
  rows: [
    {
      id: 'sign-in',
      causes: ['sso-required'],
      status: 302,
      header: ['Location', /\/outpost\.goauthentik\.io\/start\?/],
      source: 'goauthentik/authentik, internal/outpost/proxyv2',
    },
    {
      id: 'authorize',
      causes: ['sso-required'],
      status: 302,
      header: ['Location', /\/application\/o\/authorize\/\?/],
      source: 'goauthentik/authentik, internal/outpost/proxyv2',
    },
  ],
};
