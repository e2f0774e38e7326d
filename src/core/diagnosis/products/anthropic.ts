import type { Product } from './product.ts';

/** Anthropic API. */
export const anthropic: Product = {
  id: 'anthropic',
  name: 'Anthropic API',
  fingerprints: [{ host: /(?:^|\.)api\.anthropic\.com$/ }, { header: ['anthropic-organization-id', /./] }],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^invalid x-api-key$/,
      source: 'docs.anthropic.com/en/api/errors',
    },
    {
      id: 'key-header',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^x-api-key header is required$/,
      source: 'https://github.com/karthink/gptel/issues/354',
    },
    {
      id: 'bearer',
      causes: ['scheme-mismatch', 'invalid-credentials'],
      status: 401,
      text: /^Invalid bearer token$/,
      fingerprinted: true,
      source: 'https://github.com/iOfficeAI/AionUi/issues/275',
    },
    {
      id: 'oauth',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^OAuth authentication is (?:currently )?not supported\.$/,
      source: 'https://github.com/anthropics/claude-code/issues/5983',
    },
    {
      id: 'oauth-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^OAuth token has expired\. /,
      source: 'https://github.com/BloopAI/vibe-kanban/issues/2853',
    },
    {
      id: 'oauth-revoked',
      causes: ['token-revoked'],
      status: [401, 403],
      text: /^OAuth token revoked|^OAuth token has been revoked/,
      source: 'https://github.com/anthropics/claude-code/issues/9635',
    },
    {
      id: 'credit',
      causes: ['account-disabled'],
      status: 400,
      text: /^Your credit balance is too low to access the /,
      source: 'docs.anthropic.com/en/api/errors',
    },
    {
      id: 'organisation-disabled',
      causes: ['account-disabled'],
      status: [400, 401, 403],
      text: /^This organization has been disabled\.$/,
      source: 'https://github.com/anthropics/claude-code/issues/54311',
    },
    {
      id: 'region',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Request not allowed$/,
      fingerprinted: true,
      source: 'https://github.com/anthropics/anthropic-sdk-typescript/issues/457',
    },
    {
      id: 'key-permission',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 403,
      text: /^Your API key does not have permission to use the specified resource\.$/,
      source: 'docs.anthropic.com/en/api/errors',
    },
  ],
};
