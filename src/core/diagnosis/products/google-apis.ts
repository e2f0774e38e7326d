import { refused } from '../row-conditions.ts';
import type { Product } from './product.ts';

const documentation = 'googleapis/googleapis, google/api/error_reason.proto';
const reference = 'developers.google.com/workspace/drive/api/guides/handle-errors';
const rejectsKeys = /API keys are not supported by this API/;
/** A reason in a successful answer is only talked about. */

/** Google APIs: the reason in ErrorInfo says what the one sentence of the message hides. */
export const googleApis: Product = {
  id: 'google-apis',
  name: 'Google APIs',
  fingerprints: [
    { header: ['Server', /^(?:ESF|GSE|scaffolding on HTTPServer2)$/] },
    { body: /"@type":\s*"type\.googleapis\.com\/google\.rpc\./ },
    { host: /\.googleapis\.com$/ },
  ],
  rows: [
    {
      id: 'key-expired',
      causes: ['token-expired'],
      text: /^API key expired\. Please renew the API key\./,
      when: refused,
      source: 'GoogleCloudPlatform/esp-v2 (wording seen: find_string id 13104528856)',
    },
    {
      id: 'key-leaked',
      causes: ['token-revoked'],
      text: /^Your API key was reported as leaked\./,
      when: refused,
      source: 'ai.google.dev/gemini-api/docs/troubleshooting',
    },
    {
      id: 'key-invalid',
      causes: ['invalid-credentials'],
      text: /^(?:API_KEY_INVALID)$/,
      when: evidence => refused(evidence) && !/API key expired/.test(evidence.body.raw),
      fingerprinted: true,
      source: documentation,
    },
    // Not a firewall: the restrictions of the key leave this API out.
    {
      id: 'key-service',
      causes: ['insufficient-scope'],
      text: /^(?:API_KEY_SERVICE_BLOCKED)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    // The key is bound to web pages, addresses or apps, and this request comes from another.
    {
      id: 'key-restricted',
      causes: ['blocked-by-intermediary', 'insufficient-permissions'],
      text: /^(?:API_KEY_HTTP_REFERRER_BLOCKED|API_KEY_IP_ADDRESS_BLOCKED|API_KEY_ANDROID_APP_BLOCKED|API_KEY_IOS_APP_BLOCKED)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    // The API is switched off in the project that the credential belongs to.
    {
      id: 'service-disabled',
      causes: ['server-misconfigured'],
      text: /^(?:SERVICE_DISABLED|accessNotConfigured)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'billing',
      causes: ['account-disabled'],
      text: /^(?:BILLING_DISABLED|CONSUMER_SUSPENDED|ACCOUNT_STATE_INVALID|USER_BLOCKED_BY_ADMIN)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'consumer-invalid',
      causes: ['invalid-credentials', 'account-disabled'],
      text: /^(?:CONSUMER_INVALID)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'quota-project',
      causes: ['insufficient-permissions'],
      text: /^(?:USER_PROJECT_DENIED)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      text: /^(?:ACCESS_TOKEN_EXPIRED)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    // An ID token, an API key or anything else that is no access token was sent as one.
    {
      id: 'token-type',
      causes: ['token-type-mismatch', 'invalid-credentials'],
      text: /^(?:ACCESS_TOKEN_TYPE_UNSUPPORTED)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      text: /^(?:ACCESS_TOKEN_SCOPE_INSUFFICIENT)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'session-cookie',
      causes: ['session-expired'],
      text: /^(?:SESSION_COOKIE_EXPIRED|SESSION_COOKIE_INVALID)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    // The reason is CREDENTIALS_MISSING although a key was sent: keys name no principal.
    {
      id: 'keys-not-accepted',
      causes: ['scheme-mismatch'],
      text: /^API keys are not supported by this API\./,
      when: refused,
      source: documentation,
    },
    {
      id: 'credentials-missing',
      causes: ['missing-credentials'],
      text: /^(?:CREDENTIALS_MISSING)$/,
      when: evidence => refused(evidence) && !rejectsKeys.test(evidence.body.raw),
      fingerprinted: true,
      source: documentation,
    },
    // Reads like a quota; what is missing is a key or token.
    {
      id: 'key-missing',
      causes: ['api-key-missing-or-misplaced'],
      text: /^(?:dailyLimitExceededUnreg)$/,
      when: refused,
      fingerprinted: true,
      source: reference,
    },
    {
      id: 'iam',
      causes: ['insufficient-permissions'],
      text: /^(?:IAM_PERMISSION_DENIED)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'service-perimeter',
      causes: ['blocked-by-intermediary'],
      text: /^(?:SECURITY_POLICY_VIOLATED|ORG_RESTRICTION_VIOLATION)$/,
      when: refused,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'quota',
      causes: ['rate-limited'],
      text: /^(?:dailyLimitExceeded|userRateLimitExceeded|rateLimitExceeded|quotaExceeded|RATE_LIMIT_EXCEEDED)$/,
      when: refused,
      fingerprinted: true,
      source: reference,
    },
  ],
};
