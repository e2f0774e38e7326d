import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { ask, bearerCases, failing, unrelated } from '../support/live-cases.ts';
import { certificatePath } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { signingKey, tokenSet } from '../support/live-tokens.ts';

const modules = [
  ...['mpm_prefork', 'authn_core', 'authz_core', 'authz_user', 'authz_host', 'alias', 'dir', 'mime'],
  ...['headers', 'proxy', 'proxy_http', 'auth_openidc'],
];

/** Knows one opaque token; its sign-in page is what a browser would be sent to. */
function provider() {
  const tls = {
    cert: readFileSync(certificatePath('good')),
    key: readFileSync(certificatePath('good-test-key')),
  };
  return createServer(tls, (request, response) => {
    let body = '';
    request.on('data', part => {
      body += part;
    });
    request.on('end', () => {
      const json = { 'Content-Type': 'application/json' };
      if (request.url?.startsWith('/introspect')) {
        const known = body.includes('example-opaque-1');
        const answer = known ? { active: true, sub: 'alice', scope: 'read' } : { active: false };
        response.writeHead(200, json).end(JSON.stringify(answer));
        return;
      }
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(
        '<html><title>Sign in</title><form method="post"><input name="user"><input type="password" name="password"></form></html>',
      );
    });
  });
}

export const apacheOpenidc: LiveServer = {
  id: 'apache-openidc',
  async start(place) {
    const command = program('apache2');
    program('../lib/apache2/modules/mod_auth_openidc.so', 'libapache2-mod-auth-openidc');
    const [port, opaque, unreachable, dead] = await Promise.all([1, 2, 3, 4].map(() => place.freePort()));
    const { folder } = place;
    // The module takes no address without TLS.
    const idp = (await place.serve(provider())).replace('http:', 'https:');
    await place.write('index.html', 'ok');
    const introspection = (endpoint: string) => `
  OIDCOAuthIntrospectionEndpoint ${endpoint}
  OIDCOAuthClientID orders
  OIDCOAuthClientSecret example-client-secret
  OIDCOAuthRemoteUserClaim sub
  OIDCOAuthTokenIntrospectionInterval 0
  <Location /api/>
    AuthType oauth20
    Require valid-user
  </Location>
  <Location /scoped/>
    AuthType oauth20
    Require claim scope~admin
  </Location>`;
    const file = await place.write(
      'apache.conf',
      `${modules.map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
ServerRoot ${folder}
TypesConfig /dev/null
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
Mutex file:${folder}
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
Listen 127.0.0.1:${opaque}
Listen 127.0.0.1:${unreachable}
User www-data
Group www-data
DocumentRoot ${folder}
<Directory ${folder}>
  Require all granted
</Directory>
AliasMatch ^/[a-z-]+/$ ${folder}/index.html
OIDCSSLValidateServer Off
OIDCOAuthSSLValidateServer Off
OIDCCryptoPassphrase example-session-key-0123456789
<VirtualHost 127.0.0.1:${port}>
  OIDCProviderIssuer ${idp}
  OIDCProviderAuthorizationEndpoint ${idp}/authorize
  OIDCProviderTokenEndpoint ${idp}/token
  OIDCProviderJwksUri ${idp}/jwks
  OIDCClientID orders
  OIDCClientSecret example-client-secret
  OIDCRedirectURI http://127.0.0.1:${port}/callback
  OIDCOAuthVerifySharedKeys plain##${signingKey}
  OIDCOAuthRemoteUserClaim sub
  <Location /page/>
    AuthType openid-connect
    Require valid-user
  </Location>
  <Location /callback>
    AuthType openid-connect
    Require valid-user
  </Location>
  <Location /rest/>
    AuthType openid-connect
    OIDCUnAuthAction 401
    Require valid-user
  </Location>
  <Location /api/>
    AuthType oauth20
    Require valid-user
  </Location>
  <Location /audience/>
    AuthType oauth20
    Require claim aud:https://orders.example.test
  </Location>
  <Location /scoped/>
    AuthType oauth20
    Require claim scope~admin
  </Location>
  ProxyPass /backend/ http://127.0.0.1:${dead}/
</VirtualHost>
<VirtualHost 127.0.0.1:${opaque}>${introspection(`${idp}/introspect`)}
</VirtualHost>
<VirtualHost 127.0.0.1:${unreachable}>${introspection(`https://127.0.0.1:${dead}/introspect`)}
</VirtualHost>
`,
    );
    await place.openFolder();
    await place.run({ command, args: ['-X', '-f', file], port: port ?? 0 });
    const at = `http://127.0.0.1:${port}`;
    const introspected = `http://127.0.0.1:${opaque}`;
    const tokens = tokenSet({ scope: 'read' });
    const good = `Authorization: Bearer ${tokens.good}`;
    return [
      ...bearerCases(`${at}/api/`, tokens, {
        silent: true,
        checksAudience: false,
        checksIssuer: false,
        forgives: ['not yet valid'],
      }),
      failing(
        'jwt: other audience',
        ask(`${at}/audience/`, `Authorization: Bearer ${tokens.otherAudience}`),
        'token-audience-mismatch',
        'insufficient-scope',
        'insufficient-permissions',
        'invalid-credentials',
      ),
      // A claim that is not as required is answered with a bare 401.
      failing(
        'jwt: scope lacking',
        ask(`${at}/scoped/`, good),
        'insufficient-scope',
        'insufficient-permissions',
        'invalid-credentials',
      ),
      failing(
        'jwt: in a cookie',
        ask(`${at}/api/`, `Cookie: access_token=${tokens.good}`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing('page: nothing sent', ask(`${at}/page/`), 'sso-required', 'missing-credentials'),
      failing(
        'page: stale session',
        ask(`${at}/page/`, 'Cookie: mod_auth_openidc_session=0123456789abcdef'),
        'session-expired',
        'sso-required',
      ),
      failing('page: bearer token', ask(`${at}/page/`, good), 'sso-required', 'scheme-mismatch'),
      failing('rest: nothing sent', ask(`${at}/rest/`), 'missing-credentials'),
      failing(
        'rest: stale session',
        ask(`${at}/rest/`, 'Cookie: mod_auth_openidc_session=0123456789abcdef'),
        'session-expired',
      ),
      failing(
        'rest: script without a session',
        ask(`${at}/page/`, 'X-Requested-With: XMLHttpRequest'),
        'missing-credentials',
        'sso-required',
      ),
      failing(
        'callback: state unknown',
        ask(`${at}/callback?code=example-code-1&state=0123456789abcdef`),
        'csrf-failed',
        'session-expired',
        'sso-required',
      ),
      failing('opaque: nothing sent', ask(`${introspected}/api/`), 'missing-credentials'),
      // The words are those for a provider that does not answer.
      failing(
        'opaque: not active',
        ask(`${introspected}/api/`, 'Authorization: Bearer example-opaque-9'),
        'invalid-credentials',
        'token-revoked',
        'token-expired',
        'identity-provider-unreachable',
      ),
      failing(
        'opaque: scope lacking',
        ask(`${introspected}/scoped/`, 'Authorization: Bearer example-opaque-1'),
        'insufficient-scope',
        'insufficient-permissions',
        'invalid-credentials',
      ),
      failing(
        'opaque: known',
        ask(`${introspected}/api/`, 'Authorization: Bearer example-opaque-1'),
        'not-an-auth-failure',
      ),
      failing(
        'provider does not answer',
        ask(`http://127.0.0.1:${unreachable}/api/`, 'Authorization: Bearer example-opaque-1'),
        'identity-provider-unreachable',
        'invalid-credentials',
      ),
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated('backend down', ask(`${at}/backend/`, good)),
      unrelated('page', ask(`${at}/index.html`)),
    ];
  },
};
