import { readFileSync } from 'node:fs';
import { isInstalled } from '../support/debian-packages.ts';
import { ask } from '../support/live-cases.ts';
import { passwordFile } from '../support/live-files.ts';
import { type LivePlace, livePlace } from '../support/live-place.ts';
import { type Drive, drive } from '../support/real-inspection.ts';
import { makeCertificates, passphrase, type TestCertificates } from '../support/test-certificates.ts';

interface Nginx {
  /** Plain http. */
  readonly origin: string;
  /** Demands a client certificate. */
  readonly strict: string;
  /** Asks for one, and refuses by itself where there is none. */
  readonly asking: string;
  readonly certificates: TestCertificates;
}

const config = (folder: string, ports: readonly number[], { path }: TestCertificates) => {
  const [port, strict, asking, dead] = ports;
  const file = (name: string) => `auth_basic_user_file ${folder}/${name}; try_files /index.json =404;`;
  const tls = `ssl_certificate ${path('localhost.pem')}; ssl_certificate_key ${path('localhost-key.pem')};
    ssl_client_certificate ${path('authority.pem')};`;
  return `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr; user root;
events { worker_connections 64; }
http {
  access_log off; root ${folder}; index index.json;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    location /basic/ { auth_basic "Orders"; ${file('htpasswd')} }
    location /utf-8/ { auth_basic 'Orders", charset="UTF-8'; ${file('htpasswd')} }
    location /latin-1/ { auth_basic "Orders"; ${file('htpasswd-latin-1')} }
    location /no-file/ { auth_basic "Orders"; ${file('no-such-file')} }
    location /refuse/ { auth_request /says-401; try_files /index.json =404; }
    location /forbid/ { auth_request /says-403; try_files /index.json =404; }
    location /dead/ { auth_request /says-nothing; try_files /index.json =404; }
    location = /says-401 { internal; return 401; }
    location = /says-403 { internal; return 403; }
    location = /says-nothing { internal; proxy_pass http://127.0.0.1:${dead}; }
    location /by-address/ { deny all; try_files /index.json =404; }
    location / { try_files $uri =404; }
  }
  server { listen 127.0.0.1:${strict} ssl; ${tls} ssl_verify_client on; }
  server {
    listen 127.0.0.1:${asking} ssl; ${tls} ssl_verify_client optional;
    location / { if ($ssl_client_verify != SUCCESS) { return 403; } try_files /index.json =404; }
  }
}`;
};

/** nginx sends the same page for a rule, for a service's 403 and for a password file that it cannot read. */
const refused = ['blocked-by-intermediary', 'insufficient-permissions', 'server-misconfigured'] as const;

const basic =
  (path: string, credentials?: string): Drive<Nginx>[1] =>
  ({ origin }) =>
    ask(`${origin}${path}`, ...(credentials ? [`Authorization: ${credentials}`] : []));

const password: readonly Drive<Nginx>[] = [
  ['takes Basic', basic('/basic/', 'Basic alice example-password'), 'accepted'],
  [
    'takes Basic from the URL',
    ({ origin }) => ask(`${origin.replace('//', '//alice:example-password@')}/basic/`),
    'accepted',
  ],
  ['takes Any, which becomes Basic', basic('/basic/', 'Any alice example-password'), 'accepted'],
  ['is asked without credentials', basic('/basic/'), 'missing-credentials'],
  ['refuses a wrong password', basic('/basic/', 'Basic alice other'), 'invalid-credentials'],
  ['refuses a wrong password of Any', basic('/basic/', 'Any alice other'), 'invalid-credentials'],
  ['refuses an unknown user', basic('/basic/', 'Basic nobody example-password'), 'invalid-credentials'],
  ['is not asked with Digest', basic('/basic/', 'Digest alice example-password'), 'scheme-mismatch'],
  ['refuses Bearer', basic('/basic/', 'Bearer mF_9.B5f-4.1JqM'), 'scheme-mismatch'],
  ['refuses base64 that is none', basic('/basic/', 'Basic !!no-base64!!'), 'malformed-credentials'],
  ['takes characters outside ASCII where it says UTF-8', basic('/utf-8/', 'Basic zoe pässwörd'), 'accepted'],
  ['takes them where it does not say so but means UTF-8', basic('/basic/', 'Basic zoe pässwörd'), 'accepted'],
  [
    'refuses them where it means Latin-1, and the encoding is named',
    basic('/latin-1/', 'Basic zoe pässwörd'),
    { cause: 'invalid-credentials', says: [/UTF-8|Latin-1|ISO-8859-1|encod/i] },
  ],
  [
    'refuses a wrong password where it says UTF-8',
    basic('/utf-8/', 'Basic zoe pässwort'),
    'invalid-credentials',
  ],
  ['has lost its password file', basic('/no-file/', 'Basic alice example-password'), refused],
];

const alice = 'Basic alice example-password';
const behind: readonly Drive<Nginx>[] = [
  ['asks a service that refuses', basic('/refuse/', alice), ['invalid-credentials', 'scheme-mismatch']],
  ['asks a service that refuses who says nothing', basic('/refuse/'), 'missing-credentials'],
  ['asks a service that forbids', basic('/forbid/', alice), refused],
  ['asks a service that is down', basic('/dead/', alice), 'identity-provider-unreachable'],
  ['does not let this address in', basic('/by-address/', alice), refused],
];

const offered =
  (where: 'strict' | 'asking', words: (path: TestCertificates['path']) => string): Drive<Nginx>[1] =>
  at =>
    ask(`${at[where]}/index.json`, `X-ClientCert: ${words(at.certificates.path)}`);
const pem =
  (name: string, key = `${name}-key`) =>
  (path: TestCertificates['path']) =>
    `cert:${path(`${name}.pem`)} key:${path(`${key}.pem`)}`;
const trusting = ({ certificates }: Nginx) => ({
  authority: readFileSync(certificates.path('authority.pem'), 'utf8'),
});

const certificates: readonly Drive<Nginx>[] = (['strict', 'asking'] as const).flatMap(where => {
  const rows: readonly Drive<Nginx>[] = [
    ['takes a certificate in PEM', offered(where, pem('alice')), 'accepted'],
    [
      'takes a certificate whose key is encrypted',
      offered(where, path => `${pem('alice', 'alice-encrypted-key')(path)} passphrase:${passphrase}`),
      'accepted',
    ],
    [
      'takes a certificate in PKCS#12',
      offered(where, path => `pfx:${path('alice.p12')} passphrase:${passphrase}`),
      'accepted',
    ],
    [
      'gets no certificate',
      at => ask(`${at[where]}/index.json`),
      where === 'strict' ? 'client-certificate-required' : refused,
    ],
    [
      'refuses a certificate that has expired',
      offered(where, pem('alice-expired')),
      'client-certificate-required',
    ],
    [
      'refuses a certificate of another authority',
      offered(where, pem('mallory')),
      'client-certificate-required',
    ],
    [
      'is not asked with a wrong passphrase',
      offered(where, path => `pfx:${path('alice.p12')} passphrase:other`),
      {
        cause: 'malformed-credentials',
        says: [/passphrase is wrong or missing; the request was not sent/],
      },
    ],
    [
      'is not asked with another key',
      offered(where, pem('alice', 'mallory-key')),
      {
        cause: 'malformed-credentials',
        says: [/key does not belong to the certificate; the request was not sent/],
      },
    ],
  ];
  return rows.map(([name, text, expected]): Drive<Nginx> => [`${name}, ${where}`, text, expected, trusting]);
});

if (isInstalled('nginx'))
  describe('nginx', () => {
    let place: LivePlace;
    let at: Nginx;
    before(async () => {
      place = await livePlace('nginx');
      const made = await makeCertificates(place.folder);
      const ports = await Promise.all([1, 2, 3, 4].map(() => place.freePort()));
      await place.write(
        'htpasswd',
        `${passwordFile('alice', 'example-password')}${passwordFile('zoe', 'pässwörd')}`,
      );
      await place.write('htpasswd-latin-1', passwordFile('zoe', Buffer.from('pässwörd', 'latin1')));
      await place.write('index.json', '{"ok":true}');
      const file = await place.write('nginx.conf', config(place.folder, ports, made));
      const [port = 0, strict, asking] = ports;
      await place.run({ command: '/usr/sbin/nginx', args: ['-p', place.folder, '-c', file], port });
      const secure = (number: number | undefined) => `https://127.0.0.1:${number}`;
      at = {
        origin: `http://127.0.0.1:${port}`,
        strict: secure(strict),
        asking: secure(asking),
        certificates: made,
      };
    });
    after(() => place.leave());

    drive(() => at, password);
    drive(() => at, behind);
    drive(() => at, certificates);
  });
