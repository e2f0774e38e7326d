import { createServer } from 'node:http';
import { ask, basicCases, basicValue, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const haproxy: LiveServer = {
  id: 'haproxy',
  async start(place) {
    const command = program('haproxy');
    const [port, dead] = await Promise.all([1, 2].map(() => place.freePort()));
    const origin = await place.serve(createServer((_request, response) => response.end('{}')));
    const file = await place.write(
      'haproxy.cfg',
      `global
  maxconn 100
defaults
  mode http
  timeout connect 2s
  timeout client 10s
  timeout server 10s
userlist people
  user alice insecure-password example-password
frontend front
  bind 127.0.0.1:${port}
  stick-table type ip size 1k expire 30s store http_req_rate(10s)
  http-request track-sc0 src if { path_beg /fast }
  http-request deny deny_status 429 if { path_beg /fast } { sc_http_req_rate(0) gt 1 }
  http-request auth realm Orders if { path_beg /basic } !{ http_auth(people) }
  http-request deny if { path_beg /denied }
  http-request deny deny_status 401 if { path_beg /no-challenge }
  http-request redirect location http://localhost:${port}/basic if { path_beg /moved }
  use_backend none if { path_beg /none }
  use_backend dead if { path_beg /dead }
  default_backend origin
backend origin
  server one ${new URL(origin).host}
backend dead
  server one 127.0.0.1:${dead}
backend none
`,
    );
    await place.run({ command, args: ['-db', '-f', file], port: port ?? 0 });
    const at = `http://127.0.0.1:${port}`;
    const alice = `Authorization: ${basicValue('alice', 'example-password')}`;
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      { name: 'denied by rule', http: ask(`${at}/denied`, alice), causes: ['blocked-by-intermediary'] },
      {
        name: 'denied by rule, nothing sent',
        http: ask(`${at}/denied`),
        causes: ['blocked-by-intermediary'],
      },
      {
        name: '401 without a challenge',
        http: ask(`${at}/no-challenge`, alice),
        causes: ['server-misconfigured', 'blocked-by-intermediary'],
      },
      { name: 'rate limit', http: ask(`${at}/fast`), causes: ['rate-limited'], sentBefore: 2 },
      {
        name: 'redirect to another origin',
        http: ask(`${at}/moved`, alice),
        causes: ['redirect-dropped-credentials'],
      },
      unrelated('no server', ask(`${at}/none`, alice)),
      unrelated('server down', ask(`${at}/dead`, alice)),
      unrelated('page', ask(`${at}/`)),
    ];
  },
};
