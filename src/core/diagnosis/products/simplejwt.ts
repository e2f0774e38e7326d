import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const inTime = ({ tokens, clock }: Evidence) =>
  tokens.some(({ token }) => Number(token.claims?.['exp'] ?? 0) * 1000 > clock.judge);

/** SimpleJWT for Django REST framework. */
export const simplejwt: Product = {
  id: 'simplejwt',
  name: 'SimpleJWT',
  fingerprints: [{ body: /"code":"token_not_valid"/ }],
  rows: [
    {
      id: 'invalid-or-expired',
      causes: ['token-expired', 'token-signature-invalid'],
      status: 401,
      text: /^Token is invalid or expired$/,
      when: evidence => !inTime(evidence),
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/backends.py',
    },
    // The same words for a token whose time has not come: the key is another one.
    {
      id: 'invalid-in-time',
      causes: ['token-signature-invalid', 'token-algorithm-rejected'],
      status: 401,
      text: /^Token is invalid(?: or expired)?$/,
      when: evidence => inTime(evidence),
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/backends.py',
    },
    {
      id: 'wrong-type',
      causes: ['token-type-mismatch'],
      status: 401,
      text: /^Token has wrong type$/,
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/tokens.py',
    },
    {
      id: 'blacklisted',
      causes: ['token-revoked'],
      status: 401,
      text: /^Token is blacklisted$/,
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/tokens.py',
    },
    {
      id: 'header-parts',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^bad_authorization_header$/,
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/authentication.py',
    },
    {
      id: 'user-not-found',
      causes: ['account-disabled', 'invalid-credentials'],
      status: 401,
      text: /^user_not_found$/,
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/authentication.py',
    },
    {
      id: 'user-inactive',
      causes: ['account-disabled'],
      status: 401,
      text: /^user_inactive$/,
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/authentication.py',
    },
    // An inactive user gets the same words as a wrong password.
    {
      id: 'login-refused',
      causes: ['invalid-credentials', 'account-disabled'],
      status: 401,
      text: /^No active account found with the given credentials$/,
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/serializers.py',
    },
    {
      id: 'no-user-claim',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^Token contained no recognizable user identification$/,
      source: 'jazzband/djangorestframework-simplejwt, rest_framework_simplejwt/authentication.py',
    },
  ],
};
