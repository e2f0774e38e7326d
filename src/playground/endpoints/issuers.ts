import { randomUUID } from 'node:crypto';
import { basicCredentials, checkBasic } from '../basic.ts';
import { type Answer, type Endpoint, type EndpointGroup, header, type Received } from '../endpoint.ts';
import { type Issuer, issuerMetadata, signToken } from '../issuer.ts';
import { json, oauthError, type Reply } from '../reply.ts';
import { sameSecret } from '../secret-equality.ts';
import { apiAudience, demoClient, grantedScopes, hour, numericDate, type Site } from '../site.ts';

type Choice = (site: Site) => Issuer;

/** The client credentials grant (RFC 6749, section 4.4). */
function token(choice: Choice): Answer {
  return async (request, site) => {
    const form = new URLSearchParams(request.body);
    const client = authenticateClient(request, form, site);
    if (client === undefined) return invalidClient;
    const grant = form.get('grant_type');
    if (grant === null) return oauthError(400, 'invalid_request', 'The parameter grant_type is missing');
    if (grant !== 'client_credentials') {
      return oauthError(400, 'unsupported_grant_type', 'This issuer knows client_credentials only');
    }
    return issue(choice(site), client, form, site);
  };
}

async function issue(issuer: Issuer, client: string, form: URLSearchParams, site: Site): Promise<Reply> {
  const asked = (form.get('scope') ?? grantedScopes.join(' ')).split(' ').filter(scope => scope !== '');
  const granted: readonly string[] = grantedScopes;
  if (!asked.every(scope => granted.includes(scope))) {
    return oauthError(400, 'invalid_scope', `This client may ask for ${granted.join(' ')}`);
  }
  const resource = form.get('resource') ?? apiAudience(site);
  if (resource !== apiAudience(site)) return oauthError(400, 'invalid_target', 'The resource is unknown');
  const scope = asked.join(' ');
  const accessToken = await signToken(issuer, {
    sub: client,
    client_id: client,
    aud: resource,
    scope,
    iat: numericDate(site),
    exp: numericDate(site, hour),
    jti: randomUUID(),
  });
  const body = { access_token: accessToken, token_type: 'Bearer', expires_in: hour, scope };
  return json(200, body, [['Cache-Control', 'no-store']]);
}

/** By Basic credentials or by form fields (RFC 6749, section 2.3.1). */
function authenticateClient(request: Received, form: URLSearchParams, site: Site): string | undefined {
  const authorization = header(request, 'authorization');
  if (authorization !== undefined) {
    const result = checkBasic(authorization, site.clients);
    return 'user' in result ? result.user : undefined;
  }
  const id = form.get('client_id') ?? '';
  const secret = site.clients.get(id);
  return sameSecret(form.get('client_secret') ?? '', secret ?? '') && secret !== undefined ? id : undefined;
}

const invalidClient = oauthError(401, 'invalid_client', 'Client authentication failed', [
  ['WWW-Authenticate', 'Basic realm="token endpoint", charset="UTF-8"'],
]);

/** No client here may use it, and an unknown client is never redirected (RFC 6749, section 4.1.2.1). */
const authorize: Answer = () =>
  oauthError(400, 'unauthorized_client', 'No client of this issuer may use the authorization endpoint');

function issuerEndpoints(path: string, name: string, choice: Choice): Endpoint[] {
  const metadata: Answer = (_request, site) => json(200, issuerMetadata(choice(site), grantedScopes));
  const jwks: Answer = (_request, site) => json(200, choice(site).jwks);
  return [
    {
      path: `${path}/.well-known/openid-configuration`,
      summary: `${name}: discovery`,
      methods: { GET: metadata },
    },
    {
      path: `/.well-known/oauth-authorization-server${path}`,
      summary: `${name}: metadata (RFC 8414)`,
      methods: { GET: metadata },
    },
    { path: `${path}/jwks`, summary: `${name}: public keys`, methods: { GET: jwks } },
    { path: `${path}/authorize`, summary: `${name}: refuses every client`, methods: { GET: authorize } },
    { path: `${path}/token`, summary: `${name}: client credentials grant`, methods: { POST: token(choice) } },
  ];
}

const tokenRequest = (authorization: string): string =>
  `POST {{origin}}/issuer/token\nAuthorization: ${authorization}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=orders:read\n`;

/** The authorization servers: the one that the APIs trust and the one that they do not. */
export const issuers: EndpointGroup = {
  endpoints: [
    ...issuerEndpoints('/issuer', 'Issuer', site => site.issuer),
    ...issuerEndpoints('/staging-issuer', 'Issuer of the test system', site => site.stagingIssuer),
  ],
  variables: async () => ({
    client: basicCredentials(demoClient.id, demoClient.secret),
    client_wrong_secret: basicCredentials(demoClient.id, 'not-the-secret'),
  }),
  exercises: [
    {
      title: 'Wrong client secret at the token endpoint',
      expect: 'invalid-credentials',
      notes: ['invalid_client: it is the client that is not accepted, and no user has a part in it.'],
      request: tokenRequest('{{client_wrong_secret}}'),
    },
    {
      title: 'Token from the token endpoint',
      expect: 'not-an-auth-failure',
      notes: ['200 with an access_token that is good for an hour.'],
      request: tokenRequest('{{client}}'),
    },
  ],
};
