import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The npm registry: publishing asks for a second factor, private packages hide. */
export const npmRegistry: Product = {
  id: 'npm-registry',
  name: 'npm registry',
  fingerprints: [{ header: ['npm-notice', /./] }, { host: /^registry\.npmjs\.(?:org|com)$/ }],
  rows: [
    {
      id: 'otp',
      causes: ['step-up-required'],
      status: 401,
      header: ['WWW-Authenticate', /^OTP\b/],
      source: 'npm/npm-registry-fetch, lib/check-response.js',
    },
    {
      id: 'address',
      causes: ['blocked-by-intermediary'],
      status: 401,
      header: ['WWW-Authenticate', /^ipaddress\b/],
      source: 'npm/npm-registry-fetch, lib/check-response.js',
    },
    {
      id: 'publish-two-factor',
      causes: ['step-up-required'],
      status: 403,
      text: /^Two-factor authentication or granular access token with bypass 2fa enabled is required to publish packages\.$/,
      source: 'docs.npmjs.com/common-errors',
    },
    {
      id: 'hidden-anonymous',
      causes: ['missing-credentials', 'wrong-endpoint'],
      status: 404,
      text: /^Not found$/,
      when: anonymous,
      fingerprinted: true,
      source: 'github.com/npm/npm/issues/18569',
    },
    {
      id: 'hidden',
      causes: ['insufficient-permissions', 'wrong-endpoint', 'invalid-credentials'],
      status: 404,
      text: /^Not found$/,
      when: identified,
      fingerprinted: true,
      source: 'github.com/npm/registry-issue-archive/issues/36',
    },
  ],
};
