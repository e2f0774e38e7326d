import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const lightning = ({ exchange }: Evidence) =>
  URL.parse(exchange?.request.url ?? '')?.hostname.endsWith('.lightning.force.com') ?? false;
const api = (evidence: Evidence) => !lightning(evidence);

/** Salesforce: REST, SOAP sign-in and the OAuth token endpoint. */
export const salesforce: Product = {
  id: 'salesforce',
  name: 'Salesforce',
  fingerprints: [
    { header: ['WWW-Authenticate', /^Token$/] },
    { header: ['Sforce-Limit-Info', /./] },
    { host: /(?:^|\.)(?:salesforce|force)\.com$/ },
  ],
  rows: [
    {
      id: 'session-scope',
      causes: ['insufficient-scope'],
      status: [401, 403],
      text: /^This session is not valid for use with .*One of the following scopes is required/,
      source: 'developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
    },
    {
      id: 'session-kind',
      causes: ['insufficient-scope', 'token-type-mismatch'],
      status: [401, 403],
      text: /^This session is not valid for use with the REST API$/,
      source: 'nango.dev/blog/fix-salesforce-invalid-session-id-error',
    },
    {
      id: 'session-host',
      causes: ['wrong-endpoint'],
      status: 401,
      text: /^INVALID_SESSION_ID$/,
      when: lightning,
      source: 'nango.dev/blog/fix-salesforce-invalid-session-id-error',
    },
    {
      id: 'session',
      causes: ['session-expired', 'token-expired', 'wrong-endpoint', 'invalid-credentials'],
      status: 401,
      text: /^Session expired or invalid$/,
      when: api,
      fingerprinted: true,
      source: 'developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
    },
    {
      id: 'header',
      causes: ['scheme-mismatch', 'malformed-credentials'],
      status: 401,
      text: /^INVALID_AUTH_HEADER$/,
      fingerprinted: true,
      source: 'developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
    },
    {
      id: 'api-disabled',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^API_(?:DISABLED_FOR_ORG|CURRENTLY_DISABLED)$/,
      fingerprinted: true,
      source: 'developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 403,
      text: /^REQUEST_LIMIT_EXCEEDED$/,
      fingerprinted: true,
      source: 'developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
    },
    {
      id: 'consent',
      causes: ['step-up-required'],
      status: 400,
      text: /^user hasn't approved this consumer$/,
      fingerprinted: true,
      source: 'help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm',
    },
    {
      id: 'ip-restricted',
      causes: ['blocked-by-intermediary'],
      status: 400,
      text: /^ip restricted$/,
      fingerprinted: true,
      source: 'github.com/sfdx-actions/setup-sfdx/issues/17',
    },
    {
      id: 'inactive-user',
      causes: ['account-disabled'],
      status: 400,
      text: /^inactive (?:user|organization)$/,
      fingerprinted: true,
      source: 'github.com/restforce/restforce/issues/303',
    },
    {
      id: 'refresh-expired',
      causes: ['token-expired', 'token-revoked'],
      status: 400,
      text: /^expired access\/refresh token$/,
      fingerprinted: true,
      source: 'help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm',
    },
    {
      id: 'password',
      causes: ['invalid-credentials', 'blocked-by-intermediary', 'account-locked'],
      status: 400,
      text: /^authentication failure$/,
      fingerprinted: true,
      source: 'github.com/omniphx/forrest/issues/274',
    },
    {
      id: 'soap-login',
      causes: ['invalid-credentials', 'account-locked'],
      status: 500,
      text: /^INVALID_LOGIN: Invalid username, password, security token; or user locked out/,
      source:
        'developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm',
    },
  ],
};
