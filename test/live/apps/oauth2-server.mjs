// Express with @node-oauth/oauth2-server: opaque tokens, a token endpoint, and scopes.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const OAuth2Server = require('@node-oauth/oauth2-server');

const { Request, Response } = OAuth2Server;
const clients = [
  {
    id: 'orders',
    secret: 'example-client-secret',
    grants: ['client_credentials', 'password', 'refresh_token'],
  },
  { id: 'reports', secret: 'example-client-secret', grants: ['refresh_token'] },
];
const hour = 3_600_000;
const tokens = new Map([
  ['example-token-1', { scope: ['orders:read'], accessTokenExpiresAt: new Date(Date.now() + hour) }],
  ['example-token-old', { scope: ['orders:read'], accessTokenExpiresAt: new Date(Date.now() - hour) }],
]);
const refreshTokens = new Map([
  ['example-refresh-1', { client: clients[0], refreshTokenExpiresAt: new Date(Date.now() + hour) }],
  ['example-refresh-old', { client: clients[0], refreshTokenExpiresAt: new Date(Date.now() - hour) }],
  ['example-refresh-reports', { client: clients[1], refreshTokenExpiresAt: new Date(Date.now() + hour) }],
]);
const user = { id: 'alice' };
const model = {
  getClient: (id, secret) => clients.find(one => one.id === id && (secret === null || one.secret === secret)),
  getUser: (name, password) => (name === 'alice' && password === 'example-password' ? user : undefined),
  getUserFromClient: () => user,
  saveToken: (token, client) => ({ ...token, client, user }),
  getAccessToken: accessToken => {
    const token = tokens.get(accessToken);
    return token && { accessToken, client: clients[0], user, ...token };
  },
  getRefreshToken: refreshToken => {
    const token = refreshTokens.get(refreshToken);
    return token && { refreshToken, user, ...token };
  },
  revokeToken: () => true,
  verifyScope: (token, scope) => scope.every(one => token.scope.includes(one)),
  validateScope: (_user, _client, scope = []) => (scope.includes('orders:write') ? false : scope),
};
const server = new OAuth2Server({ model });
const app = express();
app.use(express.urlencoded({ extended: false }), express.json());
function answering(work) {
  return async (request, response, next) => {
    const answer = new Response(response);
    try {
      response.locals.done = await work(new Request(request), answer);
      if (answer.body?.access_token) response.set(answer.headers).json(answer.body);
      else next();
    } catch (error) {
      response.set(answer.headers).status(error.code ?? 500);
      if (error instanceof OAuth2Server.UnauthorizedRequestError) return response.send();
      response.send({ error: error.name, error_description: error.message });
    }
  };
}
app.post(
  '/token',
  answering((request, answer) => server.token(request, answer)),
);
const signedIn = scope => answering((request, answer) => server.authenticate(request, answer, { scope }));
app.use('/orders/99', signedIn(), (_request, response) =>
  response.status(404).json({ message: 'No such order' }),
);
app.get('/orders', signedIn(['orders:read']), (_request, response) => response.json([]));
app.post('/orders', signedIn(['orders:write']), (_request, response) => response.json({}));
app.use('/broken', signedIn(), (_request, response) =>
  response.status(500).json({ message: 'Database error' }),
);
app.listen(Number(process.argv[2]), '127.0.0.1');
