import type { Product } from './product.ts';

/** DocuSign eSignature and its account server. */
export const docusign: Product = {
  id: 'docusign',
  name: 'DocuSign',
  fingerprints: [{ host: /(?:^|\.)docusign\.(?:com|net)$/ }, { header: ['X-DocuSign-TraceToken', /./] }],
  rows: [
    {
      id: 'user-authentication',
      causes: ['token-expired', 'invalid-credentials'],
      status: [400, 401],
      text: /^USER_AUTHENTICATION_FAILED$/,
      fingerprinted: true,
      source: 'https://github.com/docusign/code-examples-php/issues/44',
    },
    {
      id: 'token',
      causes: ['token-expired', 'token-revoked', 'malformed-credentials'],
      status: [400, 401],
      text: /^AUTHORIZATION_INVALID_TOKEN$/,
      source: 'developers.docusign.com/docs/esign-rest-api/esign101/error-codes/',
    },
    {
      id: 'membership',
      causes: ['wrong-endpoint', 'insufficient-permissions'],
      status: 401,
      text: /^USER_LACKS_MEMBERSHIP$/,
      source: 'developers.docusign.com/docs/esign-rest-api/esign101/error-codes/',
    },
    {
      id: 'integration-key',
      causes: ['invalid-credentials', 'account-disabled', 'wrong-endpoint'],
      status: [400, 401],
      text: /^PARTNER_AUTHENTICATION_FAILED$/,
      source: 'https://github.com/docusign/docusign-esign-java-client/issues/191',
    },
    {
      id: 'consent',
      causes: ['step-up-required'],
      status: 400,
      text: /^consent_required$/,
      fingerprinted: true,
      source: 'developers.docusign.com/platform/auth/jwt-get-token/',
    },
    {
      id: 'assertion-signature',
      causes: ['token-signature-invalid'],
      status: 400,
      text: /^no_valid_keys_or_signatures$/,
      source: 'developers.docusign.com/platform/auth/jwt-get-token/',
    },
    {
      id: 'assertion-issuer',
      causes: ['token-issuer-mismatch', 'wrong-endpoint'],
      status: 400,
      text: /^issuer_not_found$/,
      fingerprinted: true,
      source: 'developers.docusign.com/platform/auth/jwt-get-token/',
    },
    {
      id: 'hourly-limit',
      causes: ['rate-limited'],
      status: 400,
      text: /^HOURLY_APIINVOCATION_LIMIT_EXCEEDED$/,
      source: 'developers.docusign.com/docs/esign-rest-api/esign101/error-codes/',
    },
  ],
};
