import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The API of Gitea and Forgejo. */
export const gitea: Product = {
  id: 'gitea',
  name: 'Gitea and Forgejo',
  fingerprints: [
    { body: /"url":"https?:\/\/[^"]{1,200}\/api\/swagger"/ },
    { header: ['Set-Cookie', /^i_like_gite?a=|^i_like_forgejo=/] },
  ],
  rows: [
    {
      id: 'token-scopes',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^token does not have at least one of required scope\(s\)/,
      source: 'go-gitea/gitea, routers/api/v1/api.go',
    },
    {
      id: 'token-public-only',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^token scope is limited to public (?:repos|orgs|users|packages|issues)$/,
      source: 'go-gitea/gitea, routers/api/v1/api.go',
    },
    {
      id: 'token-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^token is required$/,
      when: anonymous,
      fingerprinted: true,
      source: 'go-gitea/gitea, routers/api/v1/api.go',
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:user does not exist \[uid: 0, name: \]|invalid username, password or token)$/,
      source: 'go-gitea/gitea, models/user/error.go',
    },

    // Tokens are managed with user and password alone.
    {
      id: 'basic-wanted',
      causes: ['scheme-mismatch', 'missing-credentials'],
      status: 401,
      text: /^auth required$/,
      body: /\/api\/swagger"/,
      fingerprinted: true,
      source: 'go-gitea/gitea, routers/api/v1/api.go',
    },
    {
      id: 'sudo',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:Only administrators allowed to sudo\.|user should be (?:the site admin|the owner of the repo|an owner or a collaborator with admin write of a repository))/,
      source: 'go-gitea/gitea, routers/api/v1/api.go',
    },
  ],
};
