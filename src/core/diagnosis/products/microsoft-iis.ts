import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Microsoft IIS: its substatus codes, which tell 401 from 401 and 403 from 403. */
export const microsoftIis: Product = {
  id: 'microsoft-iis',
  name: 'Microsoft IIS',
  fingerprints: [{ header: ['Server', /^Microsoft-IIS\//] }],
  rows: [
    // Remote clients get this page for every 401.x, also where nothing was sent.
    {
      id: 'generic-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^401 - Unauthorized: Access is denied due to invalid credentials\.$/,
      when: anonymous,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'generic',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 401,
      text: /^401 - Unauthorized: Access is denied due to invalid credentials\.$/,
      when: identified,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'logon-failed',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?401\.1 - (?:Unauthorized|Forbidden|Access Denied)\b/,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'no-scheme-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?401\.2 - Unauthorized/,
      when: anonymous,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'no-scheme',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?401\.2 - Unauthorized/,
      when: identified,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    // A 401 to somebody who is known: the file permissions refuse.
    {
      id: 'acl',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?401\.3 - (?:Unauthorized|Forbidden|Access Denied)\b/,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'tls-required',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?403\.[45] - (?:Unauthorized|Forbidden|Access Denied)\b/,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'address',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?403\.(?:6|8|501|502|503) - (?:Unauthorized|Forbidden|Access Denied)\b/,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'client-certificate',
      causes: ['client-certificate-required'],
      status: 403,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?403\.(?:7|12|13|16|17) - (?:Unauthorized|Forbidden|Access Denied)\b/,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    // A directory without a default document; nothing about credentials.
    {
      id: 'listing',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^(?:HTTP Error |IIS [\d.]{3,5} Detailed Error - )?403\.14 - (?:Unauthorized|Forbidden|Access Denied)\b/,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
    {
      id: 'request-filtering',
      causes: ['blocked-by-intermediary'],
      status: 404,
      text: /^The request filtering module is configured to deny (?!a request that exceeds the request content length)/,
      source:
        'learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code',
    },
  ],
};
