import type { Product } from './product.ts';

const documentation = 'clerk/javascript, packages/backend/src/errors.ts';

/** Clerk: its middleware names the reason in x-clerk-auth-reason. */
export const clerk: Product = {
  id: 'clerk',
  name: 'Clerk',
  fingerprints: [{ header: ['x-clerk-auth-status', /./] }, { header: ['x-clerk-auth-reason', /./] }],
  rows: [
    {
      id: 'expired',
      causes: ['token-expired'],
      status: [401, 403, 404],
      header: ['x-clerk-auth-reason', /^(?:token-expired|session-token-expired)$/],
      source: documentation,
    },
    {
      id: 'not-yet',
      causes: ['token-not-yet-valid', 'clock-skew'],
      status: [401, 403, 404],
      header: [
        'x-clerk-auth-reason',
        /^(?:token-not-active-yet|token-iat-in-the-future|session-token-nbf|session-token-iat-in-the-future)$/,
      ],
      source: documentation,
    },
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: [401, 403, 404],
      header: ['x-clerk-auth-reason', /^(?:session-token-missing|session-token-and-uat-missing)$/],
      source: 'clerk/javascript, packages/backend/src/tokens/authStatus.ts',
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid'],
      status: [401, 403, 404],
      header: ['x-clerk-auth-reason', /^(?:token-invalid-signature)$/],
      source: documentation,
    },
    {
      id: 'key',
      causes: ['token-key-unknown'],
      status: [401, 403, 404],
      header: ['x-clerk-auth-reason', /^(?:jwk-kid-mismatch|jwk-remote-missing)$/],
      source: documentation,
    },
    {
      id: 'party',
      causes: ['token-audience-mismatch'],
      status: [401, 403, 404],
      header: ['x-clerk-auth-reason', /^(?:token-invalid-authorized-parties)$/],
      source: documentation,
    },
    {
      id: 'keys-unreachable',
      causes: ['identity-provider-unreachable'],
      status: [401, 403, 404],
      header: ['x-clerk-auth-reason', /^(?:jwk-remote-failed-to-load)$/],
      source: documentation,
    },
    {
      id: 'secret',
      causes: ['server-misconfigured'],
      status: [401, 403, 404],
      header: ['x-clerk-auth-reason', /^(?:secret-key-invalid|jwk-local-missing|jwk-remote-invalid)$/],
      source: documentation,
    },
  ],
};
