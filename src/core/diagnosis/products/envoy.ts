import type { Evidence } from '../../evidence/evidence.ts';
import { identifying } from '../detection.ts';
import type { Product } from './product.ts';

const anonymous = ({ credentials }: Evidence) => identifying(credentials).length === 0;
const carried = (evidence: Evidence) => !anonymous(evidence);

/** Envoy and what is built on it (Istio, Envoy Gateway, ESPv2): jwt_authn, RBAC, basic_auth, csrf. */
export const envoy: Product = {
  id: 'envoy',
  name: 'Envoy',
  fingerprints: [
    { header: ['Server', /^(?:istio-)?envoy$/] },
    { header: ['x-envoy-upstream-service-time', /./] },
  ],
  rows: [
    {
      id: 'jwt-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Jwt is missing$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Jwt is expired$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-not-yet-valid',
      causes: ['token-not-yet-valid'],
      status: 401,
      text: /^Jwt not yet valid$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-issuer',
      causes: ['token-issuer-mismatch'],
      status: 401,
      text: /^Jwt issuer is not configured$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-audience',
      causes: ['token-audience-mismatch'],
      status: 403,
      text: /^Audiences in Jwt are not allowed$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-signature',
      causes: ['token-signature-invalid'],
      status: 401,
      text: /^Jwt verification fails$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-key',
      causes: ['token-key-unknown', 'token-algorithm-rejected'],
      status: 401,
      text: /^Jwks doesn't have key to match kid or alg from Jwt$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwks-unreachable',
      causes: ['identity-provider-unreachable'],
      status: 401,
      text: /^Jwks remote fetch is failed$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-form',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^Jwt is not in the form of Header\.Payload\.Signature/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    {
      id: 'jwt-algorithm',
      causes: ['token-algorithm-rejected'],
      status: 401,
      text: /^Jwt header \[alg\] is not supported$/,
      source: 'envoyproxy/envoy, source/common/jwt/status.cc',
    },
    // Istio lets a request without a token pass its RequestAuthentication; only the policy behind it refuses.
    {
      id: 'rbac-anonymous',
      causes: ['missing-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^RBAC: access denied$/,
      when: anonymous,
      source: 'istio.io/latest/docs/tasks/security/authentication/authn-policy/',
    },
    {
      id: 'rbac-refused',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^RBAC: access denied$/,
      when: carried,
      source: 'envoyproxy/envoy, source/extensions/filters/http/rbac/rbac_filter.cc',
    },
    {
      id: 'basic-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^User authentication failed\. Missing username and password\.$/,
      source: 'envoyproxy/envoy, source/extensions/filters/http/basic_auth/basic_auth_filter.cc',
    },
    {
      id: 'basic-scheme',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^User authentication failed\. Expected 'Basic' authentication scheme\.$/,
      source: 'envoyproxy/envoy, source/extensions/filters/http/basic_auth/basic_auth_filter.cc',
    },
    {
      id: 'basic-form',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^User authentication failed\. Invalid basic credential format\.$/,
      source: 'envoyproxy/envoy, source/extensions/filters/http/basic_auth/basic_auth_filter.cc',
    },
    {
      id: 'basic-wrong',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^User authentication failed\. Invalid username\/password combination\.$/,
      source: 'envoyproxy/envoy, source/extensions/filters/http/basic_auth/basic_auth_filter.cc',
    },
    {
      id: 'csrf-origin',
      causes: ['csrf-failed'],
      status: 403,
      text: /^Invalid origin$/,
      fingerprinted: true,
      source: 'envoyproxy/envoy, source/extensions/filters/http/csrf/csrf_filter.cc',
    },
  ],
};
