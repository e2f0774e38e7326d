import type { RequestListener } from 'node:http';
import { environment } from '../inspector/oauth/real-world.ts';
import { isInstalled } from '../support/debian-packages.ts';
import { ask } from '../support/live-cases.ts';
import { certificatePath, digestFile } from '../support/live-files.ts';
import { type LivePlace, livePlace } from '../support/live-place.ts';
import { certificateText, type LocalServers, localServers } from '../support/local-server.ts';
import { ann, machineClient, tokensWith } from '../support/provider-clients.ts';
import { type Drive, drive, type Surroundings } from '../support/real-inspection.ts';
import { clientSecret, startProvider } from '../support/real-provider.ts';

type Port = 'basic' | 'digest' | 'both';

/** What the certificate `other-host` is for. */
const providerHost = 'api.example.test';

interface Squid {
  readonly ports: Readonly<Record<Port, number>>;
  /** What stands behind the proxy: answers 200, 401 under `/refused`, as many redirects as `/moved/3` says. */
  readonly plain: string;
  readonly secure: string;
  /** An OpenID provider whose name the proxy alone knows. */
  readonly provider: string;
}

const basicRules = (folder: string) => `
auth_param basic program /usr/lib/squid/basic_ncsa_auth ${folder}/htpasswd
auth_param basic realm Office
auth_param basic children 1
`;

const digestRules = (folder: string) => `
auth_param digest program /usr/lib/squid/digest_file_auth -c ${folder}/htdigest
auth_param digest realm Office
auth_param digest children 1
auth_param digest nonce_max_count 1
`;

const rulesOf: Readonly<Record<Port, (folder: string) => string>> = {
  basic: basicRules,
  digest: digestRules,
  both: folder => `${digestRules(folder)}${basicRules(folder)}`,
};

const config = (folder: string, name: Port, port: number) => `
http_port 127.0.0.1:${port}
pid_filename ${folder}/${name}.pid
cache_log ${folder}/${name}.log
access_log none
cache deny all
coredump_dir ${folder}
shutdown_lifetime 0 seconds
visible_hostname proxy.example.test
pinger_enable off
hosts_file ${folder}/hosts
${rulesOf[name](folder)}
acl blocked url_regex /blocked
acl known proxy_auth REQUIRED
http_access deny blocked
http_access allow known
http_access deny all
`;

const through =
  (port: Port, user = '') =>
  ({ ports }: Squid): Surroundings => ({
    proxy: `http://${user}127.0.0.1:${ports[port]}`,
    authority: certificateText('ca'),
  });

const alice = 'alice:example-password@';
const wanted = 'proxy-authentication-required';

/** The same for http and, through a tunnel (CONNECT), for https. */
const rows = (['plain', 'secure'] as const).flatMap(scheme =>
  (['basic', 'digest', 'both'] as const).flatMap((port): Drive<Squid>[] => {
    const page: Drive<Squid>[1] = at => ask(`${at[scheme]}/`);
    const name = `${{ basic: 'Basic', digest: 'Digest', both: 'Basic or Digest' }[port]}, ${scheme === 'plain' ? 'http' : 'https'}`;
    const written =
      (value: string): Drive<Squid>[1] =>
      at =>
        ask(`${at[scheme]}/`, `Proxy-Authorization: ${value}`);
    return [
      [`takes the password of the proxy’s URL (${name})`, page, 'accepted', through(port, alice)],
      [
        `takes the password of the request (${name})`,
        written('Any alice example-password'),
        'accepted',
        through(port),
      ],
      [`refuses a wrong password (${name})`, page, wanted, through(port, 'alice:other@')],
      [
        `refuses a wrong password of the request (${name})`,
        written('Any alice other'),
        wanted,
        through(port),
      ],
      [`refuses an unknown user (${name})`, page, wanted, through(port, 'nobody:example-password@')],
      [`is asked without a password (${name})`, page, wanted, through(port)],
      [
        `gets what is meant for the server (${name})`,
        at => ask(`${at[scheme]}/`, 'Authorization: Basic alice example-password'),
        wanted,
        through(port),
      ],
      [
        `lets the server’s own refusal through (${name})`,
        at => ask(`${at[scheme]}/refused`),
        'missing-credentials',
        through(port, alice),
      ],
    ];
  }),
);

const more: readonly Drive<Squid>[] = [
  [
    'blocks an address by a rule',
    at => ask(`${at.plain}/blocked`),
    'blocked-by-intermediary',
    through('basic', alice),
  ],
  [
    'takes Digest written as such',
    at => ask(`${at.plain}/`, 'Proxy-Authorization: Digest alice example-password'),
    'accepted',
    through('digest'),
  ],
  [
    'wants a new nonce for each request of a chain of redirects',
    at => ask(`${at.plain}/moved/3`),
    { cause: 'accepted', says: [/(?:answered Digest MD5: challenged\n){2}/] },
    through('digest', alice),
  ],
];

/** Returns the port. */
async function startSquid(place: LivePlace, name: Port): Promise<number> {
  const port = await place.freePort();
  await place.write('htpasswd', 'alice:$apr1$examplex$Q4r.xraHQuwj6HQkktMAm.\n');
  await place.write('htdigest', digestFile('alice', 'Office', 'example-password'));
  await place.write('hosts', `127.0.0.1 ${providerHost}\n`);
  const file = await place.write(`${name}.conf`, config(place.folder, name, port));
  await place.openFolder();
  // Shared memory is called after the service: runs at the same time must not meet there.
  const args = ['-N', '-n', `${name}${port}`, '-f', file];
  await place.run({ command: '/usr/sbin/squid', args, port });
  return port;
}

const introspection: Drive<Squid>[1] = ({ provider }) =>
  [
    `POST ${provider}/token/introspection`,
    'Content-Type: application/x-www-form-urlencoded',
    `Authorization: Basic machine ${clientSecret}`,
    '',
    'token={{$auth.token("shop")}}\n',
  ].join('\n');

/** Token requests go through the proxy as every other request does. */
const tokenRequests = (['basic', 'digest', 'both'] as const).flatMap((port): Drive<Squid>[] => {
  const between =
    (user: string) =>
    (at: Squid): Surroundings => ({
      ...through(port, user)(at),
      tokens: tokensWith(ann),
      files: environment(machineClient(at.provider)),
    });
  return [
    [`lets token requests through (${port})`, introspection, 'accepted', between(alice)],
    [`stops token requests with a wrong password (${port})`, introspection, wanted, between('alice:other@')],
    [`stops token requests without a password (${port})`, introspection, wanted, between('')],
  ];
});

if (isInstalled('squid'))
  describe('Squid', () => {
    const places: LivePlace[] = [];
    let servers: LocalServers;
    let at: Squid;
    before(async () => {
      servers = localServers();
      const [plain, secure] = [await servers.http(page), await servers.https('good', page)];
      const home = await livePlace('openid-provider');
      places.push(home);
      const tls = { cert: certificatePath('other-host'), key: certificatePath('other-host-test-key') };
      const provider = await startProvider(home, { ...tls, host: providerHost });
      const ports = { basic: 0, digest: 0, both: 0 };
      for (const name of ['basic', 'digest', 'both'] as const) {
        const place = await livePlace(`squid-${name}`);
        places.push(place);
        ports[name] = await startSquid(place, name);
      }
      at = { ports, plain: plain.origin, secure: secure.origin, provider: provider.origin };
    });
    after(async () => {
      await Promise.all([...places.map(place => place.leave()), servers.stop()]);
    });

    drive(() => at, rows);
    drive(() => at, more);
    drive(() => at, tokenRequests);
  });

const page: RequestListener = (request, response) => {
  // A proxy's password is the proxy's alone.
  const isRefused = request.url === '/refused' || request.headers['proxy-authorization'] !== undefined;
  const [, left] = /^\/moved\/(\d)$/.exec(request.url ?? '') ?? [];
  if (left !== undefined)
    response.writeHead(302, { Location: left === '0' ? '/' : `/moved/${Number(left) - 1}` });
  else if (isRefused) response.writeHead(401, { 'WWW-Authenticate': 'Bearer realm="orders"' });
  response.end('{}');
};
