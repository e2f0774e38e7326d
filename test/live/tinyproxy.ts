import { createServer } from 'node:http';
import { ask, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const tinyproxy: LiveServer = {
  id: 'tinyproxy',
  async start(place) {
    const command = program('tinyproxy');
    const [port, dead] = await Promise.all([1, 2].map(() => place.freePort()));
    const origin = await place.serve(createServer((_request, response) => response.end('{}')));
    const filter = await place.write('filter', 'blocked\n');
    const file = await place.write(
      'tinyproxy.conf',
      `Port ${port}
Listen 127.0.0.1
Timeout 5
MaxClients 20
LogFile "${place.folder}/tinyproxy.log"
Allow 127.0.0.1
BasicAuth alice example-password
Filter "${filter}"
FilterURLs On
`,
    );
    await place.run({ command, args: ['-d', '-c', file], port: port ?? 0 });
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
        name: 'https without proxy credentials',
        http: ask('https://localhost:9443/'),
        causes: ['proxy-authentication-required'],
        ...to(),
      },
      {
        name: 'https with a wrong password',
        http: ask('https://localhost:9443/'),
        causes: ['proxy-authentication-required'],
        ...to('alice:other@'),
      },
      {
        name: 'blocked by the filter',
        http: ask(`${origin}/blocked`),
        causes: ['blocked-by-intermediary'],
        ...to(alice),
      },
      { ...unrelated('origin down', ask(`http://127.0.0.1:${dead}/`)), ...to(alice) },
      { ...unrelated('page', ask(`${origin}/`)), ...to(alice) },
    ];
  },
};
