import { ask, basicCases, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const rabbitmq: LiveServer = {
  id: 'rabbitmq',
  async start(place) {
    program('rabbitmq-server');
    const [port, amqp, distribution] = await Promise.all([1, 2, 3].map(() => place.freePort()));
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
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
        '-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false -erl_epmd_port 0',
    };
    const command = '/usr/lib/rabbitmq/bin/rabbitmq-server';
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
