import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const powerdns: LiveServer = {
  id: 'powerdns',
  async start(place) {
    const command = program('pdns_server', 'pdns-server');
    program('../lib/x86_64-linux-gnu/pdns/libbindbackend.so', 'pdns-backend-bind');
    const [port, closed, dns, otherDns] = await Promise.all([1, 2, 3, 4].map(() => place.freePort()));
    const named = await place.write('named.conf', '');
    const start = async (web: number, names: number, allowed: string) => {
      const args = [
        ...[
          '--daemon=no',
          '--guardian=no',
          '--disable-syslog',
          '--config-dir=.',
          '--local-address=127.0.0.1',
        ],
        ...[`--local-port=${names}`, `--socket-dir=${place.folder}`, `--config-name=p${web}`],
        ...['--launch=bind', `--bind-config=${named}`, '--api=yes', '--api-key=example-key-1'],
        ...['--webserver=yes', '--webserver-address=127.0.0.1', `--webserver-port=${web}`],
        ...['--webserver-password=example-password', `--webserver-allow-from=${allowed}`],
      ];
      await place.run({ command, args, port: web });
    };
    await start(port ?? 0, dns ?? 0, '127.0.0.1');
    await start(closed ?? 0, otherDns ?? 0, '192.0.2.7');
    const at = `http://127.0.0.1:${port}`;
    const zones = `${at}/api/v1/servers/localhost/zones`;
    const key = 'X-API-Key: example-key-1';
    const json = 'Content-Type: application/json';
    return [
      failing('key: nothing sent', ask(zones), 'api-key-missing-or-misplaced', 'missing-credentials'),
      failing('key: unknown', ask(zones, 'X-API-Key: example-key-9'), 'invalid-credentials'),
      failing(
        'key: empty',
        ask(zones, 'X-API-Key: '),
        'api-key-missing-or-misplaced',
        'missing-credentials',
        'malformed-credentials',
      ),
      failing(
        'key: as a bearer token',
        ask(zones, 'Authorization: Bearer example-key-1'),
        'api-key-missing-or-misplaced',
        'scheme-mismatch',
      ),
      failing(
        'key: under another name',
        ask(zones, 'X-Auth-Token: example-key-1'),
        'api-key-missing-or-misplaced',
      ),
      failing('key: quoted', ask(zones, 'X-API-Key: "example-key-1"'), 'malformed-credentials'),
      failing('key: known', ask(zones, key), 'not-an-auth-failure'),
      failing(
        'key: password of the page instead',
        ask(zones, 'Authorization: Basic admin:example-password'),
        'scheme-mismatch',
        'api-key-missing-or-misplaced',
      ),
      failing(
        'post: key missing',
        post(zones, '{"name":"example.test.","kind":"Native"}', json),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      // The page takes any user name.
      ...basicCases(`${at}/`, 'admin', 'example-password', 'page').filter(
        ({ name }) => name !== 'page: unknown user',
      ),
      // The connection is closed without a word.
      failing(
        'address not allowed',
        ask(`http://127.0.0.1:${closed}/api/v1/servers`, key),
        'blocked-by-intermediary',
        'not-an-auth-failure',
      ),
      unrelated('no such zone', ask(`${zones}/nothing.example.`, key)),
      unrelated('no such page', ask(`${at}/api/v1/nothing`, key)),
      unrelated('broken JSON', post(zones, '{"name":', json, key)),
      unrelated('method not allowed', [`DELETE ${zones}`, key, ''].join('\n')),
      unrelated('server', ask(`${at}/api/v1/servers/localhost`, key)),
    ];
  },
};
