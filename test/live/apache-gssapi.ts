import { ask, known } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

/** Debian's libapache2-mod-auth-gssapi and gss-ntlmssp: a server of NTLM that is nobody's domain. */
export const gssapiModules = [
  '/usr/lib/apache2/modules/mod_auth_gssapi.so',
  '/etc/gss/mech.d/mech.ntlmssp.conf',
] as const;

const modules = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_user',
  'alias',
  'dir',
  'mime',
  'auth_gssapi',
];

export const apacheGssapi: LiveServer = {
  id: 'apache-gssapi',
  async start(place) {
    const command = program('apache2');
    const port = await place.freePort();
    const { folder } = place;
    const users = await place.write('ntlm-users', 'EXAMPLE:alice:example-password\n');
    await place.write('index.html', '<html><body>ok</body></html>');
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
User www-data
Group www-data
DocumentRoot ${folder}
<Directory ${folder}>
  Require all granted
</Directory>
AliasMatch ^/[a-z]+/$ ${folder}/index.html
<Location /ntlm/>
  AuthType GSSAPI
  AuthName "Orders"
  GssapiAllowedMech ntlmssp
  GssapiConnectionBound On
  Require valid-user
</Location>
<Location /kerberos/>
  AuthType GSSAPI
  AuthName "Orders"
  GssapiAllowedMech krb5
  Require valid-user
</Location>
`,
    );
    await place.openFolder();
    const env = { NTLM_USER_FILE: users };
    await place.run({ command, args: ['-X', '-f', file], port, env });
    const ntlm = `http://127.0.0.1:${port}/ntlm/`;
    const right = 'not-an-auth-failure';
    return [
      known(
        'NTLM: domain before the user',
        ask(ntlm, 'Authorization: NTLM EXAMPLE\\alice example-password'),
        right,
      ),
      known('NTLM: domain last', ask(ntlm, 'Authorization: NTLM alice example-password WS EXAMPLE'), right),
      known('NTLM: no domain', ask(ntlm, 'Authorization: NTLM alice:example-password'), right),
      known('NTLM: chosen', ask(ntlm, 'Authorization: Any alice example-password'), right),
      known('NTLM: wrong password', ask(ntlm, 'Authorization: NTLM alice other'), 'invalid-credentials'),
      known(
        'NTLM: unknown user',
        ask(ntlm, 'Authorization: NTLM bob example-password'),
        'invalid-credentials',
      ),
      known(
        'NTLM: meant for Digest',
        ask(ntlm, 'Authorization: Digest alice example-password'),
        'scheme-mismatch',
      ),
      known('NTLM: nothing sent', ask(ntlm), 'missing-credentials'),
      known(
        'Negotiate: a password instead',
        ask(`http://localhost:${port}/kerberos/`, 'Authorization: NTLM alice example-password'),
        'scheme-mismatch',
      ),
      known(
        'Negotiate: no ticket',
        ask(`http://localhost:${port}/kerberos/`, 'Authorization: Negotiate'),
        'missing-credentials',
      ),
    ];
  },
};
