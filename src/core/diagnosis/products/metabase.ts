import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The API of Metabase. */
export const metabase: Product = {
  id: 'metabase',
  name: 'Metabase',
  fingerprints: [
    { header: ['Set-Cookie', /^metabase\.(?:DEVICE|SESSION|TIMEOUT)=/] },
    { host: /\.metabaseapp\.com$|^metabase\b/ },
  ],
  rows: [
    // The same for an unknown user.
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: [400, 401],
      text: /^did not match stored password$/,
      source: 'metabase/metabase, src/metabase/api/session.clj',
    },

    // Counts every login, right ones too.
    {
      id: 'throttle',
      causes: ['account-locked'],
      status: 400,
      text: /^Too many attempts! You must wait .{1,40} before trying again\.$/,
      source: 'metabase/throttle, src/throttle/core.clj',
    },
    {
      id: 'permissions',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^You don't have permissions to do that\.$/,
      source: 'metabase/metabase, src/metabase/api/common.clj',
    },
    {
      id: 'unauthenticated',
      causes: ['session-expired', 'invalid-credentials'],
      status: 401,
      text: /^Unauthenticated$/,
      when: identified,
      fingerprinted: true,
      source: 'metabase/metabase, src/metabase/api/response.clj',
    },
    {
      id: 'unauthenticated-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Unauthenticated$/,
      when: anonymous,
      fingerprinted: true,
      source: 'metabase/metabase, src/metabase/api/response.clj',
    },
  ],
};
