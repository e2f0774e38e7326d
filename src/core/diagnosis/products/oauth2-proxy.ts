import type { Product } from './product.ts';

/** OAuth2 Proxy. */
export const oauth2Proxy: Product = {
  id: 'oauth2-proxy',
  name: 'OAuth2 Proxy',
  fingerprints: [
    { body: /github\.com\/oauth2-proxy\/oauth2-proxy#oauth2_proxy/ },
    { header: ['GAP-Auth', /./] },
  ],
  rows: [
    // The sign-in page comes with status 403.
    {
      id: 'sign-in',
      causes: ['sso-required'],
      status: [401, 403],
      body: /<form method="GET" action="[^"]{0,200}\/oauth2\/start"/,
      source: 'oauth2-proxy/oauth2-proxy, oauthproxy.go',
    },
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /^Login Failed: Unable to find a valid CSRF token\. Please try again\.$/,
      source: 'oauth2-proxy/oauth2-proxy, oauthproxy.go',
    },
    // The sign-in worked; its e-mail domain or group is not allowed.
    {
      id: 'not-allowed',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Invalid session: unauthorized$/,
      source: 'oauth2-proxy/oauth2-proxy, oauthproxy.go',
    },
  ],
};
