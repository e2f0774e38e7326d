import type { Product } from './product.ts';

/** Box Platform API. */
export const box: Product = {
  id: 'box',
  name: 'Box',
  fingerprints: [{ host: /(?:^|\.)box\.com$/ }, { header: ['Box-Request-Id', /./] }],
  rows: [
    {
      id: 'token',
      causes: ['token-expired', 'invalid-credentials', 'token-revoked'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="The access token provided is invalid\."/],
      fingerprinted: true,
      source: 'developer.box.com/guides/api-calls/permissions-and-errors/common-errors/',
    },
    {
      id: 'app-authorisation',
      causes: ['step-up-required'],
      status: 400,
      text: /^This app is not authorized by the enterprise(?: admin)?$/,
      fingerprinted: true,
      source: 'developer.box.com/guides/api-calls/permissions-and-errors/common-errors/',
    },
    {
      id: 'assertion-time',
      causes: ['clock-skew', 'token-expired'],
      status: 400,
      text: /^(?:Current date\/time MUST be before the expiration (?:date\/)?time listed in the 'exp' claim|Please check the 'exp' claim)/,
      fingerprinted: true,
      source: 'https://github.com/box/box-windows-sdk-v2/issues/265',
    },
    {
      id: 'assertion-issuer',
      causes: ['token-issuer-mismatch'],
      status: 400,
      text: /^Please check the 'iss' claim/,
      fingerprinted: true,
      source: 'developer.box.com/guides/api-calls/permissions-and-errors/common-errors/',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions', 'insufficient-scope'],
      status: 403,
      text: /^access_denied_insufficient_permissions$/,
      fingerprinted: true,
      source: 'developer.box.com/guides/api-calls/permissions-and-errors/common-errors/',
    },
  ],
};
