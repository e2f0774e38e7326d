import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Tyk Gateway. */
export const tyk: Product = {
  id: 'tyk',
  name: 'Tyk',
  fingerprints: [{ header: ['X-Generator', /^tyk\.io$/] }],
  rows: [
    {
      id: 'field-missing',
      causes: ['missing-credentials', 'api-key-missing-or-misplaced'],
      status: [400, 401],
      text: /^Authorization field missing$/,
      when: anonymous,
      source: 'TykTechnologies/tyk, gateway/mw_auth_key.go',
    },
    {
      id: 'field-elsewhere',
      causes: ['api-key-missing-or-misplaced'],
      status: [400, 401],
      text: /^Authorization field missing$/,
      when: identified,
      source: 'TykTechnologies/tyk, gateway/mw_auth_key.go',
    },
    // An unknown key is answered with 403.
    {
      id: 'key-unknown',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^Access to this API has been disallowed$/,
      source: 'TykTechnologies/tyk, gateway/mw_auth_key.go',
    },
    {
      id: 'key-inactive',
      causes: ['account-disabled', 'token-revoked'],
      status: 403,
      text: /^Key is inactive, please renew$/,
      source: 'TykTechnologies/tyk, gateway/mw_key_expired_check.go',
    },
    {
      id: 'key-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Key has expired, please renew$/,
      source: 'TykTechnologies/tyk, gateway/mw_key_expired_check.go',
    },
    {
      id: 'jwt-refused',
      causes: ['token-signature-invalid', 'token-key-unknown', 'invalid-credentials'],
      status: 403,
      text: /^Key not authori[sz]ed$/,
      source: 'TykTechnologies/tyk, gateway/mw_jwt.go',
    },
    {
      id: 'jwt-algorithm',
      causes: ['token-algorithm-rejected'],
      status: 403,
      text: /^Key not authorized: Unexpected signing method$/,
      source: 'TykTechnologies/tyk, gateway/mw_jwt.go',
    },
    {
      id: 'client-revoked',
      causes: ['token-revoked'],
      status: [400, 401, 403],
      text: /^Key not authorised\. OAuth client access was revoked$/,
      source: 'TykTechnologies/tyk, gateway/handler_error.go',
    },
    {
      id: 'path',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^[Aa]ccess to this resource has been disallowed$/,
      source: 'TykTechnologies/tyk, gateway/mw_granular_access.go',
    },
    {
      id: 'quota',
      causes: ['rate-limited'],
      status: 403,
      text: /^Quota exceeded$/,
      fingerprinted: true,
      source: 'TykTechnologies/tyk, gateway/mw_rate_limiting.go',
    },
    {
      id: 'ip',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^[Aa]ccess from this IP has been disallowed$/,
      source: 'TykTechnologies/tyk, gateway/mw_ip_whitelist.go',
    },
    {
      id: 'bearer',
      causes: ['scheme-mismatch', 'malformed-credentials'],
      status: 400,
      text: /^Bearer token malformed$/,
      source: 'TykTechnologies/tyk, gateway/mw_oauth2_key_exists.go',
    },
  ],
};
