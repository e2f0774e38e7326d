import type { Evidence } from '../../evidence/evidence.ts';
import { authorization } from '../detection.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const tokenSent = (evidence: Evidence) =>
  /^bearer$/i.test(authorization(evidence)?.credentials?.scheme ?? '');

/** Laravel: Sanctum, its session guard and the middleware around them. */
export const laravel: Product = {
  id: 'laravel',
  name: 'Laravel',
  fingerprints: [{ header: ['Set-Cookie', /^(?:laravel_session|XSRF-TOKEN)=/] }],
  rows: [
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 419,
      text: /^CSRF token mismatch\.$/,
      source: 'laravel/framework, src/Illuminate/Foundation/Http/Middleware/VerifyCsrfToken.php',
    },
    {
      id: 'page-expired',
      causes: ['csrf-failed', 'session-expired'],
      status: 419,
      text: /^(?:Page Expired|Sorry, your session has expired\. Please refresh and try again\.)$/i,
      source: 'laravel/framework, src/Illuminate/Foundation/Exceptions/views/419.blade.php',
    },
    // One word for no token, an unknown, a deleted and an expired one.
    {
      id: 'token-refused',
      causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      status: 401,
      text: /^Unauthenticated\.$/,
      when: tokenSent,
      source: 'laravel/framework, src/Illuminate/Foundation/Exceptions/Handler.php',
    },
    {
      id: 'unauthenticated',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Unauthenticated\.$/,
      when: anonymous,
      source: 'laravel/framework, src/Illuminate/Foundation/Exceptions/Handler.php',
    },
    // Without Accept: application/json a guest is redirected to a route that an API does not have.
    {
      id: 'no-login-route',
      causes: ['missing-credentials', 'invalid-credentials'],
      status: 500,
      text: /Route \[login\] not defined/,
      source: 'laravel/framework, src/Illuminate/Auth/Middleware/Authenticate.php',
    },
    {
      id: 'verified',
      causes: ['account-disabled'],
      status: 403,
      text: /^Your email address is not verified\.$/,
      source: 'laravel/framework, src/Illuminate/Auth/Middleware/EnsureEmailIsVerified.php',
    },
    // A signed link, not a token.
    {
      id: 'signed-url',
      causes: ['request-signature-mismatch'],
      status: 403,
      text: /^Invalid signature\.$/,
      when: ({ exchange }) => /[?&]signature=/.test(exchange?.request.url ?? ''),
      source: 'laravel/framework, src/Illuminate/Routing/Exceptions/InvalidSignatureException.php',
    },
    {
      id: 'password-confirmation',
      causes: ['step-up-required'],
      status: 423,
      text: /^Password confirmation required\.$/,
      source: 'laravel/framework, src/Illuminate/Auth/Middleware/RequirePassword.php',
    },
    {
      id: 'ability',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Invalid (?:ability|scope\(s\)) provided\.$/,
      source: 'laravel/sanctum, src/Exceptions/MissingAbilityException.php',
    },
    // A validation error in form, a wrong password in fact.
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 422,
      text: /^These credentials do not match our records\.$/,
      source: 'laravel/laravel, resources/lang/en/auth.php',
    },
    {
      id: 'login-throttled',
      causes: ['account-locked', 'rate-limited'],
      status: [422, 429],
      text: /^Too many login attempts\. Please try again in /,
      source: 'laravel/laravel, resources/lang/en/auth.php',
    },
    // Of the middleware throttle: requests of any kind, not logins.
    {
      id: 'throttle',
      causes: ['rate-limited'],
      status: 429,
      text: /^Too Many Attempts\.$/,
      source: 'laravel/framework, src/Illuminate/Routing/Middleware/ThrottleRequests.php',
    },
  ],
};
