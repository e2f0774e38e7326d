import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Devise, with devise-jwt. */
export const devise: Product = {
  id: 'devise',
  name: 'Devise',
  fingerprints: [],
  rows: [
    {
      id: 'unauthenticated',
      causes: ['missing-credentials'],
      status: 401,
      text: /^You need to sign in or sign up before continuing\.$/,
      when: anonymous,
      source: 'heartcombo/devise, config/locales/en.yml',
    },
    {
      id: 'invalid',
      causes: ['invalid-credentials'],
      status: [401, 422],
      text: /^Invalid (?:email|login) or password\.$/i,
      source: 'heartcombo/devise, config/locales/en.yml',
    },
    // Not locked yet: the password was wrong.
    {
      id: 'last-attempt',
      causes: ['invalid-credentials'],
      status: [401, 422],
      text: /^You have one more attempt before your account is locked\.$/,
      source: 'heartcombo/devise, config/locales/en.yml',
    },
    {
      id: 'timeout',
      causes: ['session-expired'],
      status: 401,
      text: /^Your session expired[.,] [Pp]lease sign in again to continue\.$/,
      source: 'heartcombo/devise, config/locales/en.yml',
    },
    {
      id: 'locked',
      causes: ['account-locked'],
      status: 401,
      text: /^Your account is locked\.$/,
      source: 'heartcombo/devise, config/locales/en.yml',
    },
    {
      id: 'inactive',
      causes: ['account-disabled'],
      status: 401,
      text: /^Your account (?:was not activated yet|is not activated yet)\.$/,
      source: 'heartcombo/devise, config/locales/en.yml',
    },
    {
      id: 'unconfirmed',
      causes: ['account-disabled'],
      status: 401,
      text: /^You have to confirm your (?:account|email address) before continuing\.$/,
      source: 'heartcombo/devise, config/locales/en.yml',
    },
    {
      id: 'jwt-revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^revoked token$/,
      source: 'waiting-for-dev/warden-jwt_auth, lib/warden/jwt_auth/user_decoder.rb',
    },
    {
      id: 'jwt-user-gone',
      causes: ['account-disabled', 'token-revoked'],
      status: 401,
      text: /^nil user$/,
      source: 'waiting-for-dev/warden-jwt_auth, lib/warden/jwt_auth/user_decoder.rb',
    },
    // A Devise scope is a kind of user: the token was issued to an admin, say, and this is for users.
    {
      id: 'jwt-scope',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^wrong scope$/,
      source: 'waiting-for-dev/warden-jwt_auth, lib/warden/jwt_auth/user_decoder.rb',
    },
  ],
};
