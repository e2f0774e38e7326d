import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { passwordFile } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

const modules = [
  ...['mpm_prefork', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'authz_groupfile', 'authz_host'],
  ...['auth_basic', 'alias', 'dir', 'mime', 'headers', 'unique_id', 'security2'],
];

export const apacheModsecurity: LiveServer = {
  id: 'apache-modsecurity',
  async start(place) {
    const command = program('apache2');
    program('../lib/apache2/modules/mod_security2.so', 'libapache2-mod-security2');
    const port = await place.freePort();
    const { folder } = place;
    await place.write(
      'htpasswd',
      passwordFile('alice', 'example-password') + passwordFile('bob', 'example-password'),
    );
    await place.write('groups', 'clerks: alice\n');
    await place.write('index.html', 'ok');
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
AliasMatch ^/[a-z-]+/$ ${folder}/index.html
<Location /basic/>
  AuthType Basic
  AuthName "Orders"
  AuthUserFile ${folder}/htpasswd
  Require valid-user
</Location>
<Location /group/>
  AuthType Basic
  AuthName "Orders"
  AuthUserFile ${folder}/htpasswd
  AuthGroupFile ${folder}/groups
  Require group clerks
</Location>
<Location /hidden/>
  AuthType Basic
  AuthName "Orders"
  AuthUserFile ${folder}/htpasswd
  AuthGroupFile ${folder}/groups
  AuthzSendForbiddenOnFailure On
  Require group clerks
</Location>
SecRuleEngine On
SecRequestBodyAccess On
SecDataDir ${folder}
SecTmpDir ${folder}
SecUploadDir ${folder}
SecAuditEngine Off
SecAction "id:1,phase:1,nolog,pass,initcol:ip=%{REMOTE_ADDR}_%{REQUEST_FILENAME}"
SecRule ARGS "@rx (?i)union\\s+select" "id:2,phase:2,deny,status:403,msg:'SQL injection'"
SecRule REQUEST_HEADERS:User-Agent "@contains http-auth-inspector" "id:3,phase:1,chain,deny,status:406,msg:'scanner'"
  SecRule REQUEST_URI "@beginsWith /scanner/"
SecRule REQUEST_HEADERS:Content-Type "@streq application/xml" "id:4,phase:1,deny,status:415"
SecRule REQUEST_URI "@beginsWith /dropped/" "id:5,phase:1,drop"
SecRule REQUEST_URI "@beginsWith /counted/" "id:6,phase:1,pass,nolog,setvar:ip.tries=+1,expirevar:ip.tries=600"
SecRule IP:TRIES "@gt 3" "id:7,phase:1,deny,status:429"
`,
    );
    await place.openFolder();
    await place.run({ command, args: ['-X', '-f', file], port });
    const at = `http://127.0.0.1:${port}`;
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const attack = 'note=1%20UNION%20SELECT%20password';
    return [
      ...basicCases(`${at}/basic/`, 'alice', 'example-password'),
      failing(
        'group lacking',
        ask(`${at}/group/`, basic('bob')),
        'insufficient-permissions',
        'invalid-credentials',
      ),
      failing('group lacking, said with 403', ask(`${at}/hidden/`, basic('bob')), 'insufficient-permissions'),
      failing(
        'rule: query',
        ask(`${at}/basic/?${attack}`, basic('alice')),
        'blocked-by-intermediary',
        'insufficient-permissions',
      ),
      failing(
        'rule: body',
        post(`${at}/basic/`, attack, form, basic('alice')),
        'blocked-by-intermediary',
        'insufficient-permissions',
      ),
      failing(
        'rule: query, nobody signed in',
        ask(`${at}/index.html?${attack}`),
        'blocked-by-intermediary',
        'insufficient-permissions',
      ),
      failing(
        'rule: program',
        ask(`${at}/scanner/`, basic('alice')),
        'blocked-by-intermediary',
        'not-an-auth-failure',
      ),
      // The connection is closed without a word.
      failing(
        'rule: dropped',
        ask(`${at}/dropped/`, basic('alice')),
        'blocked-by-intermediary',
        'not-an-auth-failure',
      ),
      {
        ...failing('rule: too many', ask(`${at}/counted/`, basic('alice')), 'rate-limited'),
        sentBefore: 5,
      },
      unrelated(
        'rule: body of another kind',
        post(`${at}/basic/`, '<a/>', 'Content-Type: application/xml', basic('alice')),
      ),
      unrelated('no such page', ask(`${at}/nothing`, basic('alice'))),
      unrelated('page', ask(`${at}/index.html`)),
      unrelated('group', ask(`${at}/group/`, basic('alice'))),
    ];
  },
};
