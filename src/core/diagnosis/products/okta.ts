import type { Product } from './product.ts';

const documentation = 'developer.okta.com/docs/reference/error-codes/';
const reference = 'developer.okta.com/docs/reference/api/authn/';

/** Okta: its E00000xx codes, and the statuses of /api/v1/authn, which are told under 200. */
export const okta: Product = {
  id: 'okta',
  name: 'Okta',
  fingerprints: [{ header: ['x-okta-request-id', /./] }, { host: /\.okta(?:preview|-emea)?\.com$/ }],
  rows: [
    // Wrong password or, by design, anything else that is wrong with the account.
    {
      id: 'sign-in',
      causes: ['invalid-credentials'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:004)$/,
      source: documentation,
    },
    // An API token ends after thirty days without use, and with its owner’s account.
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-expired'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:011)$/,
      source: documentation,
    },
    {
      id: 'session',
      causes: ['session-expired'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:005)$/,
      source: documentation,
    },
    // The administrator role behind the token is not enough.
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:006|015)$/,
      source: documentation,
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:047)$/,
      source: documentation,
    },
    {
      id: 'password-expired',
      causes: ['account-disabled'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:064)$/,
      source: documentation,
    },
    {
      id: 'passcode',
      causes: ['invalid-credentials'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:068)$/,
      source: documentation,
    },
    {
      id: 'locked',
      causes: ['account-locked'],
      status: [401, 403, 423, 429],
      text: /^E0000(?:069|119)$/,
      source: documentation,
    },
    // Under 200: the password was right, and there is no session yet.
    {
      id: 'authn-second-factor',
      causes: ['step-up-required'],
      status: 200,
      text: /^(?:MFA_REQUIRED|MFA_ENROLL)$/,
      body: /"(?:stateToken|status)":/,
      fingerprinted: true,
      source: reference,
    },
    {
      id: 'authn-password-expired',
      causes: ['account-disabled'],
      status: 200,
      text: /^(?:PASSWORD_EXPIRED)$/,
      body: /"(?:stateToken|status)":/,
      fingerprinted: true,
      source: reference,
    },
    {
      id: 'authn-locked-out',
      causes: ['account-locked'],
      status: 200,
      text: /^(?:LOCKED_OUT)$/,
      body: /"(?:stateToken|status)":/,
      fingerprinted: true,
      source: reference,
    },
    // The application, or the access policy of the authorization server, leaves this user or client out.
    {
      id: 'not-assigned',
      causes: ['insufficient-permissions'],
      status: 400,
      text: /^(?:User is not assigned to the client application\.|Policy evaluation failed for this request, please check the policy configuration\.)$/,
      source: documentation,
    },
  ],
};
