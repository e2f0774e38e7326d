import { ask, basicCases, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { jwt } from '../support/live-tokens.ts';

export const influxdb: LiveServer = {
  id: 'influxdb',
  async start(place) {
    const command = program('influxd', 'influxdb');
    const [port, rpc] = await Promise.all([1, 2].map(() => place.freePort()));
    const file = await place.write(
      'influxdb.conf',
      `reporting-disabled = true
bind-address = "127.0.0.1:${rpc}"
[meta]
  dir = "${place.folder}/meta"
[data]
  dir = "${place.folder}/data"
  wal-dir = "${place.folder}/wal"
[http]
  bind-address = "127.0.0.1:${port}"
  auth-enabled = true
  log-enabled = false
  shared-secret = "example-key-of-the-live-evaluation-0123456789"
`,
    );
    await place.run({ command, args: ['-config', file], port: port ?? 0 });
    const at = `http://127.0.0.1:${port}`;
    const query = async (q: string, user = 'alice') => {
      const address = `${at}/query?u=${user}&p=example-password&q=${encodeURIComponent(q)}`;
      await fetch(address, { method: 'POST', signal: AbortSignal.timeout(5000) });
    };
    await query("CREATE USER alice WITH PASSWORD 'example-password' WITH ALL PRIVILEGES");
    await query("CREATE USER bob WITH PASSWORD 'example-password'");
    await query('CREATE DATABASE orders');
    const url = `${at}/query?db=orders&q=SHOW%20MEASUREMENTS`;
    const now = Math.floor(Date.now() / 1000);
    const bearer = (claims: Readonly<Record<string, unknown>>, key?: string) =>
      `Authorization: Bearer ${jwt(claims, key === undefined ? {} : { key })}`;
    return [
      ...basicCases(url, 'alice', 'example-password'),
      { name: 'query: wrong password', http: ask(`${url}&u=alice&p=other`), causes: ['invalid-credentials'] },
      {
        name: 'query: right password',
        http: ask(`${url}&u=alice&p=example-password`),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'no privilege',
        http: ask(url, 'Authorization: Basic bob:example-password'),
        causes: ['insufficient-permissions'],
      },
      {
        name: 'jwt: expired',
        http: ask(url, bearer({ username: 'alice', exp: now - 600 })),
        causes: ['token-expired'],
      },
      {
        name: 'jwt: other key',
        http: ask(url, bearer({ username: 'alice', exp: now + 600 }, 'another-key')),
        causes: ['token-signature-invalid'],
      },
      {
        name: 'jwt: no exp',
        http: ask(url, bearer({ username: 'alice' })),
        causes: ['malformed-credentials', 'invalid-credentials', 'token-expired'],
      },
      {
        name: 'jwt: unknown user',
        http: ask(url, bearer({ username: 'nobody', exp: now + 600 })),
        causes: ['invalid-credentials'],
      },
      {
        name: 'jwt: good token',
        http: ask(url, bearer({ username: 'alice', exp: now + 600 })),
        causes: ['not-an-auth-failure'],
      },
      unrelated('ping', ask(`${at}/ping`)),
      unrelated('query missing', ask(`${at}/query?db=orders`, 'Authorization: Basic alice:example-password')),
      unrelated(
        'syntax error',
        ask(`${at}/query?q=SHOW%20NOTHING`, 'Authorization: Basic alice:example-password'),
      ),
      unrelated('no such page', ask(`${at}/nothing`)),
    ];
  },
};
