import type { Product } from './product.ts';

const documentation =
  'learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors';

/** Azure Resource Manager. */
export const azureResourceManager: Product = {
  id: 'azure-resource-manager',
  name: 'Azure Resource Manager',
  fingerprints: [
    { header: ['x-ms-failure-cause', /./] },
    { header: ['x-ms-routing-request-id', /./] },
    { host: /^management\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)$/ },
  ],
  rows: [
    {
      id: 'header-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Authentication failed\. The 'Authorization' header is missing\.$/,
      source: documentation,
    },
    {
      id: 'header-format',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^Authentication failed\. The 'Authorization' header is provided in an invalid format\.$/,
      source: documentation,
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^(?:InvalidAuthenticationTokenAudience$|The access token has been obtained (?:for|from) wrong audience or resource )/,
      source: 'Azure Resource Manager error text (wording seen: find_string id 1296140879)',
    },
    // The subscription belongs to another tenant than the one that issued the token.
    {
      id: 'tenant',
      causes: ['token-issuer-mismatch'],
      status: 401,
      text: /^(?:InvalidAuthenticationTokenTenant$|The access token is from the wrong issuer )/,
      source: documentation,
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^(?:ExpiredAuthenticationToken$|The access token expiry UTC time )/,
      source: documentation,
    },
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^The client '[^']*' with object id '[^']*' does not have authorization to perform action/,
      source: 'learn.microsoft.com/azure/role-based-access-control/troubleshooting',
    },
    // A subscription of another tenant looks as if it did not exist.
    {
      id: 'subscription-hidden',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^SubscriptionNotFound$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'subscription-disabled',
      causes: ['account-disabled'],
      status: [403, 409],
      text: /^ReadOnlyDisabledSubscription$/,
      source: documentation,
    },
  ],
};
