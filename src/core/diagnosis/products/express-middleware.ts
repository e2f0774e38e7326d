import type { Evidence } from '../../evidence/evidence.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const untyped = ({ exchange }: Evidence) =>
  !exchange?.response?.headers.some(([name]) => name.toLowerCase() === 'content-type');

/** Express with csurf, passport and express-session. */
export const expressMiddleware: Product = {
  id: 'express-middleware',
  name: 'Express middleware',
  fingerprints: [{ header: ['X-Powered-By', /^Express$/] }],
  rows: [
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /^(?:ForbiddenError: )?(?:invalid csrf token|misconfigured csrf)/,
      source: 'expressjs/csurf, index.js',
    },
    // Every strategy that fails ends in the bare status phrase, without a content type.
    {
      id: 'passport-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Unauthorized$/,
      when: evidence => untyped(evidence) && anonymous(evidence),
      fingerprinted: true,
      source: 'jaredhanson/passport, lib/middleware/authenticate.js',
    },
    // passport-local answers 400 when username or password is missing from what it could parse.
    {
      id: 'passport-login',
      causes: ['missing-credentials'],
      status: 400,
      text: /^Bad Request$/,
      when: evidence =>
        untyped(evidence) && /log-?in|sign-?in|auth|session/i.test(evidence.exchange?.request.url ?? ''),
      fingerprinted: true,
      source: 'jaredhanson/passport-local, lib/strategy.js',
    },
    // The session names a user that the application cannot load any more.
    {
      id: 'serialize',
      causes: ['session-expired', 'account-disabled'],
      status: 500,
      text: /^(?:Error: )?Failed to deserialize user out of session/,
      source: 'jaredhanson/passport, lib/authenticator.js',
    },
  ],
};
