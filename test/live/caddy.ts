import { ask, basicCases, basicValue, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

/** bcrypt of `example-password` */
const hash = '$2a$14$NbxDpfzlVZ9xD5Syn7MM7.ycUz/w0HLT1AqaT390eytKzoEfH4MNC';

export const caddy: LiveServer = {
  id: 'caddy',
  async start(place) {
    const command = program('caddy');
    const [port, dead] = await Promise.all([1, 2].map(() => place.freePort()));
    const file = await place.write(
      'Caddyfile',
      `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  basicauth /basic* {
    alice ${hash}
  }
  @address {
    path /by-address*
    not remote_ip 192.0.2.0/24
  }
  respond @address 403
  handle /forward* {
    forward_auth 127.0.0.1:${dead} {
      uri /check
    }
  }
  handle /backend* {
    reverse_proxy 127.0.0.1:${dead}
  }
  handle /nothing* {
    error 404
  }
  respond "ok"
}
`,
    );
    const env = { HOME: place.folder, XDG_CONFIG_HOME: place.folder, XDG_DATA_HOME: place.folder };
    await place.run({
      command,
      args: ['run', '--config', file, '--adapter', 'caddyfile'],
      port: port ?? 0,
      env,
    });
    const at = `http://127.0.0.1:${port}`;
    const alice = `Authorization: ${basicValue('alice', 'example-password')}`;
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      {
        name: 'forward_auth to a dead service',
        http: ask(`${at}/forward`, alice),
        causes: ['identity-provider-unreachable', 'not-an-auth-failure'],
      },
      {
        name: 'address not allowed',
        http: ask(`${at}/by-address`, alice),
        causes: ['blocked-by-intermediary'],
      },
      unrelated('backend down', ask(`${at}/backend`, alice)),
      unrelated('no such page', ask(`${at}/nothing`, alice)),
      unrelated('page', ask(`${at}/`)),
    ];
  },
};
