// A server of the Model Context Protocol with the SDK's own bearer check, metadata and authorization server.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const sdk = name => require(`@modelcontextprotocol/sdk/${name}`);
const express = require('express');
const { jwtVerify } = require('jose');
const { McpServer } = sdk('server/mcp.js');
const { StreamableHTTPServerTransport } = sdk('server/streamableHttp.js');
const { requireBearerAuth } = sdk('server/auth/middleware/bearerAuth.js');
const { mcpAuthRouter, getOAuthProtectedResourceMetadataUrl } = sdk('server/auth/router.js');
const { InvalidTokenError, InvalidGrantError } = sdk('server/auth/errors.js');

const port = Number(process.argv[2]);
const origin = `http://127.0.0.1:${port}`;
const resource = new URL(`${origin}/mcp`);
const key = new TextEncoder().encode('example-key-of-the-live-evaluation-0123456789');
const clients = {
  orders: {
    client_id: 'orders',
    client_secret: 'example-client-secret',
    redirect_uris: ['http://127.0.0.1/cb'],
  },
  stale: {
    client_id: 'stale',
    client_secret: 'example-client-secret',
    client_secret_expires_at: 1_700_000_000,
    redirect_uris: ['http://127.0.0.1/cb'],
  },
};
const provider = {
  clientsStore: { getClient: id => clients[id] },
  async authorize(_client, { redirectUri }, response) {
    response.redirect(`${redirectUri}?code=example-code`);
  },
  async challengeForAuthorizationCode(_client, code) {
    if (code !== 'example-code') throw new InvalidGrantError('Invalid authorization code');
    return 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  },
  async exchangeAuthorizationCode() {
    return { access_token: 'example-token', token_type: 'bearer' };
  },
  async exchangeRefreshToken(_client, token) {
    if (token !== 'example-refresh-token') throw new InvalidGrantError('Invalid refresh token');
    return { access_token: 'example-token', token_type: 'bearer' };
  },
  async verifyAccessToken(token) {
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer: `${origin}/` });
      const { sub, scope = '', exp, aud } = payload;
      return { token, clientId: sub, scopes: scope.split(' '), expiresAt: exp, resource: new URL(aud) };
    } catch (error) {
      throw new InvalidTokenError(error.message);
    }
  },
};
const app = express();
app.use(
  mcpAuthRouter({
    provider,
    issuerUrl: new URL(origin),
    resourceServerUrl: resource,
    tokenOptions: { rateLimit: false },
    revocationOptions: { rateLimit: { windowMs: 60_000, max: 1 } },
  }),
);
const common = {
  verifier: provider,
  expectedResource: resource,
  resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(resource),
};
app.use(['/mcp', '/whoami', '/broken'], requireBearerAuth(common));
app.get('/whoami', (request, response) => response.json({ client: request.auth.clientId }));
app.get('/broken', () => {
  throw new Error('the database is gone');
});
app.get('/admin', requireBearerAuth({ ...common, requiredScopes: ['admin'] }), (_request, response) =>
  response.json({ ok: true }),
);
app.post('/mcp', express.json(), async (request, response) => {
  const server = new McpServer({ name: 'orders', version: '1.0.0' });
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  await transport.handleRequest(request, response, request.body);
});
app.all('/mcp', (_request, response) =>
  response
    .status(405)
    .json({ jsonrpc: '2.0', error: { code: -32000, message: 'Method not allowed.' }, id: null }),
);
app.listen(port, '127.0.0.1');
