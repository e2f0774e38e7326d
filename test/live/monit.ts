import { chmod } from 'node:fs/promises';
import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';

export const monit: LiveServer = {
  id: 'monit',
  async start(place) {
    const command = program('monit');
    const [port, closed] = [await place.freePort(), await place.freePort()];
    const start = async (web: number, allowed: string) => {
      const file = await place.write(
        `monitrc-${web}`,
        `set daemon 3600
set pidfile ${place.folder}/${web}.pid
set idfile ${place.folder}/${web}.id
set statefile ${place.folder}/${web}.state
set log ${place.folder}/${web}.log
set httpd port ${web} and use address 127.0.0.1
  allow ${allowed}
  allow alice:"example-password"
  allow bob:"example-password" read-only
check file settings with path ${place.folder}/monitrc-${web}
`,
      );
      await chmod(file, 0o600);
      await place.run({ command, args: ['-I', '-c', file], port: web });
    };
    await start(port, '127.0.0.1');
    await start(closed, '192.0.2.7');
    const at = `http://127.0.0.1:${port}`;
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const page = await fetch(`${at}/settings`, {
      headers: { Authorization: `Basic ${btoa('alice:example-password')}` },
    });
    const cookie = cookiesOf(page);
    const token = /securitytoken=(\w+)/.exec(cookie)?.[1] ?? '';
    return [
      ...basicCases(`${at}/_status?format=xml`, 'alice', 'example-password'),
      failing(
        'csrf: nothing sent',
        post(`${at}/settings`, 'action=monitor', form, basic('alice')),
        'csrf-failed',
      ),
      failing(
        'csrf: cookie alone',
        post(`${at}/settings`, 'action=monitor', form, basic('alice'), `Cookie: ${cookie}`),
        'csrf-failed',
      ),
      failing(
        'csrf: wrong token',
        post(
          `${at}/settings`,
          'action=monitor&securitytoken=0123456789abcdef0123456789abcdef',
          form,
          basic('alice'),
          `Cookie: ${cookie}`,
        ),
        'csrf-failed',
      ),
      failing(
        'csrf: right token',
        post(
          `${at}/settings`,
          `action=monitor&securitytoken=${token}`,
          form,
          basic('alice'),
          `Cookie: ${cookie}`,
        ),
        'not-an-auth-failure',
      ),
      failing(
        'read-only user',
        post(
          `${at}/settings`,
          `action=monitor&securitytoken=${token}`,
          form,
          basic('bob'),
          `Cookie: ${cookie}`,
        ),
        'insufficient-permissions',
      ),
      unrelated('read-only user may look', ask(`${at}/_runtime`, basic('bob'))),
      // The connection is closed without a word.
      failing(
        'address not allowed',
        ask(`http://127.0.0.1:${closed}/`, basic('alice')),
        'blocked-by-intermediary',
        'not-an-auth-failure',
      ),
      unrelated('no such service', ask(`${at}/nothing`, basic('alice'))),
      unrelated('method not allowed', [`DELETE ${at}/settings`, basic('alice'), ''].join('\n')),
      unrelated('page', ask(`${at}/`, basic('alice'))),
      unrelated('ping', ask(`${at}/_ping`, basic('alice'))),
    ];
  },
};
