import { ask, basicCases, basicValue, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const radicale: LiveServer = {
  id: 'radicale',
  async start(place) {
    const command = program('radicale');
    const port = await place.freePort();
    const users = await place.write('users', 'alice:example-password\n');
    const file = await place.write(
      'radicale.conf',
      `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${users}
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${place.folder}/collections
`,
    );
    await place.run({ command, args: ['--config', file], port });
    const at = `http://127.0.0.1:${port}`;
    const alice = 'Authorization: Basic alice:example-password';
    await fetch(`${at}/alice/calendar/`, {
      method: 'PUT',
      headers: { Authorization: basicValue('alice', 'example-password'), 'Content-Type': 'text/calendar' },
      body: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\nEND:VCALENDAR\r\n',
    });
    return [
      ...basicCases(`${at}/alice/calendar/`, 'alice', 'example-password'),
      {
        name: 'calendar of somebody else',
        http: ask(`${at}/bob/`, alice),
        causes: ['insufficient-permissions'],
      },
      unrelated('directory listing', ask(`${at}/alice/`, alice)),
      unrelated('no such calendar', ask(`${at}/alice/nothing/`, alice)),
    ];
  },
};
