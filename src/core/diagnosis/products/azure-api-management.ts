import type { Product } from './product.ts';

/** Azure API Management gateways. */
export const azureApiManagement: Product = {
  id: 'azure-api-management',
  name: 'Azure API Management',
  fingerprints: [
    { header: ['WWW-Authenticate', /^AzureApiManagementKey\b/] },
    { host: /\.azure-api\.(?:net|us|cn)$/ },
  ],
  rows: [
    {
      id: 'key-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^Access denied due to missing subscription key\./,
      source: 'learn.microsoft.com/azure/api-management/api-management-subscriptions',
    },
    // Unknown key, one of another product, or a subscription that is suspended or cancelled.
    {
      id: 'key-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Access denied due to invalid subscription key\./,
      source: 'learn.microsoft.com/azure/api-management/api-management-subscriptions',
    },
    {
      id: 'jwt-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^JWT not present\.$/,
      source: 'learn.microsoft.com/azure/api-management/validate-jwt-policy',
    },
    // A used-up quota is answered with 403.
    {
      id: 'quota',
      causes: ['rate-limited'],
      status: 403,
      text: /^Out of (?:call volume|bandwidth) quota\. Quota will be replenished in /,
      source: 'learn.microsoft.com/azure/api-management/quota-policy',
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^Rate limit is exceeded\. Try again in \d{1,6} seconds?\.$/,
      source: 'learn.microsoft.com/azure/api-management/rate-limit-policy',
    },
    {
      id: 'no-operation',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^Resource not found$/,
      fingerprinted: true,
      source: 'learn.microsoft.com/azure/api-management/api-management-error-handling-policies',
    },
  ],
};
