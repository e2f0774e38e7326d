import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** GitLab: REST API and Git over HTTP. */
export const gitlab: Product = {
  id: 'gitlab',
  name: 'GitLab',
  fingerprints: [{ header: ['X-Gitlab-Meta', /./] }, { host: /(?:^|\.)gitlab\.com$/ }],
  rows: [
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Token is expired\. You can either do re-authorization or token refresh\.$/,
      source: 'gitlabhq/gitlabhq, lib/api/api_guard.rb',
    },
    {
      id: 'token-revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^Token was revoked\. You have to re-authorize from the user\.$/,
      source: 'gitlab-org/gitlab, lib/api/api_guard.rb',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^The request requires higher privileges than provided by the access token\.$/,
      source: 'gitlabhq/gitlabhq, lib/api/api_guard.rb',
    },
    {
      id: 'unauthorized',
      causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      status: 401,
      text: /^401 Unauthorized$/,
      when: identified,
      fingerprinted: true,
      source: 'gitlabhq/gitlabhq, lib/api/helpers.rb',
    },
    {
      id: 'unauthorized-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^401 Unauthorized$/,
      when: anonymous,
      fingerprinted: true,
      source: 'gitlabhq/gitlabhq, lib/api/helpers.rb',
    },
    {
      id: 'hidden',
      causes: ['insufficient-scope', 'insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^404 (?:Project|Group) Not Found$/,
      when: identified,
      source: 'gitlabhq/gitlabhq, lib/api/helpers.rb',
    },
    {
      id: 'hidden-anonymous',
      causes: ['missing-credentials', 'wrong-endpoint'],
      status: 404,
      text: /^404 (?:Project|Group) Not Found$/,
      when: anonymous,
      source: 'gitlabhq/gitlabhq, lib/api/helpers.rb',
    },
    {
      id: 'git-basic',
      causes: ['invalid-credentials', 'token-expired', 'insufficient-scope', 'step-up-required'],
      status: 401,
      text: /^HTTP Basic: Access denied\. If a password was provided for Git authentication/,
      fingerprinted: true,
      source: 'gitlabhq/gitlabhq, app/controllers/concerns/kerberos_helper.rb',
    },
  ],
};
