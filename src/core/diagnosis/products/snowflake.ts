import type { Product } from './product.ts';

/** The REST and SQL APIs of Snowflake: codes of 390xxx. */
export const snowflake: Product = {
  id: 'snowflake',
  name: 'Snowflake',
  fingerprints: [{ host: /\.snowflakecomputing\.(?:com|cn)$/ }],
  rows: [
    // Another public key at the user, a wrong issuer or account name, or a token older than an hour.
    {
      id: 'key-pair',
      causes: ['token-signature-invalid', 'token-issuer-mismatch'],
      status: 401,
      text: /^390144$/,
      fingerprinted: true,
      source: 'docs.snowflake.com/en/user-guide/key-pair-auth-troubleshooting',
    },
    {
      id: 'oauth-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^390318$/,
      fingerprinted: true,
      source: 'learn.microsoft.com/power-bi/connect-data/service-connect-snowflake',
    },
    {
      id: 'oauth-invalid',
      causes: ['invalid-credentials', 'token-issuer-mismatch', 'token-audience-mismatch'],
      status: 401,
      text: /^390303$/,
      fingerprinted: true,
      source: 'learn.microsoft.com/power-bi/connect-data/service-connect-snowflake',
    },

    // 390112: renew the session; 390114: log in again.
    {
      id: 'session',
      causes: ['session-expired'],
      status: [200, 401],
      text: /^(?:390112|390114)$/,
      body: /"code"\s*:\s*"39011[24]"/,
      fingerprinted: true,
      source: 'snowflakedb/snowflake-connector-python, src/snowflake/connector/network.py',
    },
    {
      id: 'network-policy',
      causes: ['blocked-by-intermediary'],
      status: [200, 401, 403],
      text: /^Incoming request with IP\/Token .{1,80} is not allowed to access Snowflake/,
      source: 'docs.snowflake.com/en/user-guide/network-policies',
    },
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: [200, 401, 403],
      text: /^390100$/,
      body: /"code"\s*:\s*"390100"/,
      fingerprinted: true,
      source: 'docs.snowflake.com/en/user-guide/admin-user-management',
    },
  ],
};
