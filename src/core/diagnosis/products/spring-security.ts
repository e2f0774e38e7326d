import type { Evidence } from '../../evidence/evidence.ts';
import { unsafe } from '../row-conditions.ts';
import type { Product } from './product.ts';

const withoutToken = ({ exchange }: Evidence) =>
  !exchange?.request.headers.some(([name]) => /^x-(?:csrf|xsrf)-token$/i.test(name)) &&
  !exchange?.request.body?.includes('_csrf=');
const cookiePost = (evidence: Evidence) =>
  unsafe(evidence) &&
  withoutToken(evidence) &&
  evidence.tokens.length === 0 &&
  evidence.credentials.some(({ kind }) => kind === 'cookie');

/** Spring Security, with the error documents of Spring Boot. */
export const springSecurity: Product = {
  id: 'spring-security',
  name: 'Spring Security',
  fingerprints: [
    { header: ['WWW-Authenticate', /error_uri="https:\/\/tools\.ietf\.org\/html\/rfc6750#section-3\.1"/] },
    { body: /^\{"timestamp":"[^"]{1,40}","status":\d{3},"error":"/ },
  ],
  rows: [
    {
      id: 'jwt-no-key',
      causes: ['token-key-unknown', 'token-algorithm-rejected'],
      status: 401,
      header: ['WWW-Authenticate', /Another algorithm expected, or no matching key\(s\) found/],
      source:
        'spring-projects/spring-security, oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/NimbusJwtDecoder.java',
    },
    // An opaque or encrypted token looks the same to it as a damaged one.
    {
      id: 'jwt-malformed',
      causes: ['malformed-credentials', 'token-type-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /decode the Jwt: Malformed token"/],
      source:
        'spring-projects/spring-security, oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/NimbusJwtDecoder.java',
    },
    {
      id: 'jwt-used-before',
      causes: ['token-not-yet-valid'],
      status: 401,
      header: ['WWW-Authenticate', /decode the Jwt: Jwt used before /],
      source:
        'spring-projects/spring-security, oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/JwtTimestampValidator.java',
    },
    {
      id: 'opaque-inactive',
      causes: ['token-expired', 'token-revoked', 'invalid-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="Provided token isn't active"/],
      source:
        'spring-projects/spring-security, oauth2/oauth2-resource-server/src/main/java/org/springframework/security/oauth2/server/resource/introspection/SpringOpaqueTokenIntrospector.java',
    },
    {
      id: 'several-tokens',
      causes: ['malformed-credentials'],
      status: [400, 401],
      header: ['WWW-Authenticate', /Found multiple bearer tokens in the request/],
      source:
        'spring-projects/spring-security, oauth2/oauth2-resource-server/src/main/java/org/springframework/security/oauth2/server/resource/web/DefaultBearerTokenResolver.java',
    },
    {
      id: 'dpop-proof',
      causes: ['token-binding-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /^DPoP error="invalid_request", error_description="DPoP proof is missing/],
      source:
        'spring-projects/spring-security, config/src/main/java/org/springframework/security/config/annotation/web/configurers/oauth2/server/resource/DPoPAuthenticationConfigurer.java',
    },
    // Under status 200: the concurrent-session filter writes it straight into the answer.
    {
      id: 'session-ended',
      causes: ['session-expired'],
      text: /^This session has been expired \(possibly due to multiple concurrent logins/,
      source:
        'spring-projects/spring-security, web/src/main/java/org/springframework/security/web/session/ConcurrentSessionFilter.java',
    },
    {
      id: 'csrf-without-session',
      causes: ['csrf-failed', 'session-expired'],
      status: 403,
      text: /^(?:Could not verify the provided CSRF token because (?:your session was not found|no token was found to compare)|Expected CSRF token not found\. Has your session expired\?)/,
      source:
        'spring-projects/spring-security, web/src/main/java/org/springframework/security/web/csrf/MissingCsrfTokenException.java',
    },
    // By default the reason stays in the log: a cookie, a state-changing method and no token suggest it.
    {
      id: 'csrf-unnamed',
      causes: ['csrf-failed', 'insufficient-permissions'],
      status: 403,
      text: /^Forbidden$/,
      when: cookiePost,
      fingerprinted: true,
      source: 'docs.spring.io/spring-security/reference/servlet/exploits/csrf.html',
    },
    {
      id: 'password-expired',
      causes: ['account-disabled'],
      status: [401, 403],
      text: /^User credentials have expired$/,
      source:
        'spring-projects/spring-security, core/src/main/java/org/springframework/security/authentication/AccountStatusUserDetailsChecker.java',
    },
  ],
};
