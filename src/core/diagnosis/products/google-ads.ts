import type { Product } from './product.ts';

/** Google Ads API: a developer token beside the OAuth token. */
export const googleAds: Product = {
  id: 'google-ads',
  name: 'Google Ads API',
  fingerprints: [
    { host: /(?:^|\.)googleads\.googleapis\.com$/ },
    { body: /google\.ads\.googleads\.v\d{1,3}\.errors\./ },
  ],
  rows: [
    {
      id: 'token-not-approved',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^DEVELOPER_TOKEN_NOT_APPROVED$/,
      fingerprinted: true,
      source: 'googleapis/googleapis, google/ads/googleads/v17/errors/authorization_error.proto',
    },
    {
      id: 'customer-access',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^USER_PERMISSION_DENIED$/,
      fingerprinted: true,
      source: 'googleapis/googleapis, google/ads/googleads/v17/errors/authorization_error.proto',
    },
    {
      id: 'customer-disabled',
      causes: ['account-disabled'],
      status: 403,
      text: /^CUSTOMER_NOT_ENABLED$/,
      fingerprinted: true,
      source: 'googleapis/googleapis, google/ads/googleads/v17/errors/authorization_error.proto',
    },
    {
      id: 'developer-token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^DEVELOPER_TOKEN_INVALID$/,
      fingerprinted: true,
      source: 'googleapis/googleapis, google/ads/googleads/v21/errors/authentication_error.proto',
    },
    {
      id: 'two-step',
      causes: ['step-up-required'],
      status: 401,
      text: /^(?:TWO_STEP_VERIFICATION|ADVANCED_PROTECTION)_NOT_ENROLLED$/,
      fingerprinted: true,
      source: 'googleapis/googleapis, google/ads/googleads/v17/errors/authentication_error.proto',
    },
    {
      id: 'not-ads-user',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^NOT_ADS_USER$/,
      fingerprinted: true,
      source: 'googleapis/googleapis, google/ads/googleads/v17/errors/authentication_error.proto',
    },
  ],
};
