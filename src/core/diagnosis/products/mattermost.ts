import type { Product } from './product.ts';

/** Mattermost and its error ids. */
export const mattermost: Product = {
  id: 'mattermost',
  name: 'Mattermost',
  fingerprints: [{ body: /"id":"(?:api|app|ent|store)\.[\w.]+\.app_error"/ }],
  rows: [
    // Also said of a token that is unknown, and of none.
    {
      id: 'session',
      causes: ['session-expired'],
      status: 401,
      text: /^api\.context\.session_expired\.app_error$/,
      source: 'mattermost/mattermost, server/channels/app/authentication.go',
    },
    {
      id: 'permissions',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^api\.context\.permissions\.app_error$/,
      source: 'mattermost/mattermost, server/channels/app/session.go',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^api\.user\.login\.invalid_credentials_\w+(?:\.app_error)?$/,
      source: 'mattermost/mattermost, server/channels/api4/user.go',
    },
    {
      id: 'too-many',
      causes: ['account-locked'],
      status: 401,
      text: /^api\.user\.check_user_login_attempts\.too_many(?:_ldap)?\.app_error$/,
      source: 'mattermost/mattermost, server/channels/app/authentication.go',
    },
    {
      id: 'mfa',
      causes: ['step-up-required'],
      status: [400, 401],
      text: /^(?:api\.context\.mfa_required|mfa\.validate_token\.authenticate|api\.user\.check_user_mfa\.bad_code)\.app_error$/,
      source: 'mattermost/mattermost, server/i18n/en.json',
    },
    {
      id: 'inactive',
      causes: ['account-disabled'],
      status: 401,
      text: /^api\.user\.login\.inactive\.app_error$/,
      source: 'mattermost/mattermost, server/channels/app/authentication.go',
    },
  ],
};
