import { createServer } from 'node:http';
import { ask, basicValue, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const squid: LiveServer = {
  id: 'squid',
  async start(place) {
    const command = program('squid');
    const [port, dead] = await Promise.all([1, 2].map(() => place.freePort()));
    const origin = await place.serve(
      createServer((request, response) => {
        const isRefused = request.url === '/refused' || request.headers['proxy-authorization'] !== undefined;
        response.writeHead(
          isRefused ? 401 : 200,
          isRefused ? { 'WWW-Authenticate': 'Bearer realm="orders"' } : {},
        );
        response.end('{}');
      }),
    );
    await place.write('htpasswd', 'alice:$apr1$examplex$Q4r.xraHQuwj6HQkktMAm.\n');
    const file = await place.write(
      'squid.conf',
      `http_port 127.0.0.1:${port}
pid_filename ${place.folder}/squid.pid
cache_log ${place.folder}/cache.log
access_log none
cache deny all
coredump_dir ${place.folder}
shutdown_lifetime 0 seconds
visible_hostname proxy.example.test
pinger_enable off
auth_param basic program /usr/lib/squid/basic_ncsa_auth ${place.folder}/htpasswd
auth_param basic realm Office proxy
auth_param basic children 1
acl blocked url_regex /blocked
acl known proxy_auth REQUIRED
http_access deny blocked
http_access allow known
http_access deny all
`,
    );
    await place.openFolder();
    await place.run({ command, args: ['-N', '-f', file], port: port ?? 0 });
    const to = (user = '') => ({ proxy: `http://${user}127.0.0.1:${port}` });
    const alice = 'alice:example-password@';
    return [
      {
        name: 'no proxy credentials',
        http: ask(`${origin}/`),
        causes: ['proxy-authentication-required'],
        ...to(),
      },
      {
        name: 'wrong proxy password',
        http: ask(`${origin}/`),
        causes: ['proxy-authentication-required'],
        ...to('alice:other@'),
      },
      {
        name: 'credentials in Authorization',
        http: ask(`${origin}/`, `Authorization: ${basicValue('alice', 'example-password')}`),
        causes: ['proxy-authentication-required'],
        ...to(),
      },
      {
        name: 'https without proxy credentials',
        http: ask('https://localhost:9443/'),
        causes: ['proxy-authentication-required'],
        ...to(),
      },
      {
        name: 'blocked by a rule',
        http: ask(`${origin}/blocked`),
        causes: ['blocked-by-intermediary'],
        ...to(alice),
      },
      {
        name: 'origin refuses',
        http: ask(`${origin}/refused`),
        causes: ['missing-credentials'],
        ...to(alice),
      },
      { ...unrelated('origin down', ask(`http://127.0.0.1:${dead}/`)), ...to(alice) },
      { ...unrelated('page', ask(`${origin}/`)), ...to(alice) },
    ];
  },
};
