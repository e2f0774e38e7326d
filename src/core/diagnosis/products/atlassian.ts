import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Jira and Confluence, Cloud and Data Center. */
export const atlassian: Product = {
  id: 'atlassian',
  name: 'Atlassian Jira and Confluence',
  fingerprints: [
    { header: ['X-Seraph-LoginReason', /./] },
    { header: ['X-AREQUESTID', /./] },
    { header: ['atl-traceid', /./] },
    { header: ['X-Confluence-Request-Time', /./] },
    { host: /(?:^|\.)atlassian\.net$/ },
    { host: /(?:^|\.)api\.atlassian\.com$/ },
  ],
  rows: [
    {
      id: 'captcha',
      causes: ['account-locked'],
      status: [401, 403],
      header: ['X-Authentication-Denied-Reason', /^CAPTCHA_CHALLENGE/],
      source: 'developer.atlassian.com/server/jira/platform/basic-authentication/',
    },
    {
      id: 'login-denied',
      causes: ['account-locked'],
      status: [401, 403],
      header: ['X-Seraph-LoginReason', /^AUTHENTICATION_DENIED/],
      source: 'https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/',
    },
    {
      id: 'login-failed',
      causes: ['invalid-credentials'],
      status: [401, 403, 404],
      header: ['X-Seraph-LoginReason', /^AUTHENTICATED_FAILED/],
      source: 'docs.atlassian.com/atlassian-seraph/latest/apidocs/com/atlassian/seraph/auth/LoginReason.html',
    },
    {
      id: 'xsrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /^XSRF check failed/,
      source:
        'confluence.atlassian.com/jirakb/rest-api-calls-with-a-browser-user-agent-header-may-fail-csrf-checks-802591455.html',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^Unauthorized; scope does not match$/,
      source: 'developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
    },
    {
      id: 'password',
      causes: ['token-type-mismatch', 'invalid-credentials'],
      status: 401,
      text: /^Basic auth(?:entication)? with passwords? is (?:deprecated|not allowed on this instance)/,
      source: 'https://github.com/tenable/integration-jira-cloud/issues/134',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Client must be authenticated to access this resource\.$/,
      when: anonymous,
      source: 'developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/',
    },
    {
      id: 'token-ignored',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Client must be authenticated to access this resource\.$/,
      when: identified,
      source: 'https://github.com/jira-node/node-jira-client/issues/255',
    },
    {
      id: 'hidden',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^Issue does not exist or you do not have permission to see it\.$/,
      when: identified,
      source: 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/',
    },
    {
      id: 'hidden-anonymous',
      causes: ['missing-credentials', 'wrong-endpoint'],
      status: 404,
      text: /^Issue does not exist or you do not have permission to see it\.$/,
      when: anonymous,
      source: 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/',
    },
  ],
};
