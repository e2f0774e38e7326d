import type { Product } from './product.ts';

/** Synapse and other homeservers: the errcode decides. */
export const matrix: Product = {
  id: 'matrix',
  name: 'Matrix homeserver',
  fingerprints: [{ body: /"errcode":\s*"M_[A-Z_]+"/ }],
  rows: [
    // The device is kept: log in again with its device_id.
    {
      id: 'soft-logout',
      causes: ['session-expired'],
      status: 401,
      text: /^M_UNKNOWN_TOKEN$/,
      body: /"soft_logout":\s*true/,
      source: 'spec.matrix.org/latest/client-server-api/#soft-logout',
    },
    {
      id: 'unknown-token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^M_UNKNOWN_TOKEN$/,
      body: /"errcode"(?![\s\S]{0,2000}"soft_logout":\s*true)/,
      source: 'matrix-org/synapse, synapse/api/errors.py',
    },
    {
      id: 'missing-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^M_MISSING_TOKEN$/,
      source: 'matrix-org/synapse, synapse/api/errors.py',
    },
    {
      id: 'deactivated',
      causes: ['account-disabled'],
      status: 403,
      text: /^(?:M_USER_DEACTIVATED|M_USER_SUSPENDED|ORG_MATRIX_EXPIRED_ACCOUNT)$/,
      source: 'matrix-org/synapse, synapse/api/errors.py',
    },
    {
      id: 'locked',
      causes: ['account-locked'],
      status: [401, 403],
      text: /^M_USER_LOCKED$/,
      source: 'spec.matrix.org/latest/client-server-api/#account-locking',
    },

    // A 403 and M_FORBIDDEN, of a wrong password.
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^Invalid (?:username or password|username\/password|login token)$/,
      body: /"errcode":\s*"M_FORBIDDEN"/,
      source: 'matrix-org/synapse, synapse/handlers/auth.py',
    },
    {
      id: 'consent',
      causes: ['step-up-required'],
      status: 403,
      text: /^M_CONSENT_NOT_GIVEN$/,
      source: 'matrix-org/synapse, synapse/api/errors.py',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^M_LIMIT_EXCEEDED$/,
      source: 'matrix-org/synapse, synapse/api/errors.py',
    },
  ],
};
