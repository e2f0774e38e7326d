import { authorization } from '../detection.ts';
import { authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Supabase: its gateway, Auth and Storage. */
export const supabase: Product = {
  id: 'supabase',
  name: 'Supabase',
  fingerprints: [
    { host: /\.supabase\.(?:co|in|red)$/ },
    { header: ['X-Supabase-Api-Version', /./] },
    { header: ['Sb-Gateway-Version', /./] },
    { header: ['Sb-Project-Ref', /./] },
  ],
  rows: [
    {
      id: 'key-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^No API key found in request$/,
      body: /"hint":"No `apikey` request header or url param was found\."/,
      source: 'supabase.com/docs/guides/api/api-keys',
    },
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Double check (?:your|the) (?:provided )?(?:Supabase|API key)/,
      source: 'supabase.com/docs/guides/api/api-keys',
    },
    // A key of the new kind is no JWT: it belongs into the header apikey alone.
    {
      id: 'key-as-bearer',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^(?:Expected 3 parts in JWT; got 1|Invalid JWT)$/,
      when: evidence => /^Bearer sb_(?:secret|publishable)_/.test(authorization(evidence)?.value ?? ''),
      source: 'supabase.com/docs/guides/api/api-keys',
    },
    // The anon or service key is no user: it was sent where the access token of a user belongs.
    {
      id: 'no-subject',
      causes: ['token-type-mismatch'],
      status: [401, 403],
      text: /^invalid claim: missing sub claim$/,
      source: 'supabase/auth, internal/api/auth.go',
    },
    {
      id: 'bearer-wanted',
      causes: ['missing-credentials'],
      status: 401,
      text: /^This endpoint requires a (?:valid )?Bearer token$/,
      when: evidence => !authorized(evidence),
      source: 'supabase/auth, internal/api/auth.go',
    },
    // Authorization was sent, and is not the word Bearer and one token.
    {
      id: 'bearer-unreadable',
      causes: ['malformed-credentials', 'api-key-missing-or-misplaced'],
      status: 401,
      text: /^This endpoint requires a (?:valid )?Bearer token$/,
      when: authorized,
      source: 'supabase/auth, internal/api/auth.go',
    },
    {
      id: 'session-gone',
      causes: ['session-expired', 'token-revoked'],
      status: [401, 403],
      text: /^session_not_found$/,
      fingerprinted: true,
      source: 'supabase/auth, internal/api/errorcodes.go',
    },
    {
      id: 'user-gone',
      causes: ['account-disabled'],
      status: [403, 404],
      text: /^User from sub claim in JWT does not exist$/,
      source: 'supabase/auth, internal/api/auth.go',
    },
    {
      id: 'refresh-used',
      causes: ['token-revoked'],
      status: [400, 401],
      text: /^refresh_token_already_used$/,
      fingerprinted: true,
      source: 'supabase/auth, internal/api/errorcodes.go',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^invalid_credentials$/,
      fingerprinted: true,
      source: 'supabase/auth, internal/api/errorcodes.go',
    },
    {
      id: 'unconfirmed',
      causes: ['account-disabled'],
      status: 400,
      text: /^(?:email|phone)_not_confirmed$/,
      fingerprinted: true,
      source: 'supabase/auth, internal/api/errorcodes.go',
    },
    {
      id: 'banned',
      causes: ['account-disabled'],
      status: [400, 403],
      text: /^user_banned$/,
      fingerprinted: true,
      source: 'supabase/auth, internal/api/errorcodes.go',
    },
    {
      id: 'aal',
      causes: ['step-up-required'],
      status: [401, 403],
      text: /^insufficient_aal$/,
      fingerprinted: true,
      source: 'supabase/auth, internal/api/errorcodes.go',
    },
    // Storage answers 400; the status that counts stands in the body.
    {
      id: 'storage-policy',
      causes: ['insufficient-permissions'],
      status: 400,
      body: /"statusCode":"403"[^{}]{0,80}"message":"new row violates row-level security policy/,
      source:
        'supabase.com/kb/troubleshooting/storage-error-403-forbidden-new-row-violates-row-level-security-policy-on-upload',
    },
  ],
};
