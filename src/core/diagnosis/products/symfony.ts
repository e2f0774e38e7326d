import type { Evidence } from '../../evidence/evidence.ts';
import { authorization } from '../detection.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const bearerSent = (evidence: Evidence) =>
  /^bearer$/i.test(authorization(evidence)?.credentials?.scheme ?? '');

/** Symfony security, LexikJWTAuthenticationBundle and API Platform. */
export const symfony: Product = {
  id: 'symfony',
  name: 'Symfony',
  fingerprints: [{ body: /^\{"code":401,"message":"/ }],
  rows: [
    // Bearer was sent and did not arrive: Apache drops the header unless told to pass it.
    {
      id: 'jwt-not-seen',
      causes: ['server-misconfigured', 'missing-credentials'],
      status: 401,
      text: /^JWT Token not found$/,
      when: bearerSent,
      source: 'lexik/LexikJWTAuthenticationBundle, Security/Authenticator/JWTAuthenticator.php',
    },
    {
      id: 'jwt-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^JWT Token not found$/,
      when: anonymous,
      source: 'lexik/LexikJWTAuthenticationBundle, Security/Authenticator/JWTAuthenticator.php',
    },
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Expired JWT Token$/,
      source: 'lexik/LexikJWTAuthenticationBundle, Security/Authenticator/JWTAuthenticator.php',
    },
    {
      id: 'jwt-invalid',
      causes: ['token-signature-invalid', 'malformed-credentials'],
      status: 401,
      text: /^Invalid JWT Token$/,
      source: 'lexik/LexikJWTAuthenticationBundle, Security/Authenticator/JWTAuthenticator.php',
    },
    {
      id: 'jwt-user-gone',
      causes: ['account-disabled', 'invalid-credentials'],
      status: 401,
      text: /^Unable to load an user with property "/,
      source: 'lexik/LexikJWTAuthenticationBundle, Exception/UserNotFoundException.php',
    },
    {
      id: 'jwt-payload',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^Unable to find key "[\w.-]+" in the token payload\.$/,
      source: 'lexik/LexikJWTAuthenticationBundle, Exception/InvalidPayloadException.php',
    },
    // Of the password, not of a token.
    {
      id: 'password-expired',
      causes: ['account-disabled'],
      status: 401,
      text: /^(?:Credentials have expired|Account (?:is disabled|has expired))\.$/,
      source:
        'symfony/symfony, src/Symfony/Component/Security/Core/Exception/CredentialsExpiredException.php',
    },
    {
      id: 'login-throttled',
      causes: ['account-locked', 'rate-limited'],
      status: [401, 429],
      text: /^Too many failed login attempts, please try again (?:later|in )/,
      source: 'symfony/security-core, Exception/TooManyLoginAttemptsAuthenticationException.php',
    },
  ],
};
