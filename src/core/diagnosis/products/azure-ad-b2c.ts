import { refused } from '../row-conditions.ts';
import type { Product } from './product.ts';

const documentation = 'MicrosoftDocs/azure-docs, articles/active-directory-b2c/error-codes.md';
/** A code in a successful answer is only talked about. */

/** Azure AD B2C: its AADB2C codes. */
export const azureAdB2c: Product = {
  id: 'azure-ad-b2c',
  name: 'Azure AD B2C',
  fingerprints: [{ host: /\.b2clogin\.com$/ }, { body: /\bAADB2C\d{5}\b/ }],
  rows: [
    {
      id: 'password',
      causes: ['invalid-credentials'],
      text: /\bAADB2C(?:90052|90053|90054|90225)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'locked',
      causes: ['account-locked'],
      text: /\bAADB2C(?:90111|90114)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'no-session',
      causes: ['step-up-required'],
      text: /\bAADB2C(?:90077)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'secret-missing',
      causes: ['missing-credentials'],
      text: /\bAADB2C(?:90079)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'grant-expired',
      causes: ['token-expired'],
      text: /\bAADB2C(?:90080|90208|90235)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'secret-wrong',
      causes: ['invalid-credentials'],
      text: /\bAADB2C(?:90081)\b/,
      when: refused,
      source: documentation,
    },
    // Every user flow has its own endpoints; grants of one are worth nothing at another.
    {
      id: 'other-policy',
      causes: ['wrong-endpoint'],
      text: /\bAADB2C(?:90087|90088)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'application-disabled',
      causes: ['account-disabled'],
      text: /\bAADB2C(?:90092)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'grant-revoked',
      causes: ['token-revoked'],
      text: /\bAADB2C(?:90128|90129)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'permissions',
      causes: ['insufficient-scope'],
      text: /\bAADB2C(?:90117|90205)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      text: /\bAADB2C(?:90209|90237)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'issuer',
      causes: ['token-issuer-mismatch'],
      text: /\bAADB2C(?:90232|90238)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'flow-off',
      causes: ['scheme-mismatch'],
      text: /\bAADB2C(?:90057|90224)\b/,
      when: refused,
      source: documentation,
    },
  ],
};
