import { ask, basicCases, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const rabbitmq: LiveServer = {
  id: 'rabbitmq',
  async start(place) {
    const [port, amqp, distribution, names] = await Promise.all([1, 2, 3, 4].map(() => place.freePort()));
    const plugins = await place.write('enabled_plugins', '[rabbitmq_management].\n');
    const users = await place.write(
      'definitions.json',
      JSON.stringify({
        users: [
          { name: 'alice', password: 'example-password', tags: 'administrator' },
          { name: 'bob', password: 'example-password', tags: '' },
          { name: 'carol', password: 'example-password', tags: 'management' },
        ],
        vhosts: [{ name: '/' }],
        permissions: [{ user: 'alice', vhost: '/', configure: '.*', write: '.*', read: '.*' }],
      }),
    );
    const file = await place.write(
      'rabbitmq.conf',
      `listeners.tcp.1 = 127.0.0.1:${amqp}
management.tcp.ip = 127.0.0.1
management.tcp.port = ${port}
management.load_definitions = ${users}
log.console.level = error
`,
    );
    await place.openFolder();
    const env = {
      HOME: place.folder,
      RABBITMQ_CONFIG_FILE: file.replace(/\.conf$/, ''),
      RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
      RABBITMQ_MNESIA_BASE: `${place.folder}/mnesia`,
      RABBITMQ_LOG_BASE: place.folder,
      RABBITMQ_NODENAME: `live${port}@localhost`,
      RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
      RABBITMQ_NODE_PORT: String(amqp),
      RABBITMQ_DIST_PORT: String(distribution),
      ERL_EPMD_ADDRESS: '127.0.0.1',
      ERL_EPMD_PORT: String(names),
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    };
    // Erlang's name server would stay behind if the broker had to start one.
    const epmd = ['-port', String(names), '-address', '127.0.0.1'];
    await place.run({ command: program('epmd', 'erlang-base'), args: epmd, port: names ?? 0 });
    // The script below /usr/sbin changes the user and with it the process group, so it could not be stopped.
    const command = program('../lib/rabbitmq/bin/rabbitmq-server', 'rabbitmq-server');
    await place.run({ command, args: [], port: port ?? 0, env, timeoutMs: 60_000 });
    const at = `http://127.0.0.1:${port}`;
    return [
      ...basicCases(`${at}/api/whoami`, 'alice', 'example-password'),
      {
        name: 'no management tag',
        http: ask(`${at}/api/whoami`, 'Authorization: Basic bob:example-password'),
        causes: ['insufficient-permissions'],
      },
      {
        name: 'administrator only',
        http: ask(`${at}/api/users`, 'Authorization: Basic carol:example-password'),
        causes: ['insufficient-permissions'],
      },
      unrelated(
        'no such queue',
        ask(`${at}/api/queues/%2F/nothing`, 'Authorization: Basic alice:example-password'),
      ),
    ];
  },
};
