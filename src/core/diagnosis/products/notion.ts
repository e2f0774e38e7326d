import type { Product } from './product.ts';

/** Notion API. */
export const notion: Product = {
  id: 'notion',
  name: 'Notion',
  fingerprints: [{ host: /(?:^|\.)api\.notion\.com$/ }, { header: ['X-Notion-Request-Id', /./] }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^API token is invalid\.$/,
      fingerprinted: true,
      source: 'github.com/makenotion/notion-mcp-server/issues/68',
    },
    {
      id: 'not-shared',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^Could not find (?:page|database|block|data source) with ID: /,
      fingerprinted: true,
      source: 'developers.notion.com/reference/status-codes',
    },
    {
      id: 'capability',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^restricted_resource$/,
      fingerprinted: true,
      source: 'developers.notion.com/reference/status-codes',
    },
    {
      id: 'limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^rate_limited$/,
      fingerprinted: true,
      source: 'developers.notion.com/reference/status-codes',
    },
  ],
};
