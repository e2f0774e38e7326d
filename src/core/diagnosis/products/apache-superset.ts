import type { Product } from './product.ts';

/** The REST API of Superset. */
export const apacheSuperset: Product = {
  id: 'apache-superset',
  name: 'Apache Superset',
  fingerprints: [{ host: /^superset\b/ }, { body: /"error_type":\s*"[A-Z_]+","level":|"issue_codes":/ }],
  rows: [
    // Fetch /api/v1/security/csrf_token/ and keep its session cookie beside the bearer token.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 400,
      text: /^400 Bad Request: The (?:CSRF|referrer|CSRF session) .{1,60}(?:missing|invalid|expired|match the host)\.?$/,
      fingerprinted: true,
      source: 'github.com/apache/superset/issues/24189',
    },
    {
      id: 'datasource',
      causes: ['insufficient-permissions'],
      status: [400, 403],
      text: /^(?:DATASOURCE|TABLE|DATABASE|DASHBOARD|CHART)_SECURITY_ACCESS_ERROR$/,
      source: 'apache/superset, superset/errors.py',
    },
    {
      id: 'ownership',
      causes: ['insufficient-permissions'],
      status: [400, 403],
      text: /^MISSING_OWNERSHIP_ERROR$/,
      source: 'apache/superset, superset/errors.py',
    },
  ],
};
