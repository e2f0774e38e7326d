import { createServer } from 'node:http';
import { ask, basicValue, known, unrelated } from '../support/live-cases.ts';
import { digestFile } from '../support/live-files.ts';
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
    const ntlm = await place.freePort();
    const ntlmConfig = await place.write(
      'squid-ntlm.conf',
      `http_port 127.0.0.1:${ntlm}
pid_filename ${place.folder}/squid-ntlm.pid
cache_log ${place.folder}/cache-ntlm.log
access_log none
cache deny all
coredump_dir ${place.folder}
shutdown_lifetime 0 seconds
visible_hostname proxy.example.test
pinger_enable off
auth_param ntlm program /usr/lib/squid/ntlm_fake_auth
auth_param ntlm children 1
acl known proxy_auth REQUIRED
http_access allow known
http_access deny all
`,
    );
    const digest = await place.freePort();
    await place.write('htdigest', digestFile('alice', 'Office', 'example-password'));
    const digestConfig = await place.write(
      'squid-digest.conf',
      `http_port 127.0.0.1:${digest}
pid_filename ${place.folder}/squid-digest.pid
cache_log ${place.folder}/cache-digest.log
access_log none
cache deny all
coredump_dir ${place.folder}
shutdown_lifetime 0 seconds
visible_hostname proxy.example.test
pinger_enable off
auth_param digest program /usr/lib/squid/digest_file_auth -c ${place.folder}/htdigest
auth_param digest realm Office
auth_param digest children 1
acl known proxy_auth REQUIRED
acl SSL_ports port 1-65535
http_access allow known
http_access deny all
`,
    );
    await place.openFolder();
    await place.run({ command, args: ['-N', '-f', file], port: port ?? 0 });
    await place.run({ command, args: ['-N', '-n', 'digestproxy', '-f', digestConfig], port: digest });
    await place.run({ command, args: ['-N', '-n', 'ntlmproxy', '-f', ntlmConfig], port: ntlm });
    const toNtlm = (user = '') => ({ proxy: `http://${user}127.0.0.1:${ntlm}` });
    const toDigest = (user = '') => ({ proxy: `http://${user}127.0.0.1:${digest}` });
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
      {
        ...known(
          'ntlm proxy: shorthand',
          ask(`${origin}/`, 'Proxy-Authorization: NTLM EXAMPLE\\alice example-password'),
          'not-an-auth-failure',
        ),
        ...toNtlm(),
      },
      { ...known('ntlm proxy: userinfo', ask(`${origin}/`), 'not-an-auth-failure'), ...toNtlm(alice) },
      { ...known('ntlm proxy: none', ask(`${origin}/`), 'proxy-authentication-required'), ...toNtlm() },
      {
        ...known('digest proxy: wrong password', ask(`${origin}/`), 'proxy-authentication-required'),
        ...toDigest('alice:other@'),
      },
      {
        ...known('digest proxy: none', ask(`${origin}/`), 'proxy-authentication-required'),
        ...toDigest(),
      },
      { ...known('digest proxy: userinfo', ask(`${origin}/`), 'not-an-auth-failure'), ...toDigest(alice) },
      {
        ...known(
          'digest proxy: shorthand',
          ask(`${origin}/`, 'Proxy-Authorization: Digest alice example-password'),
          'not-an-auth-failure',
        ),
        ...toDigest(),
      },
      {
        ...known('digest proxy: origin refuses', ask(`${origin}/refused`), 'missing-credentials'),
        ...toDigest(alice),
      },
      {
        ...known(
          'basic proxy: chosen',
          ask(`${origin}/`, 'Proxy-Authorization: Any alice example-password'),
          'not-an-auth-failure',
        ),
        ...to(),
      },
      { ...unrelated('origin down', ask(`http://127.0.0.1:${dead}/`)), ...to(alice) },
      { ...unrelated('page', ask(`${origin}/`)), ...to(alice) },
    ];
  },
};
