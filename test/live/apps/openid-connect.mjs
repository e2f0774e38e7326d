// Express behind express-openid-connect, with oidc-provider as the identity provider.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const { auth, claimEquals, requiresAuth } = require('express-openid-connect');
const { Provider } = require('oidc-provider');

const [port, providerPort, deadPort] = [
  process.argv[2],
  process.env.PROVIDER_PORT,
  process.env.DEAD_PORT,
].map(Number);
const origin = `http://127.0.0.1:${port}`;
const provider = new Provider(`http://127.0.0.1:${providerPort}`, {
  clients: [
    {
      client_id: 'shop',
      client_secret: 'example-client-secret',
      redirect_uris: [`${origin}/callback`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  cookies: { keys: ['example-cookie-key'] },
  pkce: { required: () => false },
});
provider.listen(providerPort, '127.0.0.1');

function guard(change) {
  return auth({
    baseURL: origin,
    issuerBaseURL: `http://127.0.0.1:${providerPort}`,
    clientID: 'shop',
    clientSecret: 'example-client-secret',
    secret: 'example-session-secret-of-the-live-evaluation',
    authRequired: false,
    authorizationParams: { response_type: 'code', scope: 'openid' },
    ...change,
  });
}
const app = express();
app.get('/health', (_request, response) => response.json({ ok: true }));
app.use('/dead', guard({ issuerBaseURL: `http://127.0.0.1:${deadPort}`, authRequired: true }));
app.use('/strict', guard({ errorOnRequiredAuth: true, authRequired: true }), (_request, response) =>
  response.json({ ok: true }),
);
app.use(guard({}));
app.get('/profile', requiresAuth(), ({ oidc }, response) => response.json({ user: oidc.user.sub }));
app.get('/admin', claimEquals('role', 'admin'), (_request, response) => response.json({ ok: true }));
app.get('/broken', requiresAuth(), () => {
  throw new Error('The database is gone');
});
app.use((error, _request, response, _next) => {
  const { status = 500, message, error: code, error_description } = error;
  response.status(status).json({ error: code ?? message, error_description, message });
});
app.listen(port, '127.0.0.1');
