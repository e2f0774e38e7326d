import type { Product } from './product.ts';

/** The API server of Argo CD. */
export const argoCd: Product = {
  id: 'argo-cd',
  name: 'Argo CD',
  fingerprints: [{ host: /^argo-?cd\./ }, { body: /^\{"error":"[^"]{1,300}","code":(?:7|16),"message":"/ }],
  rows: [
    {
      id: 'no-session',
      causes: ['missing-credentials'],
      status: 401,
      text: /^no session information$/,
      source: 'argoproj/argo-cd, server/server.go',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^invalid session: .{0,80}token is expired/,
      source: 'argoproj/argo-cd, util/session/sessionmanager.go',
    },
    {
      id: 'password-changed',
      causes: ['token-revoked'],
      status: 401,
      text: /^invalid session: account password has changed since token issued$/i,
      source: 'argoproj/argo-cd, util/session/sessionmanager.go',
    },
    {
      id: 'token-deleted',
      causes: ['token-revoked'],
      status: 401,
      text: /^invalid session: account \S{1,100} does not have token with id /i,
      source: 'argoproj/argo-cd, util/session/sessionmanager.go',
    },
    {
      id: 'token-revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^invalid session: token is revoked, please re-login$/,
      source: 'argoproj/argo-cd, util/session/sessionmanager.go',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid username or password$/,
      fingerprinted: true,
      source: 'argoproj/argo-cd, util/session/sessionmanager.go',
    },
    {
      id: 'permission-denied',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^permission denied: \w{1,40}, \w{1,40}, .{0,200}\bsub: /,
      source: 'argoproj/argo-cd, util/rbac/rbac.go',
    },

    // An application that does not exist is answered like one that may not be seen.
    {
      id: 'permission-denied-or-absent',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^permission denied$/,
      fingerprinted: true,
      source: 'argoproj/argo-cd, common/common.go',
    },
  ],
};
