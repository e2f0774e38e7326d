import { readFileSync } from 'node:fs';
import { isInstalled } from '../support/debian-packages.ts';
import { ask } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import { digestFile, passwordFile } from '../support/live-files.ts';
import { type LivePlace, livePlace } from '../support/live-place.ts';
import { type Drive, drive } from '../support/real-inspection.ts';
import { makeCertificates, passphrase, type TestCertificates } from '../support/test-certificates.ts';

interface Apache {
  /** Plain http. */
  readonly origin: string;
  /** Demands a client certificate. */
  readonly secure: string;
  readonly certificates: TestCertificates;
}

const modules = [
  ...['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'authz_host', 'auth_basic'],
  ...['auth_digest', 'alias', 'dir', 'headers', 'mime', 'rewrite', 'socache_shmcb', 'ssl'],
];

const config = (folder: string, [port, tls]: readonly number[], { path }: TestCertificates) => `
${modules.map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
ServerRoot ${folder}
TypesConfig /dev/null
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
Mutex file:${folder}
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
Listen 127.0.0.1:${tls}
User www-data
Group www-data
DocumentRoot ${folder}
<Directory ${folder}>
  Require all granted
</Directory>
AliasMatch ^/[a-z0-9-]+/$ ${folder}/index.json
${location('basic', 'Basic', `${folder}/htpasswd`)}
${location('utf-8', 'Basic', `${folder}/htpasswd`, 'Header always edit WWW-Authenticate $ ", charset=\\"UTF-8\\""')}
${location('latin-1', 'Basic', `${folder}/htpasswd-latin-1`)}
${location('other-user', 'Basic', `${folder}/htpasswd`, 'Require user bob')}
${location('digest', 'Digest', `${folder}/htdigest`)}
${location('hasty', 'Digest', `${folder}/htdigest`, 'AuthDigestNonceLifetime 1')}
${location('several', 'Digest', `${folder}/htdigest`, 'Header always add WWW-Authenticate "Basic realm=Orders" "expr=%{REQUEST_STATUS} == 401"\n  Header always add WWW-Authenticate "Negotiate" "expr=%{REQUEST_STATUS} == 401"')}
<Location /tickets/>
  RewriteEngine On
  RewriteRule ^ - [R=401,L]
  Header always set WWW-Authenticate "Negotiate"
  Header always add WWW-Authenticate "NTLM"
</Location>
<Location /by-address/>
  Require ip 192.0.2.7
</Location>
<VirtualHost 127.0.0.1:${tls}>
  SSLEngine on
  SSLCertificateFile ${path('localhost.pem')}
  SSLCertificateKeyFile ${path('localhost-key.pem')}
  SSLCACertificateFile ${path('authority.pem')}
  SSLVerifyClient require
</VirtualHost>
`;

function location(name: string, type: 'Basic' | 'Digest', file: string, more = ''): string {
  const whom = more.includes('Require') ? '' : 'Require valid-user';
  return `<Location /${name}/>
  AuthType ${type}
  AuthName "Orders"
  AuthUserFile ${file}
  ${whom}
  ${more}
</Location>`;
}

const to =
  (path: string, credentials?: string): Drive<Apache>[1] =>
  ({ origin }) =>
    ask(`${origin}${path}`, ...(credentials ? [`Authorization: ${credentials}`] : []));

const basic: readonly Drive<Apache>[] = [
  ['takes Basic', to('/basic/', 'Basic alice example-password'), 'accepted'],
  ['takes Any, which becomes Basic', to('/basic/', 'Any alice example-password'), 'accepted'],
  ['is asked without credentials', to('/basic/'), 'missing-credentials'],
  ['refuses a wrong password', to('/basic/', 'Basic alice other'), 'invalid-credentials'],
  ['refuses an unknown user', to('/basic/', 'Basic nobody example-password'), 'invalid-credentials'],
  ['refuses Bearer', to('/basic/', 'Bearer mF_9.B5f-4.1JqM'), 'scheme-mismatch'],
  [
    'wants another user',
    to('/other-user/', 'Basic alice example-password'),
    ['insufficient-permissions', 'invalid-credentials'],
  ],
  ['takes characters outside ASCII where it says UTF-8', to('/utf-8/', 'Basic zoe pässwörd'), 'accepted'],
  ['takes them where it does not say so but means UTF-8', to('/basic/', 'Basic zoe pässwörd'), 'accepted'],
  [
    'refuses them where it means Latin-1, and the encoding is named',
    to('/latin-1/', 'Basic zoe pässwörd'),
    { cause: 'invalid-credentials', says: [/UTF-8/] },
  ],
  [
    'does not let this address in',
    to('/by-address/', 'Basic alice example-password'),
    ['blocked-by-intermediary', 'insufficient-permissions'],
  ],
];

const digest: readonly Drive<Apache>[] = [
  ['takes Digest', to('/digest/', 'Digest alice example-password'), 'accepted'],
  [
    'takes Digest with a query in the uri',
    to('/digest/?filter=a,b&q=%22x%22', 'Digest alice:example-password'),
    'accepted',
  ],
  [
    'takes Any, which becomes Digest',
    to('/digest/', 'Any alice example-password'),
    { cause: 'accepted', says: [/Digest MD5 chosen/] },
  ],
  [
    'takes Any, which becomes the strongest of three',
    to('/several/', 'Any alice example-password'),
    {
      cause: 'accepted',
      says: [/Negotiate cannot be met .*; Digest MD5 chosen|Digest MD5 chosen/, /Basic passed over/],
    },
  ],
  [
    'takes Digest from the URL',
    ({ origin }) => ask(`${origin.replace('//', '//alice:example-password@')}/digest/`),
    'accepted',
  ],
  ['is asked for Digest without credentials', to('/digest/'), 'missing-credentials'],
  ['refuses a wrong Digest password', to('/digest/', 'Digest alice other'), 'invalid-credentials'],
  ['refuses a wrong password of Any', to('/several/', 'Any alice other'), 'invalid-credentials'],
  ['refuses an unknown Digest user', to('/digest/', 'Digest nobody example-password'), 'invalid-credentials'],
  ['refuses Basic where it wants Digest', to('/digest/', 'Basic alice example-password'), 'scheme-mismatch'],
  [
    'wants tickets, which a password cannot get',
    to('/tickets/', 'Any alice example-password'),
    // NTLM is tried: a header alone does not go on with it.
    {
      cause: 'missing-credentials',
      says: [/Negotiate cannot be met/, /handshake of NTLM broke off|did not go on/],
    },
  ],
  ['finds a nonce stale', ({ origin }) => withOldNonce(`${origin}/hasty/`), 'digest-nonce-stale'],
];

const alice = { user: 'alice', password: 'example-password' };

/** A request whose nonce the server no longer takes: asks until it says so, which it does after a second. */
async function withOldNonce(url: string): Promise<string> {
  const line = digestLine(url, alice, await digestChallenge(url));
  const [, value = ''] = /^Authorization: (.*)$/.exec(line) ?? [];
  for (let asked = 0; asked < 10_000; asked += 1) {
    const response = await fetch(url, { headers: { Authorization: value } });
    await response.body?.cancel();
    if (/stale=true/i.test(response.headers.get('WWW-Authenticate') ?? '')) return ask(url, line);
  }
  throw new Error('the nonce does not get old');
}

const offered =
  (words: (path: TestCertificates['path']) => string): Drive<Apache>[1] =>
  ({ secure, certificates: { path } }) =>
    ask(`${secure}/index.json`, `X-ClientCert: ${words(path)}`);
const pem =
  (name: string, key = `${name}-key`) =>
  (path: TestCertificates['path']) =>
    `cert:${path(`${name}.pem`)} key:${path(`${key}.pem`)}`;
const pfx = (words: string) => (path: TestCertificates['path']) =>
  `pfx:${path('alice.p12')} passphrase:${words}`;

const certificates: readonly Drive<Apache>[] = [
  ['takes a certificate in PEM', offered(pem('alice')), 'accepted'],
  ['takes a certificate in PKCS#12', offered(pfx(passphrase)), 'accepted'],
  ['gets no certificate', ({ secure }: Apache) => ask(`${secure}/index.json`), 'client-certificate-required'],
  ['refuses a certificate that has expired', offered(pem('alice-expired')), 'client-certificate-required'],
  ['refuses a certificate of another authority', offered(pem('mallory')), 'client-certificate-required'],
  [
    'is not asked with a wrong passphrase',
    offered(pfx('other')),
    {
      cause: 'malformed-credentials',
      says: [/passphrase is wrong or missing; the request was not sent/],
    },
  ],
].map(([name, text, expected]) => [name, text, expected, trusting] as Drive<Apache>);

function trusting({ certificates: { path } }: Apache) {
  return { authority: readFileSync(path('authority.pem'), 'utf8') };
}

if (isInstalled('apache2'))
  describe('Apache', () => {
    let place: LivePlace;
    let at: Apache;
    before(async () => {
      place = await livePlace('apache');
      const made = await makeCertificates(place.folder);
      const ports = await Promise.all([1, 2].map(() => place.freePort()));
      await place.write(
        'htpasswd',
        `${passwordFile('alice', 'example-password')}${passwordFile('zoe', 'pässwörd')}`,
      );
      await place.write('htpasswd-latin-1', passwordFile('zoe', Buffer.from('pässwörd', 'latin1')));
      await place.write('htdigest', digestFile('alice', 'Orders', 'example-password'));
      await place.write('index.json', '{"ok":true}');
      const file = await place.write('apache.conf', config(place.folder, ports, made));
      await place.openFolder();
      const [port = 0, tls] = ports;
      await place.run({ command: '/usr/sbin/apache2', args: ['-X', '-f', file], port });
      at = { origin: `http://127.0.0.1:${port}`, secure: `https://127.0.0.1:${tls}`, certificates: made };
    });
    after(() => place.leave());

    drive(() => at, basic);
    drive(() => at, digest);
    drive(() => at, certificates);
  });
