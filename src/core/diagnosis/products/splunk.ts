import type { Product } from './product.ts';

/** Splunk Enterprise and Cloud: management port and HTTP Event Collector. */
export const splunk: Product = {
  id: 'splunk',
  name: 'Splunk',
  fingerprints: [{ header: ['Server', /^Splunkd$/] }, { host: /(?:^|\.)splunkcloud\.com$/ }],
  rows: [
    {
      id: 'collector-token-disabled',
      causes: ['account-disabled'],
      status: 403,
      text: /^Token disabled$/,
      body: /"code":\s*1\}/,
      fingerprinted: true,
      source: 'docs.splunk.com/Documentation/Splunk/latest/Data/TroubleshootHTTPEventCollector',
    },
    {
      id: 'collector-no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Token is required$/,
      body: /"code":\s*2\}/,
      fingerprinted: true,
      source: 'docs.splunk.com/Documentation/Splunk/latest/Data/TroubleshootHTTPEventCollector',
    },
    {
      id: 'collector-scheme',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^Invalid authorization$/,
      body: /"code":\s*3\}/,
      fingerprinted: true,
      source: 'docs.splunk.com/Documentation/Splunk/latest/Data/TroubleshootHTTPEventCollector',
    },
    {
      id: 'collector-token',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^Invalid token$/,
      body: /"code":\s*4\}/,
      fingerprinted: true,
      source: 'docs.splunk.com/Documentation/Splunk/latest/Data/TroubleshootHTTPEventCollector',
    },
    {
      id: 'session',
      causes: ['session-expired', 'invalid-credentials', 'token-expired'],
      status: 401,
      text: /^call not properly authenticated$/,
      source: 'docs.splunk.com/Documentation/Splunk/latest/RESTUM/RESTusing',
    },
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Login failed$/,
      fingerprinted: true,
      source: 'docs.splunk.com/Documentation/Splunk/latest/RESTUM/RESTusing',
    },
  ],
};
