import type { Product } from './product.ts';

/** Micronaut security: the reasons of a refused login. */
export const micronaut: Product = {
  id: 'micronaut',
  name: 'Micronaut',
  fingerprints: [{ body: /"_links":\{"self":/ }],
  rows: [
    {
      id: 'credentials',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:Credentials Do Not Match|User Not Found)$/,
      fingerprinted: true,
      source:
        'micronaut-projects/micronaut-security, security/src/main/java/io/micronaut/security/authentication/AuthenticationFailed.java',
    },
    // Of the password or the account, not of a token.
    {
      id: 'password-expired',
      causes: ['account-disabled'],
      status: 401,
      text: /^(?:Password|Account) Expired$/,
      fingerprinted: true,
      source:
        'micronaut-projects/micronaut-security, security/src/main/java/io/micronaut/security/authentication/AuthenticationFailed.java',
    },
    {
      id: 'disabled',
      causes: ['account-disabled'],
      status: 401,
      text: /^User Disabled$/,
      fingerprinted: true,
      source:
        'micronaut-projects/micronaut-security, security/src/main/java/io/micronaut/security/authentication/AuthenticationFailed.java',
    },
    {
      id: 'locked',
      causes: ['account-locked'],
      status: 401,
      text: /^Account Locked$/,
      fingerprinted: true,
      source:
        'micronaut-projects/micronaut-security, security/src/main/java/io/micronaut/security/authentication/AuthenticationFailed.java',
    },
  ],
};
