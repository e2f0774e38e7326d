import type { Product } from './product.ts';

/** Bitbucket Cloud REST API. */
export const bitbucketCloud: Product = {
  id: 'bitbucket-cloud',
  name: 'Bitbucket Cloud',
  fingerprints: [{ host: /(?:^|\.)bitbucket\.org$/ }],
  rows: [
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Your credentials lack one or more required privilege scopes\.$/,
      source: 'developer.atlassian.com/cloud/bitbucket/rest/intro/',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      text: /^(?:OAuth2 access|Access) token expired\. Use your refresh token to obtain a new access token\.$/,
      source: 'https://github.com/BitbucketPHP/Client/issues/8',
    },
    {
      id: 'token-not-accepted',
      causes: ['invalid-credentials', 'token-expired', 'token-type-mismatch'],
      status: 401,
      text: /^Token is invalid, expired, or not supported for this endpoint\.$/,
      source: 'developer.atlassian.com/cloud/bitbucket/rest/intro/',
    },
    {
      id: 'hidden',
      causes: ['insufficient-permissions', 'missing-credentials', 'wrong-endpoint'],
      status: 404,
      text: /^You may not have access to this repository or it no longer exists in this workspace\./,
      source: 'developer.atlassian.com/cloud/bitbucket/rest/intro/',
    },
  ],
};
