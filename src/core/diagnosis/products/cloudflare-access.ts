import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Cloudflare Access (Zero Trust) in front of an application. */
export const cloudflareAccess: Product = {
  id: 'cloudflare-access',
  name: 'Cloudflare Access',
  fingerprints: [
    { header: ['WWW-Authenticate', /^Cloudflare-Access\b/] },
    { header: ['cf-access-aud', /./] },
    { header: ['cf-access-domain', /./] },
  ],
  rows: [
    {
      id: 'sign-in',
      causes: ['sso-required'],
      status: 302,
      header: ['Location', /^https:\/\/[\w-]{1,63}\.cloudflareaccess\.com\/cdn-cgi\/access\/login\//],
      source: 'developers.cloudflare.com/cloudflare-one/identity/service-tokens/',
    },
    {
      id: 'challenge',
      causes: ['missing-credentials', 'sso-required'],
      status: 401,
      header: ['WWW-Authenticate', /^Cloudflare-Access\b/],
      when: anonymous,
      source: 'developers.cloudflare.com/cloudflare-one/identity/service-tokens/',
    },
    {
      id: 'forbidden',
      causes: ['insufficient-permissions', 'invalid-credentials'],
      status: 403,
      text: /^Forbidden\. You don't have permission to view this\. Please contact your system administrator\.$/,
      source: 'developers.cloudflare.com/cloudflare-one/identity/service-tokens/',
    },
  ],
};
