import type { Evidence } from '../../evidence/evidence.ts';
import { authorization } from '../detection.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const bearerSent = (evidence: Evidence) =>
  /^bearer$/i.test(authorization(evidence)?.credentials?.scheme ?? '');

/** jwt-auth for Laravel and its successor. */
export const laravelJwtAuth: Product = {
  id: 'laravel-jwt-auth',
  name: 'jwt-auth for Laravel',
  fingerprints: [{ header: ['WWW-Authenticate', /^jwt-auth$/] }],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: [400, 401, 500],
      text: /^Token not provided$/,
      when: anonymous,
      source: 'tymondesigns/jwt-auth, src/Http/Middleware/BaseMiddleware.php',
    },
    // A Bearer token was sent and did not arrive in PHP.
    {
      id: 'not-seen',
      causes: ['server-misconfigured'],
      status: [400, 401, 500],
      text: /^Token not provided$/,
      when: bearerSent,
      source: 'tymondesigns/jwt-auth, src/Http/Parser/AuthHeaders.php',
    },
    {
      id: 'blacklisted',
      causes: ['token-revoked'],
      status: [400, 401, 500],
      text: /^The token has been blacklisted$/,
      source: 'tymondesigns/jwt-auth, src/Manager.php',
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid'],
      status: [400, 401, 500],
      text: /^Token Signature could not be verified\.$/,
      source: 'tymondesigns/jwt-auth, src/Providers/JWT/Lcobucci.php',
    },
    {
      id: 'segments',
      causes: ['malformed-credentials'],
      status: [400, 401, 500],
      text: /^Wrong number of segments$/,
      source: 'tymondesigns/jwt-auth, src/Validators/TokenValidator.php',
    },
    {
      id: 'no-refresh',
      causes: ['token-expired'],
      status: [400, 401, 500],
      text: /^Token has expired and can no longer be refreshed$/,
      source: 'tymondesigns/jwt-auth, src/Claims/Collection.php',
    },
  ],
};
