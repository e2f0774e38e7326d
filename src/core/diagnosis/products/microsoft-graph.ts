import type { Product } from './product.ts';

const documentation = 'learn.microsoft.com/graph/resolve-auth-errors';

/** Microsoft Graph: InvalidAuthenticationToken and what stands behind it. */
export const microsoftGraph: Product = {
  id: 'microsoft-graph',
  name: 'Microsoft Graph',
  fingerprints: [
    { header: ['x-ms-ags-diagnostic', /./] },
    { host: /^graph\.microsoft\.(?:com|us)$|^microsoftgraph\.chinacloudapi\.cn$/ },
  ],
  rows: [
    {
      id: 'token-empty',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Access token is empty\.?$/,
      source: documentation,
    },
    // 80049217: no JWT at all; 8004920A and others: a personal account’s token that does not decode.
    {
      id: 'token-unreadable',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^CompactToken parsing failed with error code: /,
      source: 'github.com/OfficeDev/outlook-dev-docs/issues/508',
    },
    {
      id: 'token-not-jwt',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^IDX14100: JWT is not well formed/,
      source: documentation,
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^(?:Access token has expired(?: or is not yet valid)?\.|Lifetime validation failed, the token is expired\.)/,
      source: documentation,
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^Access token validation failure\. Invalid audience\.?$/,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid', 'token-audience-mismatch'],
      status: 401,
      text: /^(?:Access token validation failure\. Invalid signature\.?|Invalid x5t claim\.?)$/,
      source: documentation,
    },
    // The token was good; an event since (password, policy, place) asks for a new one with these claims.
    {
      id: 'continuous-access-evaluation',
      causes: ['step-up-required', 'token-revoked'],
      status: 401,
      header: ['WWW-Authenticate', /error="insufficient_claims"/],
      source: 'learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation',
    },
    // The permission is not in the token (scp, roles), or the signed-in user lacks the role.
    {
      id: 'privileges',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 403,
      text: /^Insufficient privileges to complete the operation\.?$/,
      source: documentation,
    },
    {
      id: 'claims-missing',
      causes: ['insufficient-scope'],
      status: [401, 403],
      text: /^Either scp or roles claim need to be present in the token\.?$/,
      source: 'pnp.github.io/cli-microsoft365/user-guide/cli-certificate-caveats',
    },
    {
      id: 'identity-not-found',
      causes: ['account-disabled'],
      status: 401,
      text: /^Authorization_IdentityNotFound$/,
      source: documentation,
    },
  ],
};
