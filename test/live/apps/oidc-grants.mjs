// An OpenID provider with every grant; whoever comes to sign in is ann, and she agrees.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { Provider } = require('oidc-provider');
const port = Number(process.argv[2]);
const origin = `http://127.0.0.1:${port}`;
const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
const client_secret = 'example-client-secret';
const machine = {
  scope: 'orders',
  redirect_uris: [],
  response_types: [],
  grant_types: ['client_credentials', 'password', exchange],
};

const provider = new Provider(origin, {
  clients: [
    { ...machine, client_id: 'machine', client_secret },
    { ...machine, client_id: 'poster', client_secret, token_endpoint_auth_method: 'client_secret_post' },
    {
      ...machine,
      client_id: 'signer',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [JSON.parse(process.env.SIGNER_JWK)] },
    },
    {
      client_id: 'native',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    },
  ],
  scopes: ['openid', 'offline_access', 'orders'],
  findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  rotateRefreshToken: true,
  ttl: {
    AccessToken: 600,
    ClientCredentials: 600,
    IdToken: 7200,
    RefreshToken: 3600,
    Grant: 3600,
    Session: 3600,
    Interaction: 600,
    DeviceCode: 600,
  },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    deviceFlow: { enabled: true },
    introspection: { enabled: true },
    revocation: { enabled: true },
  },
});

async function issue(context) {
  const token = new provider.ClientCredentials({ client: context.oidc.client, scope: '' });
  token.expiresIn = 600;
  context.body = {
    access_token: await token.save(),
    expires_in: 600,
    token_type: 'Bearer',
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  };
}
const refuse = (context, description) => {
  context.status = 400;
  context.body = { error: 'invalid_grant', error_description: description };
};
provider.registerGrantType(
  'password',
  context =>
    context.oidc.params.password === 'example-password'
      ? issue(context)
      : refuse(context, 'wrong user name or password'),
  ['username', 'password'],
);
provider.registerGrantType(
  exchange,
  async context =>
    (await provider.ClientCredentials.find(context.oidc.params.subject_token))
      ? issue(context)
      : refuse(context, 'the subject token is not good'),
  ['subject_token', 'subject_token_type'],
);

async function interact(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (params.login_hint === 'forbidden') {
    const denied = { error: 'access_denied', error_description: 'ann said no' };
    return await provider.interactionFinished(request, response, denied);
  }
  if (prompt.name === 'login') {
    return await provider.interactionFinished(request, response, { login: { accountId: 'ann' } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope ?? 'openid');
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

const callback = provider.callback();
provider.on('server_error', (_context, error) => console.error(error));
createServer((request, response) => {
  if (!request.url.startsWith('/interaction/')) return callback(request, response);
  interact(request, response).catch(error => response.writeHead(500).end(String(error)));
}).listen(port, '127.0.0.1');
