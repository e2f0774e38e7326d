import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** GitHub and GitHub Enterprise Server: the REST and GraphQL APIs. */
export const github: Product = {
  id: 'github',
  name: 'GitHub',
  fingerprints: [
    { header: ['X-GitHub-Request-Id', /./] },
    { header: ['X-GitHub-Media-Type', /./] },
    { host: /(?:^|\.)api\.github\.com$/ },
  ],
  rows: [
    {
      id: 'otp',
      causes: ['step-up-required'],
      status: 401,
      header: ['X-GitHub-OTP', /^required/],
      source: 'docs.github.com/en/enterprise-server/rest/authentication/authenticating-to-the-rest-api',
    },
    {
      id: 'saml-authorisation',
      causes: ['step-up-required'],
      status: 403,
      text: /^Resource protected by organization SAML enforcement/,
      source: 'docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
    },
    {
      id: 'saml-authorisation-header',
      causes: ['step-up-required'],
      status: [403, 404],
      header: ['X-GitHub-SSO', /^required/],
      source: 'docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
    },
    {
      id: 'fine-grained-permission',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Resource not accessible by (?:personal access token|integration)$/,
      source: 'docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    },
    {
      id: 'primary-rate-limit',
      causes: ['rate-limited'],
      status: [403, 429],
      text: /^API rate limit exceeded for /,
      source: 'docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    },
    {
      id: 'secondary-rate-limit',
      causes: ['rate-limited'],
      status: [403, 429],
      text: /^You have exceeded a secondary rate limit/,
      source: 'docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    },
    {
      id: 'app-jwt-issued-at',
      causes: ['clock-skew', 'malformed-credentials'],
      status: 401,
      text: /^'Issued at' claim \('iat'\) must be an Integer/,
      source:
        'docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app',
    },
    {
      id: 'app-jwt-too-long',
      causes: ['clock-skew', 'malformed-credentials'],
      status: 401,
      text: /^'Expiration time' claim \('exp'\) is too far in the future/,
      source:
        'docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app',
    },
    {
      id: 'app-jwt-undecodable',
      causes: ['token-signature-invalid', 'malformed-credentials'],
      status: 401,
      text: /^A JSON web token could not be decoded$/,
      source:
        'docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app',
    },
    {
      id: 'ip-allow-list',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /organization has an IP allow list enabled, and (?:\S+ is|your IP address is) not permitted/,
      source:
        'docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization',
    },
    {
      id: 'oauth-app-restrictions',
      causes: ['step-up-required'],
      status: 403,
      text: /organization has enabled OAuth App access restrictions/,
      source:
        'docs.github.com/en/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions',
    },
    {
      id: 'login-attempts',
      causes: ['account-locked'],
      status: 403,
      text: /^Maximum number of login attempts exceeded/,
      source: 'docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
    },
    {
      id: 'user-agent',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Request forbidden by administrative rules\. Please make sure your request has a User-Agent header/,
      source: 'docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api',
    },
    {
      id: 'hidden',
      causes: ['insufficient-scope', 'insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^Not Found$/,
      when: identified,
      fingerprinted: true,
      source: 'docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    },
    {
      id: 'hidden-anonymous',
      causes: ['missing-credentials', 'wrong-endpoint'],
      status: 404,
      text: /^Not Found$/,
      when: anonymous,
      fingerprinted: true,
      source: 'docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    },
    {
      id: 'bad-credentials',
      causes: ['invalid-credentials', 'token-revoked', 'token-expired'],
      status: 401,
      text: /^Bad credentials$/,
      when: identified,
      fingerprinted: true,
      source: 'https://github.com/nrkno/terraform-registry/issues/245',
    },
    {
      id: 'requires-authentication',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Requires authentication$/,
      when: anonymous,
      fingerprinted: true,
      source: 'docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    },
    {
      id: 'graphql-scopes',
      causes: ['insufficient-scope'],
      status: 200,
      text: /^Your token has not been granted the required scopes to execute this query/,
      source: 'docs.github.com/en/graphql/guides/forming-calls-with-graphql',
    },
  ],
};
