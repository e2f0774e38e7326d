import type { Product } from './product.ts';

const documentation =
  'docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html';
const reference = 'docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html';

/** Amazon Cognito: user pools and identity pools. The status is 400 for nearly everything. */
export const amazonCognito: Product = {
  id: 'amazon-cognito',
  name: 'Amazon Cognito',
  fingerprints: [{ host: /^cognito-id(?:p|entity)(?:-fips)?\.[\w-]+\.amazonaws\.com/ }],
  rows: [
    {
      id: 'password',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^Incorrect username or password\.$/,
      source: documentation,
    },
    {
      id: 'attempts',
      causes: ['account-locked'],
      status: 400,
      text: /^Password attempts exceeded$/,
      source: documentation,
    },
    {
      id: 'disabled',
      causes: ['account-disabled'],
      status: 400,
      text: /^User is disabled\.$/,
      source: documentation,
    },
    {
      id: 'not-confirmed',
      causes: ['account-disabled'],
      status: 400,
      text: /^User is not confirmed\.$/,
      source: documentation,
    },
    {
      id: 'reset-required',
      causes: ['account-disabled'],
      status: 400,
      text: /^(?:Password reset required for the user|Temporary password has expired and must be reset by an administrator\.)$/,
      source: documentation,
    },
    {
      id: 'access-token-expired',
      causes: ['token-expired'],
      status: 400,
      text: /^(?:Access|Refresh) Token has expired$/,
      source: documentation,
    },
    {
      id: 'token-revoked',
      causes: ['token-revoked'],
      status: 400,
      text: /^(?:Access|Refresh) Token has been revoked$/,
      source: documentation,
    },
    {
      id: 'refresh-token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 400,
      text: /^Invalid Refresh Token\.?$/,
      source: documentation,
    },
    {
      id: 'token-scopes',
      causes: ['insufficient-scope'],
      status: 400,
      text: /^Access Token does not have required scopes$/,
      source: documentation,
    },
    {
      id: 'token-signature',
      causes: ['token-signature-invalid', 'wrong-endpoint'],
      status: 400,
      text: /^Could not verify signature for Access Token$/,
      source: documentation,
    },
    {
      id: 'secret-hash',
      causes: ['invalid-credentials', 'malformed-credentials'],
      status: 400,
      text: /^Unable to verify secret hash for client \w+/,
      source: documentation,
    },
    {
      id: 'secret-hash-missing',
      causes: ['missing-credentials'],
      status: 400,
      text: /^Client [\w]+ is configured with secret but SECRET_HASH was not received$/,
      source: documentation,
    },
    {
      id: 'session',
      causes: ['session-expired'],
      status: 400,
      text: /^Invalid session for the user(?:, session is expired)?\.$/,
      source: documentation,
    },
    {
      id: 'flow-off',
      causes: ['scheme-mismatch'],
      status: 400,
      text: /^[A-Z_]+_AUTH flow not enabled for this client$/,
      source: documentation,
    },
    {
      id: 'pool-provider',
      causes: ['token-issuer-mismatch'],
      status: 400,
      text: /^Token is not from a supported provider of this identity pool\.$/,
      source: reference,
    },
    {
      id: 'pool-anonymous',
      causes: ['missing-credentials'],
      status: 400,
      text: /^Unauthenticated access is not supported for this identity pool\.$/,
      source: reference,
    },
    {
      id: 'throttled',
      causes: ['rate-limited'],
      status: 400,
      text: /^Attempt limit exceeded, please try after some time\.$/,
      source: documentation,
    },
  ],
};
