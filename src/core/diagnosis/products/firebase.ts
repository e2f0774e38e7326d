import type { Product } from './product.ts';

const documentation = 'firebase.google.com/docs/reference/rest/auth';

/** Firebase: Authentication, and the rules of its databases. */
export const firebase: Product = {
  id: 'firebase',
  name: 'Firebase',
  fingerprints: [
    {
      host: /^(?:identitytoolkit|securetoken|firestore)\.googleapis\.com$|\.firebaseio\.com$|\.firebasedatabase\.app$/,
    },
  ],
  rows: [
    // Status 400, and the key in the address is the project’s, not the user’s.
    {
      id: 'password',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^(?:EMAIL_NOT_FOUND|INVALID_PASSWORD|INVALID_LOGIN_CREDENTIALS|INVALID_REFRESH_TOKEN)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'disabled',
      causes: ['account-disabled'],
      status: 400,
      text: /^(?:USER_DISABLED|USER_NOT_FOUND)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'locked',
      causes: ['account-locked'],
      status: 400,
      text: /^TOO_MANY_ATTEMPTS_TRY_LATER(?: : |$)/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'login-again',
      causes: ['step-up-required'],
      status: 400,
      text: /^CREDENTIAL_TOO_OLD_LOGIN_AGAIN$/,
      fingerprinted: true,
      source: documentation,
    },
    // The user’s credential is no longer valid: password changed, sign-ins revoked, or past its time.
    {
      id: 'credential-gone',
      causes: ['token-revoked', 'token-expired'],
      status: 400,
      text: /^(?:TOKEN_EXPIRED|INVALID_ID_TOKEN)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'project',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /^PROJECT_NUMBER_MISMATCH$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'custom-token',
      causes: ['token-audience-mismatch', 'token-issuer-mismatch'],
      status: 400,
      text: /^CREDENTIAL_MISMATCH$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'provider-off',
      causes: ['scheme-mismatch'],
      status: 400,
      text: /^(?:OPERATION_NOT_ALLOWED|PASSWORD_LOGIN_DISABLED)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'rules',
      causes: ['insufficient-permissions', 'missing-credentials'],
      status: 403,
      text: /^Missing or insufficient permissions\.$/,
      fingerprinted: true,
      source: 'firebase.google.com/docs/firestore/security/get-started',
    },
    // 401, although the token may be good: the rules say no.
    {
      id: 'database-rules',
      causes: ['insufficient-permissions', 'missing-credentials'],
      status: 401,
      text: /^Permission denied$/,
      fingerprinted: true,
      source: 'firebase.google.com/docs/reference/rest/database',
    },
  ],
};
