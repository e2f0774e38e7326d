import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const documentation =
  'keycloak/keycloak, services/src/main/java/org/keycloak/protocol/oidc/grants/ResourceOwnerPasswordGrantType.java';
const reference = 'keycloak/keycloak, services/src/main/java/org/keycloak/protocol/oidc/TokenManager.java';
const guide =
  'keycloak/keycloak, services/src/main/java/org/keycloak/services/resources/admin/AdminRoot.java';
/** Everything of a realm lives under /realms/ or /admin/realms/. */
const inRealm = ({ exchange }: Evidence) => /\/realms\/[^/?#]+/.test(exchange?.request.url ?? '');

/** Keycloak: its token endpoint, userinfo and admin API. */
export const keycloak: Product = {
  id: 'keycloak',
  name: 'Keycloak',
  fingerprints: [{ header: ['Set-Cookie', /^(?:KC_RESTART|KEYCLOAK_\w+|AUTH_SESSION_ID)=/] }],
  rows: [
    // Brute-force protection answers with the same words while it holds an account locked.
    {
      id: 'password',
      causes: ['invalid-credentials', 'account-locked'],
      status: 401,
      text: /^Invalid user credentials$/,
      when: inRealm,
      source: documentation,
    },
    {
      id: 'account-disabled',
      causes: ['account-disabled'],
      status: [400, 401],
      text: /^Account disabled$/,
      when: inRealm,
      source: documentation,
    },
    // Required actions are open: a new password, an unverified address, a second factor.
    {
      id: 'account-not-set-up',
      causes: ['account-disabled'],
      status: [400, 401],
      text: /^Account is not fully set up$/,
      when: inRealm,
      source: documentation,
    },
    {
      id: 'refresh-inactive',
      causes: ['token-expired', 'session-expired'],
      status: 400,
      text: /^Token is not active$/,
      when: inRealm,
      source: reference,
    },
    {
      id: 'session-gone',
      causes: ['session-expired'],
      status: 400,
      text: /^(?:Session not active|Offline user session not found|Offline session not active|Session doesn't have required client)$/,
      when: inRealm,
      source: reference,
    },
    {
      id: 'refresh-stale',
      causes: ['token-revoked'],
      status: 400,
      text: /^(?:Stale token|Maximum allowed refresh token reuse exceeded)$/,
      when: inRealm,
      source: reference,
    },
    // Usually one Keycloak under two host names, inside and outside a network.
    {
      id: 'refresh-issuer',
      causes: ['token-issuer-mismatch'],
      status: 400,
      text: /^Invalid token issuer\. Expected '/,
      when: inRealm,
      source: reference,
    },
    {
      id: 'code-used',
      causes: ['token-expired', 'token-revoked'],
      status: 400,
      text: /^Code not valid$/,
      when: inRealm,
      source:
        'keycloak/keycloak, services/src/main/java/org/keycloak/protocol/oidc/grants/AuthorizationCodeGrantType.java',
    },
    {
      id: 'client',
      causes: ['invalid-credentials'],
      status: [400, 401],
      text: /^(?:Invalid client or Invalid client credentials|Invalid client secret)$/,
      when: inRealm,
      source:
        'keycloak/keycloak, services/src/main/java/org/keycloak/protocol/oidc/utils/AuthorizeClientUtil.java',
    },
    {
      id: 'flow-off',
      causes: ['scheme-mismatch'],
      status: [400, 401],
      text: /^Client not (?:allowed for direct access grants|enabled to retrieve service account)$/,
      when: inRealm,
      source: documentation,
    },
    // One sentence for an expired token, an issuer of another host name and a foreign signature.
    {
      id: 'userinfo',
      causes: ['token-issuer-mismatch', 'token-expired', 'token-signature-invalid'],
      status: 401,
      text: /^Token verification failed$/,
      when: inRealm,
      source:
        'keycloak/keycloak, services/src/main/java/org/keycloak/protocol/oidc/endpoints/UserInfoEndpoint.java',
    },
    // The token of admin-cli lives for a minute; one of another realm is answered alike.
    {
      id: 'admin-token',
      causes: ['token-expired', 'token-issuer-mismatch', 'invalid-credentials'],
      status: 401,
      text: /^HTTP 401 Unauthorized$/,
      when: inRealm,
      source: guide,
    },
    {
      id: 'admin-role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^HTTP 403 Forbidden$/,
      when: inRealm,
      source: guide,
    },
    {
      id: 'realm-unknown',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^Realm does not exist$/,
      when: inRealm,
      source: 'keycloak/keycloak, services/src/main/java/org/keycloak/services/resources/RealmsResource.java',
    },
    // The prefix /auth is gone since version 17, unless it is configured.
    {
      id: 'path-prefix',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^(?:Unable to find matching target resource method|RESTEASY003210: Could not find resource for full path)/,
      when: inRealm,
      source: 'keycloak.org/migration/migrating-to-quarkus',
    },
    {
      id: 'https',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^HTTPS required$/,
      when: inRealm,
      source:
        'keycloak/keycloak, services/src/main/java/org/keycloak/protocol/oidc/endpoints/TokenEndpoint.java',
    },
  ],
};
