import type { Product } from './product.ts';

const documentation = 'cloud.tencent.com/document/api/213/30435';

/** Tencent Cloud: every failure comes under 200. */
export const tencentCloud: Product = {
  id: 'tencent-cloud',
  name: 'Tencent Cloud',
  fingerprints: [{ host: /\.tencentcloudapi\.(?:com|cn)$/ }, { body: /^\s*\{\s*"Response":/ }],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^(?:AuthFailure\.SecretIdNotFound)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 200,
      text: /^(?:AuthFailure\.SignatureFailure)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'clock',
      causes: ['clock-skew'],
      status: 200,
      text: /^(?:AuthFailure\.SignatureExpire)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^(?:AuthFailure\.TokenFailure)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 200,
      text: /^(?:AuthFailure\.UnauthorizedOperation|UnauthorizedOperation)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'second-factor',
      causes: ['step-up-required'],
      status: 200,
      text: /^(?:AuthFailure\.MFAFailure)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 200,
      text: /^(?:RequestLimitExceeded)$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
