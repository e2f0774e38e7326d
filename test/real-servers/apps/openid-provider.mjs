// An OpenID provider with every grant, on plain http or, with certificates, on https. Arguments: port, origin.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { errors, Provider } from 'oidc-provider';

const [, , port, origin] = process.argv;
const { SIGNER_JWK: signer, TLS_CERT: cert, TLS_KEY: key, TLS_CA: ca } = process.env;
const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
const device = 'urn:ietf:params:oauth:grant-type:device_code';
const client_secret = 'example-client-secret';
const api = 'https://orders.example.test/';
const machine = {
  client_secret,
  scope: 'orders',
  redirect_uris: [],
  response_types: [],
  grant_types: ['client_credentials', 'password', exchange],
};
const person = {
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token', device],
};

const provider = new Provider(origin, {
  clients: [
    { ...machine, client_id: 'machine' },
    { ...machine, client_id: 'poster', token_endpoint_auth_method: 'client_secret_post' },
    {
      ...machine,
      client_id: 'signer',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: signer === undefined ? [] : [JSON.parse(signer)] },
    },
    {
      ...machine,
      client_id: 'certified',
      token_endpoint_auth_method: 'tls_client_auth',
      tls_client_auth_subject_dn: 'CN=alice',
    },
    { ...person, client_id: 'native', redirect_uris: ['http://127.0.0.1/callback'] },
    {
      ...person,
      client_id: 'web',
      application_type: 'web',
      client_secret,
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: ['https://shop.example.test/callback'],
      grant_types: ['authorization_code'],
    },
  ].filter(({ client_id }) => (client_id !== 'signer' || signer) && (client_id !== 'certified' || ca)),
  clientAuthMethods: [
    'client_secret_basic',
    'client_secret_post',
    'private_key_jwt',
    'none',
    ...(ca ? ['tls_client_auth'] : []),
  ],
  scopes: ['openid', 'offline_access', 'orders'],
  findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
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
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    introspection: { enabled: true },
    revocation: { enabled: true },
    dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
    mTLS: {
      enabled: ca !== undefined,
      tlsClientAuth: ca !== undefined,
      getCertificate: ({ socket }) => pemOf(socket.getPeerCertificate()),
      certificateAuthorized: ({ socket }) => socket.authorized,
      certificateSubjectMatches: ({ socket }, _property, expected) =>
        `CN=${socket.getPeerCertificate().subject?.CN}` === expected,
    },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo(_context, resource) {
        if (resource !== api) throw new errors.InvalidTarget();
        return { scope: 'orders', audience: api, accessTokenFormat: 'jwt', accessTokenTTL: 600 };
      },
    },
  },
});

function pemOf({ raw }) {
  const base64 = raw?.toString('base64');
  return base64 && `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`;
}

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

provider.registerGrantType(
  'password',
  async context => {
    if (context.oidc.params.password !== 'example-password')
      throw new errors.InvalidGrant('wrong user name or password');
    await issue(context);
  },
  ['username', 'password'],
);
provider.registerGrantType(
  exchange,
  async context => {
    const subject = await provider.ClientCredentials.find(context.oidc.params.subject_token);
    if (!subject) throw new errors.InvalidGrant('the subject token is not good');
    await issue(context);
  },
  ['subject_token', 'subject_token_type'],
);
provider.on('server_error', (_context, error) => console.error(error));

const secure = cert && {
  cert: readFileSync(cert),
  key: readFileSync(key),
  ...(ca ? { ca: readFileSync(ca), requestCert: true, rejectUnauthorized: false } : {}),
};
const server = secure ? createSecureServer(secure, provider.callback()) : createServer(provider.callback());
server.listen(Number(port), '127.0.0.1');
