import type { Product } from './product.ts';

/** Intuit QuickBooks Online API. */
export const quickbooksOnline: Product = {
  id: 'quickbooks-online',
  name: 'QuickBooks Online',
  fingerprints: [{ host: /(?:^|\.)intuit\.com$/ }, { header: ['intuit_tid', /./] }],
  rows: [
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Token expired(?::|$)/,
      fingerprinted: true,
      source: 'developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
    },
    {
      id: 'token-malformed',
      causes: ['malformed-credentials', 'invalid-credentials'],
      status: 401,
      text: /^Malformed bearer token/,
      fingerprinted: true,
      source: 'developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
    },
    {
      id: 'company',
      causes: ['wrong-endpoint', 'insufficient-permissions'],
      status: 403,
      text: /^message=ApplicationAuthorizationFailed; errorCode=003100;/,
      source: 'developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
    },
    {
      id: 'throttle',
      causes: ['rate-limited'],
      status: 429,
      text: /^message=ThrottleExceeded; errorCode=003001;/,
      source: 'developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
    },
  ],
};
