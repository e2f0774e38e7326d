import type { Evidence } from '../../evidence/evidence.ts';
import { authorization, readableToken } from '../detection.ts';
import { anonymous, authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

const unreadable = (evidence: Evidence) =>
  authorization(evidence)?.credentials?.problems.some(
    ({ code }) => code === 'no-scheme' || code === 'empty',
  ) ?? false;
const otherScheme = (evidence: Evidence) => {
  const used = authorization(evidence)?.credentials;
  return (
    used?.scheme !== undefined &&
    used.scheme !== '' &&
    !/^bearer$/i.test(used.scheme) &&
    !used.problems.some(({ code }) => code === 'no-scheme')
  );
};

/** Echo: its JWT, key and CSRF middleware. */
export const echo: Product = {
  id: 'echo',
  name: 'Echo',
  fingerprints: [],
  rows: [
    {
      id: 'jwt-missing',
      causes: ['missing-credentials'],
      status: [400, 401],
      text: /^missing or malformed jwt$/,
      when: anonymous,
      source: 'labstack/echo, middleware/jwt.go',
    },
    {
      id: 'jwt-not-found',
      causes: ['scheme-mismatch', 'malformed-credentials'],
      status: [400, 401],
      text: /^missing or malformed jwt$/,
      when: otherScheme,
      source: 'labstack/echo-jwt, jwt.go',
    },
    {
      id: 'jwt-unreadable',
      causes: ['malformed-credentials'],
      status: [400, 401],
      text: /^missing or malformed jwt$/,
      when: unreadable,
      source: 'labstack/echo-jwt, jwt.go',
    },
    {
      id: 'jwt-none',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^invalid or expired jwt$/,
      when: evidence => authorized(evidence) && readableToken(evidence) === undefined,
      source: 'labstack/echo-jwt, jwt.go',
    },
    // Every failure of a token that was found.
    {
      id: 'jwt-refused',
      causes: ['token-expired', 'token-signature-invalid', 'malformed-credentials'],
      status: 401,
      text: /^invalid or expired jwt$/,
      when: evidence => readableToken(evidence) !== undefined,
      source: 'labstack/echo-jwt, jwt.go',
    },
    {
      id: 'key-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 400,
      text: /^missing key in (?:the )?(?:request header|query string|form|cookies?)$/i,
      source: 'labstack/echo, middleware/key_auth.go',
    },
    {
      id: 'key-scheme',
      causes: ['scheme-mismatch', 'malformed-credentials'],
      status: 400,
      text: /^invalid key in the request header$/i,
      source: 'labstack/echo, middleware/key_auth.go',
    },
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: [400, 403],
      text: /^(?:missing csrf token in (?:request header|the query string|the form parameter)|invalid csrf token)$/,
      source: 'labstack/echo, middleware/csrf.go',
    },
  ],
};
