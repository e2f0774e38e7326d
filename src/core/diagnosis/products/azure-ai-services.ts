import type { Product } from './product.ts';

const documentation = 'learn.microsoft.com/azure/ai-services/authentication';

/** Azure AI services, Azure OpenAI among them. Keys belong to one resource in one region. */
export const azureAiServices: Product = {
  id: 'azure-ai-services',
  name: 'Azure AI services',
  fingerprints: [
    { header: ['apim-request-id', /./] },
    {
      host: /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com|api\.cognitive\.microsoft\.com)$/,
    },
  ],
  rows: [
    // The key is wrong, or right for another resource or region; the answer is the same.
    {
      id: 'key-or-endpoint',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^Access denied due to invalid subscription key or wrong API endpoint\./,
      source: documentation,
    },
    // 401, although the token is good: a data role such as Cognitive Services OpenAI User is missing.
    {
      id: 'data-action',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^(?:The principal `[^`]*` lacks the required data action |Principal does not have access to API\/Operation\.)/,
      source: documentation,
    },
    {
      id: 'keys-off',
      causes: ['scheme-mismatch'],
      status: 403,
      text: /^Key based authentication is disabled for this resource\.$/,
      source: documentation,
    },
    {
      id: 'network',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^(?:Access denied due to Virtual Network\/Firewall rules\.|Public access is disabled\. Please configure private endpoint\.|Traffic is not from an approved private endpoint\.)$/,
      source: documentation,
    },
    // Tokens are taken at the custom subdomain only, never at the regional address.
    {
      id: 'subdomain',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /^Please provide a custom subdomain for token authentication/,
      source: documentation,
    },
    {
      id: 'tenant',
      causes: ['token-issuer-mismatch'],
      status: [400, 401],
      text: /^Token tenant \S+ does not match resource tenant\.?$/,
      source: documentation,
    },
  ],
};
