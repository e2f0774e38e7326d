import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Directus: a token that does not verify answers 403. */
export const directus: Product = {
  id: 'directus',
  name: 'Directus',
  fingerprints: [
    { header: ['X-Powered-By', /^Directus$/] },
    {
      body: /"extensions":\{[^{}]{0,200}"code":"(?:INVALID_CREDENTIALS|INVALID_TOKEN|TOKEN_EXPIRED|FORBIDDEN|INVALID_OTP|INVALID_IP|USER_SUSPENDED|REQUESTS_EXCEEDED)"/,
    },
  ],
  rows: [
    {
      id: 'token-invalid',
      causes: ['token-signature-invalid', 'invalid-credentials'],
      status: 403,
      text: /^INVALID_TOKEN$/,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/invalid-token.ts',
    },
    {
      id: 'credentials',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^INVALID_CREDENTIALS$/,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/invalid-credentials.ts',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^TOKEN_EXPIRED$/,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/token-expired.ts',
    },
    {
      id: 'otp',
      causes: ['step-up-required'],
      status: 401,
      text: /^INVALID_OTP$/,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/invalid-otp.ts',
    },
    {
      id: 'ip',
      causes: ['blocked-by-intermediary'],
      status: 401,
      text: /^INVALID_IP$/,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/invalid-ip.ts',
    },
    {
      id: 'suspended',
      causes: ['account-disabled'],
      status: 401,
      text: /^USER_SUSPENDED$/,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/user-suspended.ts',
    },
    {
      id: 'forbidden-anonymous',
      causes: ['missing-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^FORBIDDEN$/,
      when: anonymous,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/forbidden.ts',
    },
    {
      id: 'forbidden',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^FORBIDDEN$/,
      when: identified,
      fingerprinted: true,
      source: 'directus/directus, packages/errors/src/errors/forbidden.ts',
    },
  ],
};
