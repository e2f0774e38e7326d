// An OpenID provider with one client; tokens with the scope `short` live for a second.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { Provider } = require('oidc-provider');
const port = Number(process.argv[2]);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'orders',
      client_secret: 'example-client-secret',
      grant_types: ['client_credentials', 'authorization_code', 'refresh_token'],
      redirect_uris: ['http://127.0.0.1/cb'],
      response_types: ['code'],
      scope: 'openid offline_access short',
    },
  ],
  scopes: ['openid', 'offline_access', 'short', 'admin'],
  ttl: { ClientCredentials: (_context, token) => (token.scope === 'short' ? 1 : 600) },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    introspection: { enabled: true },
    revocation: { enabled: true },
  },
});
provider.listen(port, '127.0.0.1');
