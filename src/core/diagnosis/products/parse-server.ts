import type { Product } from './product.ts';

/** Parse Server: numeric codes under 400 and 404. */
export const parseServer: Product = {
  id: 'parse-server',
  name: 'Parse Server',
  fingerprints: [{ header: ['Access-Control-Expose-Headers', /X-Parse-Job-Status-Id/] }],
  rows: [
    // The application id is unknown, or the key that it wants is missing.
    {
      id: 'application',
      causes: ['api-key-missing-or-misplaced', 'invalid-credentials'],
      status: 403,
      body: /^\{"error":"unauthorized"\}$/,
      fingerprinted: true,
      source: 'parse-community/parse-server, src/middlewares.js',
    },
    {
      id: 'master-key',
      causes: ['api-key-missing-or-misplaced', 'insufficient-permissions'],
      status: 403,
      text: /^unauthorized: master key is required$/,
      source: 'parse-community/parse-server, src/middlewares.js',
    },
    {
      id: 'session',
      causes: ['session-expired', 'token-revoked'],
      status: [400, 401],
      body: /^\{"code":209,"error":"/,
      source: 'parse-community/parse-server, src/Routers/UsersRouter.js',
    },
    // 404, as for any object that is not found.
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 404,
      text: /^Invalid username\/password\.$/,
      source: 'parse-community/parse-server, src/Routers/UsersRouter.js',
    },
    {
      id: 'unverified',
      causes: ['account-disabled'],
      status: 400,
      text: /^User email is not verified\.$/,
      source: 'parse-community/parse-server, src/Routers/UsersRouter.js',
    },
    {
      id: 'password-expired',
      causes: ['account-disabled'],
      status: 404,
      text: /^Your password has expired\. Please reset your password\.$/,
      source: 'parse-community/parse-server, src/Routers/UsersRouter.js',
    },
  ],
};
