import type { Product } from './product.ts';

/** Reddit API. */
export const reddit: Product = {
  id: 'reddit',
  name: 'Reddit',
  fingerprints: [{ host: /(?:^|\.)reddit\.com$/ }],
  rows: [
    {
      id: 'unauthorized',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Unauthorized$/,
      fingerprinted: true,
      source: 'github.com/reddit-archive/reddit/wiki/OAuth2',
    },
    {
      id: 'private',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:private|gold_only|quarantined)$/,
      fingerprinted: true,
      source: 'github.com/reddit-archive/reddit/wiki/OAuth2',
    },
    {
      id: 'network-policy',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^(?:whoa there, pardner!|Your request has been blocked due to a network policy\.)/,
      source: 'github.com/reddit-archive/reddit/wiki/OAuth2',
    },
    {
      id: 'user-agent',
      causes: ['rate-limited'],
      status: 429,
      text: /^Too Many Requests$/,
      fingerprinted: true,
      source: 'github.com/reddit-archive/reddit/wiki/API',
    },
  ],
};
