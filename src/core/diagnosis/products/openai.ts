import type { Product } from './product.ts';

/** OpenAI API. */
export const openai: Product = {
  id: 'openai',
  name: 'OpenAI API',
  fingerprints: [
    { host: /(?:^|\.)api\.openai\.com$/ },
    { header: ['openai-version', /./] },
    { header: ['openai-organization', /./] },
  ],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Incorrect API key provided: /,
      source: 'platform.openai.com/docs/guides/error-codes',
    },
    {
      id: 'no-key',
      causes: ['missing-credentials'],
      status: 401,
      text: /^You didn't provide an API key\. You need to provide your API key in an Authorization header using Bearer auth/,
      source: 'platform.openai.com/docs/guides/error-codes',
    },
    {
      id: 'quota',
      causes: ['account-disabled'],
      status: 429,
      text: /^insufficient_quota$/,
      fingerprinted: true,
      source: 'platform.openai.com/docs/guides/error-codes',
    },
    {
      id: 'billing',
      causes: ['account-disabled'],
      status: 429,
      text: /^billing_not_active$/,
      fingerprinted: true,
      source: 'github.com/lifan0127/ai-research-assistant/issues/174',
    },
    {
      id: 'deactivated',
      causes: ['account-disabled'],
      status: [401, 403],
      text: /^account_deactivated$/,
      fingerprinted: true,
      source: 'github.com/ChatGPTNextWeb/NextChat/issues/4175',
    },
    {
      id: 'region',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^unsupported_country_region_territory$/,
      source: 'platform.openai.com/docs/guides/error-codes',
    },
    {
      id: 'organisation',
      causes: ['wrong-endpoint'],
      status: 401,
      text: /^mismatched_(?:organization|project)$/,
      fingerprinted: true,
      source: 'platform.openai.com/docs/guides/error-codes',
    },
    {
      id: 'scopes',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: [401, 403],
      text: /^You have insufficient permissions for this operation\. Missing scopes: /,
      source: 'github.com/microsoft/PowerToys/issues/32989',
    },
    {
      id: 'model',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Project `[^`]{1,100}` does not have access to model `/,
      source: 'github.com/cursor/cursor/issues/2953',
    },
    {
      id: 'no-organisation',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^You must be a member of an organization to use the API/,
      source: 'platform.openai.com/docs/guides/error-codes',
    },
  ],
};
