import { anonymous, authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The OAuth 2.0 server of the PHP League, behind Laravel Passport and others: access_denied stands for every refused token, the hint says why. */
export const leagueOauth2Server: Product = {
  id: 'league-oauth2-server',
  name: 'League OAuth2 Server',
  fingerprints: [
    {
      body: /"error":"access_denied"[^{}]{0,300}The resource owner or authorization server denied the request\./,
    },
  ],
  rows: [
    {
      id: 'header-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Missing "Authorization" header$/,
      when: anonymous,
      source: 'thephpleague/oauth2-server, src/AuthorizationValidators/BearerTokenValidator.php',
    },
    // It was sent and did not arrive in PHP.
    {
      id: 'header-lost',
      causes: ['server-misconfigured'],
      status: 401,
      text: /^Missing "Authorization" header$/,
      when: authorized,
      source: 'thephpleague/oauth2-server, src/AuthorizationValidators/BearerTokenValidator.php',
    },
    {
      id: 'unverified',
      causes: ['token-signature-invalid', 'token-expired'],
      status: 401,
      text: /^Access token could not be verified$/,
      source: 'thephpleague/oauth2-server, src/AuthorizationValidators/BearerTokenValidator.php',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^Access token has been revoked$/,
      source: 'thephpleague/oauth2-server, src/AuthorizationValidators/BearerTokenValidator.php',
    },
    {
      id: 'expired',
      causes: ['token-expired', 'token-not-yet-valid'],
      status: 401,
      text: /^Access token is invalid$/,
      fingerprinted: true,
      source: 'thephpleague/oauth2-server, src/AuthorizationValidators/BearerTokenValidator.php',
    },
    {
      id: 'unreadable',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^(?:The JWT string must have two dots|Error while decoding (?:from|to) (?:JSON|Base64))/,
      source: 'thephpleague/oauth2-server, src/AuthorizationValidators/BearerTokenValidator.php',
    },
    {
      id: 'client',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Client authentication failed$/,
      source: 'thephpleague/oauth2-server, src/Exception/OAuthServerException.php',
    },
    {
      id: 'user',
      causes: ['invalid-credentials'],
      status: [400, 401],
      text: /^The user credentials were incorrect\.$/,
      source: 'thephpleague/oauth2-server, src/Exception/OAuthServerException.php',
    },
  ],
};
