import type { Product } from './product.ts';

/** Vercel: deployment protection, firewall and platform errors. */
export const vercel: Product = {
  id: 'vercel',
  name: 'Vercel',
  fingerprints: [{ header: ['Server', /^Vercel$/] }, { header: ['x-vercel-id', /./] }],
  rows: [
    // Vercel guards the deployment; the application behind it was not asked.
    {
      id: 'protected',
      causes: ['sso-required'],
      status: 401,
      header: ['Set-Cookie', /^_vercel_sso_nonce=/],
      source: 'vercel.com/docs/deployment-protection',
    },
    {
      id: 'mitigated',
      causes: ['blocked-by-intermediary'],
      header: ['x-vercel-mitigated', /^(?:deny|challenge)$/],
      source: 'vercel.com/docs/vercel-firewall',
    },
    {
      id: 'no-deployment',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^DEPLOYMENT_NOT_FOUND$/,
      source: 'vercel.com/docs/errors/DEPLOYMENT_NOT_FOUND',
    },
    {
      id: 'disabled',
      causes: ['account-disabled'],
      status: 402,
      text: /^(?:Code: )?DEPLOYMENT_DISABLED$/,
      source: 'vercel.com/docs/errors/DEPLOYMENT_DISABLED',
    },
  ],
};
