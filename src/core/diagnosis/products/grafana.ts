import type { Product } from './product.ts';

/** Grafana: accounts, service account tokens, permissions. */
export const grafana: Product = {
  id: 'grafana',
  name: 'Grafana',
  fingerprints: [
    { body: /"messageId":"(?:api-key|password-auth|login-attempt|auth|session|user)\./ },
    { body: /"accessErrorId":"ACE/ },
    { host: /^grafana\.|\.grafana\.net$/ },
  ],
  rows: [
    // The message says "Invalid username or password"; the id says that it was not even looked at.
    {
      id: 'login-blocked',
      causes: ['account-locked'],
      status: 401,
      text: /^login-attempt\.blocked$/,
      source: 'grafana/grafana, pkg/services/authn/clients/password.go',
    },
    {
      id: 'password',
      causes: ['invalid-credentials'],
      status: [400, 401],
      text: /^password-auth\.(?:failed|invalid|empty)$/,
      source: 'grafana/grafana, pkg/services/authn/clients/password.go',
    },
    {
      id: 'key-invalid',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^api-key\.invalid$/,
      source: 'grafana/grafana, pkg/services/authn/clients/api_key.go',
    },
    {
      id: 'key-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^api-key\.expired$/,
      source: 'grafana/grafana, pkg/services/authn/clients/api_key.go',
    },
    {
      id: 'key-revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^api-key\.revoked$/,
      source: 'grafana/grafana, pkg/services/authn/clients/api_key.go',
    },

    // The key belongs to another organization than the X-Grafana-Org-Id header or orgId parameter names.
    {
      id: 'key-of-another-organization',
      causes: ['wrong-endpoint'],
      status: 401,
      text: /^api-key\.organization-mismatch$/,
      source: 'grafana/grafana, pkg/services/authn/clients/api_key.go',
    },
    {
      id: 'permissions',
      causes: ['insufficient-permissions'],
      status: 403,
      body: /"accessErrorId":"ACE/,
      source: 'grafana/grafana, pkg/services/accesscontrol/middleware.go',
    },
  ],
};
