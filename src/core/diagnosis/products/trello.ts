import type { Product } from './product.ts';

/** Trello API: refusals are plain words. */
export const trello: Product = {
  id: 'trello',
  name: 'Trello',
  fingerprints: [{ host: /(?:^|\.)api\.trello\.com$/ }, { header: ['X-Trello-Version', /./] }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^invalid (?:app )?key$/,
      fingerprinted: true,
      source: 'github.com/Lujeni/matterllo/issues/30',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^invalid (?:app )?token$/,
      fingerprinted: true,
      source: 'github.com/Necmttn/gatsby-source-trello/issues/8',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions', 'insufficient-scope', 'missing-credentials'],
      status: 401,
      text: /^unauthorized (?:\w{1,20} )?permission requested\.?$/,
      fingerprinted: true,
      source: 'developer.atlassian.com/cloud/trello/guides/rest-api/status-codes/',
    },
  ],
};
