import { ask, basicCases, post, unrelated } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import { certificatePath, digestFile, passwordFile } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { basicShorthands, certificateCases, digestShorthands } from '../support/live-shorthands.ts';

const modules = [
  ...['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'authz_host', 'auth_basic'],
  ...['auth_digest', 'auth_form', 'session', 'session_cookie', 'request', 'alias', 'dir', 'rewrite'],
  ...['socache_shmcb', 'ssl', 'mime', 'headers', 'proxy', 'proxy_http'],
];

export const apache: LiveServer = {
  id: 'apache',
  async start(place) {
    const command = program('apache2');
    const [port, tls, strict, dead] = await Promise.all([1, 2, 3, 4].map(() => place.freePort()));
    const { folder } = place;
    await place.write('htpasswd', passwordFile('alice', 'example-password'));
    await place.write('htdigest', digestFile('alice', 'Orders', 'example-password'));
    await place.write('index.html', '<html><body>ok</body></html>');
    const ssl = `SSLEngine on
  SSLCertificateFile ${certificatePath('good')}
  SSLCertificateKeyFile ${certificatePath('good-test-key')}
  SSLCACertificateFile ${certificatePath('ca')}`;
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
Listen 127.0.0.1:${tls}
Listen 127.0.0.1:${strict}
User www-data
Group www-data
DocumentRoot ${folder}
<Directory ${folder}>
  Require all granted
</Directory>
AliasMatch ^/(?!login\\.html|dologin)[a-z-]+/$ ${folder}/index.html
<Location /basic/>
  AuthType Basic
  AuthName "Orders"
  AuthUserFile ${folder}/htpasswd
  Require valid-user
</Location>
<Location /other-user/>
  AuthType Basic
  AuthName "Orders"
  AuthUserFile ${folder}/htpasswd
  Require user bob
</Location>
<Location /no-file/>
  AuthType Basic
  AuthName "Orders"
  AuthUserFile ${folder}/no-such-file
  Require valid-user
</Location>
<Location /digest/>
  AuthType Digest
  AuthName "Orders"
  AuthUserFile ${folder}/htdigest
  AuthDigestNonceLifetime 2
  Require valid-user
</Location>
<Location /several/>
  AuthType Digest
  AuthName "Orders"
  AuthUserFile ${folder}/htdigest
  Require valid-user
  Header always add WWW-Authenticate "Basic realm=Orders" "expr=%{REQUEST_STATUS} == 401"
  Header always add WWW-Authenticate "Negotiate" "expr=%{REQUEST_STATUS} == 401"
</Location>
<Location /form/>
  AuthType Form
  AuthName "Orders"
  AuthFormProvider file
  AuthUserFile ${folder}/htpasswd
  AuthFormLoginRequiredLocation /login.html
  Session On
  SessionCookieName session path=/
  Require valid-user
</Location>
<Location /by-address/>
  Require ip 192.0.2.7
</Location>
<Location /no-post/>
  <LimitExcept GET HEAD OPTIONS>
    Require all denied
  </LimitExcept>
</Location>
RewriteEngine On
RewriteRule ^/moved/ https://localhost:${tls}/basic/ [R=302,L]
ProxyPass /backend/ http://127.0.0.1:${dead}/
<VirtualHost 127.0.0.1:${tls}>
  ${ssl}
  <Location /certificate/>
    SSLVerifyClient require
  </Location>
</VirtualHost>
<VirtualHost 127.0.0.1:${strict}>
  ${ssl}
  SSLVerifyClient require
</VirtualHost>
`,
    );
    await place.write(
      'login.html',
      '<html><head><title>Login</title></head><body><form method="POST" action="/dologin"><input name="httpd_username"><input type="password" name="httpd_password"></form></body></html>',
    );
    await place.openFolder();
    await place.run({ command, args: ['-X', '-f', file], port: port ?? 0 });
    const at = `http://127.0.0.1:${port}`;
    const alice = { user: 'alice', password: 'example-password' };
    const basic = 'Authorization: Basic alice:example-password';
    const digest = `${at}/digest/`;
    const old = await digestChallenge(digest);
    return [
      {
        name: 'digest: nonce too old',
        http: ask(digest, digestLine(digest, alice, old)),
        causes: ['digest-nonce-stale'],
        waitMs: 2500,
      },
      ...basicCases(`${at}/basic/`, 'alice', 'example-password'),
      ...basicShorthands(`${at}/basic/`),
      ...digestShorthands(digest),
      ...digestShorthands(`${at}/several/`, 'digest beside basic', { basicToo: true }),
      { name: 'digest: nothing sent', http: ask(digest), causes: ['missing-credentials'] },
      { name: 'digest: basic instead', http: ask(digest, basic), causes: ['scheme-mismatch'] },
      fresh('digest: wrong password', digest, { ...alice, password: 'other' }, {}, ['invalid-credentials']),
      fresh(
        'digest: nonce of another server',
        digest,
        alice,
        { nonce: 'ZmFrZS1ub25jZQ==aaaabbbbccccddddeeee' },
        ['digest-nonce-stale', 'invalid-credentials'],
      ),
      fresh('digest: other realm', digest, alice, { realm: 'Billing' }, [
        'invalid-credentials',
        'malformed-credentials',
        'wrong-endpoint',
      ]),
      fresh('digest: other uri', digest, alice, { uri: '/elsewhere/' }, [
        'malformed-credentials',
        'invalid-credentials',
      ]),
      {
        name: 'digest: incomplete',
        http: ask(digest, 'Authorization: Digest username="alice", realm="Orders"'),
        causes: ['malformed-credentials'],
      },
      fresh('digest: right password', digest, alice, {}, ['not-an-auth-failure']),
      {
        name: 'other user required',
        http: ask(`${at}/other-user/`, basic),
        causes: ['insufficient-permissions', 'invalid-credentials'],
      },
      { name: 'password file missing', http: ask(`${at}/no-file/`, basic), causes: ['server-misconfigured'] },
      {
        name: 'form: nothing sent',
        http: ask(`${at}/form/`),
        causes: ['sso-required', 'missing-credentials'],
      },
      {
        name: 'form: stale cookie',
        http: ask(`${at}/form/`, 'Cookie: session=Orders-user=alice&Orders-pw=changed&expiry=1'),
        causes: ['session-expired', 'sso-required'],
      },
      {
        name: 'address not allowed',
        http: ask(`${at}/by-address/`, basic),
        causes: ['blocked-by-intermediary'],
      },
      {
        name: 'method denied',
        http: post(`${at}/no-post/`, '{}', basic),
        causes: ['insufficient-permissions', 'blocked-by-intermediary'],
      },
      {
        name: 'redirect to another origin',
        http: ask(`${at}/moved/`, basic),
        causes: ['redirect-dropped-credentials', 'not-an-auth-failure'],
      },
      ...certificateCases(`https://127.0.0.1:${strict}/index.html`),
      {
        name: 'certificate required',
        http: ask(`https://127.0.0.1:${strict}/`),
        causes: ['client-certificate-required'],
      },
      {
        name: 'certificate required for a path',
        http: ask(`https://127.0.0.1:${tls}/certificate/`),
        causes: ['client-certificate-required'],
      },
      {
        name: 'http to the https port',
        http: ask(`http://127.0.0.1:${tls}/`),
        causes: ['wrong-endpoint', 'not-an-auth-failure'],
      },
      unrelated('no such page', ask(`${at}/nothing`, basic)),
      unrelated('backend down', ask(`${at}/backend/`, basic)),
      unrelated('page', ask(`${at}/index.html`)),
    ];
  },
};

type Causes = Awaited<ReturnType<LiveServer['start']>>[number]['causes'];

/** The nonce is asked for when the request is made: it lives for seconds only. */
function fresh(
  name: string,
  url: string,
  user: { user: string; password: string },
  change: Readonly<Record<string, string>>,
  causes: Causes,
) {
  return {
    name,
    causes,
    http: async () => ask(url, digestLine(url, user, await digestChallenge(url), change)),
  };
}
