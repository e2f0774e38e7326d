import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Google Cloud Identity-Aware Proxy. */
export const googleCloudIap: Product = {
  id: 'google-cloud-iap',
  name: 'Google Cloud Identity-Aware Proxy',
  fingerprints: [{ header: ['x-goog-iap-generated-response', /^true$/] }],
  rows: [
    {
      id: 'sign-in',
      causes: ['sso-required', 'missing-credentials'],
      status: 302,
      text: /^Invalid IAP credentials: empty token$/,
      source: 'docs.cloud.google.com/iap/docs/authentication-howto',
    },
    {
      id: 'empty-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Invalid IAP credentials: empty token$/,
      when: anonymous,
      source: 'docs.cloud.google.com/iap/docs/faq',
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^Invalid IAP credentials: JWT audience doesn't match this application/,
      source: 'docs.cloud.google.com/iap/docs/faq',
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid', 'token-issuer-mismatch'],
      status: 401,
      text: /^Invalid IAP credentials: JWT signature is invalid/,
      source: 'docs.cloud.google.com/iap/docs/faq',
    },
    {
      id: 'unreadable',
      causes: ['token-type-mismatch', 'malformed-credentials'],
      status: 401,
      text: /^Invalid IAP credentials: Unable to parse JWT/,
      source: 'docs.cloud.google.com/iap/docs/faq',
    },
    {
      id: 'no-email',
      causes: ['token-type-mismatch'],
      status: 401,
      text: /^Invalid IAP credentials: JWT 'email' claim isn't a string/,
      source: 'docs.cloud.google.com/iap/docs/faq',
    },
  ],
};
