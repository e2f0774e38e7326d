import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Apigee X, hybrid and Edge: fault documents with the error code of the policy that failed. */
export const apigee: Product = {
  id: 'apigee',
  name: 'Apigee',
  fingerprints: [
    {
      body: /"errorcode"\s{0,9}:\s{0,9}"(?:steps|oauth|keymanagement|policies|messaging|accesscontrol)\.[\w.-]{1,100}"/,
    },
  ],
  rows: [
    {
      id: 'key-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^steps\.oauth\.v2\.FailedToResolveAPIKey$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-api-key-policy',
    },
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:oauth\.v2\.InvalidApiKey|keymanagement\.service\.invalid_consumer_key)$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-api-key-policy',
    },
    // The key is right; its API product does not cover this proxy, path or environment.
    {
      id: 'key-product',
      causes: ['insufficient-scope', 'wrong-endpoint'],
      status: 401,
      text: /^(?:oauth\.v2\.InvalidApiKeyForGivenResource|keymanagement\.service\.InvalidAPICallAsNoApiProductMatchFound)$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-api-key-policy',
    },
    {
      id: 'app-status',
      causes: ['account-disabled'],
      status: 401,
      text: /^(?:oauth\.v2|keymanagement\.service)\.(?:(?:Developer|Company)StatusNotActive|invalid_client-app_not_approved)$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-api-key-policy',
    },
    // What is said of a missing token; an unknown one has a code of key management.
    {
      id: 'token-absent',
      causes: ['missing-credentials'],
      status: 401,
      text: /^oauth\.v2\.InvalidAccessToken$/,
      when: anonymous,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/oauthv2-policy',
    },
    {
      id: 'token-form',
      causes: ['malformed-credentials', 'scheme-mismatch', 'invalid-credentials'],
      status: 401,
      text: /^oauth\.v2\.InvalidAccessToken$/,
      when: identified,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/oauthv2-policy',
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^keymanagement\.service\.invalid_access_token$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/oauthv2-policy',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^keymanagement\.service\.access_token_expired$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/oauthv2-policy',
    },
    {
      id: 'token-revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^keymanagement\.service\.access_token_not_approved$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/oauthv2-policy',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^steps\.oauth\.v2\.InsufficientScope$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/oauthv2-policy',
    },
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^steps\.jwt\.TokenExpired$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-jwt-policy',
    },
    {
      id: 'jwt-audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^steps\.jwt\.JwtAudienceMismatch$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-jwt-policy',
    },
    {
      id: 'jwt-issuer',
      causes: ['token-issuer-mismatch'],
      status: 401,
      text: /^steps\.jwt\.JwtIssuerMismatch$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-jwt-policy',
    },
    {
      id: 'jwt-key',
      causes: ['token-key-unknown'],
      status: 401,
      text: /^steps\.jwt\.(?:NoMatchingPublicKey|KeyIdMissing)$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-jwt-policy',
    },
    {
      id: 'jwt-algorithm',
      causes: ['token-algorithm-rejected'],
      status: 401,
      text: /^steps\.jwt\.(?:AlgorithmMismatch|AlgorithmInTokenNotPresentInConfiguration|NoAlgorithmFoundInHeader)$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-jwt-policy',
    },
    {
      id: 'jwt-invalid',
      causes: ['token-signature-invalid', 'malformed-credentials', 'invalid-credentials'],
      status: 401,
      text: /^steps\.jwt\.InvalidToken$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/verify-jwt-policy',
    },
    {
      id: 'ip',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^accesscontrol\.IPDeniedAccess$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/access-control-policy',
    },
    {
      id: 'quota',
      causes: ['rate-limited'],
      status: [429, 500],
      text: /^policies\.ratelimit\.(?:QuotaViolation|SpikeArrestViolation)$/,
      source: 'docs.cloud.google.com/apigee/docs/api-platform/reference/policies/quota-policy',
    },
    {
      id: 'no-proxy',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^messaging\.adaptors\.http\.flow\.ApplicationNotFound$/,
      source: 'docs.apigee.com/api-monitoring/fault-codes',
    },
  ],
};
