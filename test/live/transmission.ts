import { post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const transmission: LiveServer = {
  id: 'transmission',
  async start(place) {
    const command = program('transmission-daemon');
    const port = await place.freePort();
    const args = [
      ...[
        '-f',
        '-g',
        place.folder,
        '-w',
        place.folder,
        '-r',
        '127.0.0.1',
        '-p',
        String(port),
        '-P',
        String(await place.freePort()),
      ],
      ...[
        '-i',
        '127.0.0.1',
        '-I',
        '::1',
        '-t',
        '-u',
        'alice',
        '-v',
        'example-password',
        '-a',
        '127.0.0.1',
        '-O',
        '-Y',
        '-M',
      ],
    ];
    await place.run({
      command,
      args: args.filter(arg => arg !== '-Y' && arg !== '-I' && arg !== '::1'),
      port,
    });
    const url = `http://127.0.0.1:${port}/transmission/rpc`;
    const body = '{"method":"session-get"}';
    const alice = 'Authorization: Basic alice:example-password';
    return [
      { name: 'nothing sent', http: post(url, body), causes: ['missing-credentials'] },
      {
        name: 'wrong password',
        http: post(url, body, 'Authorization: Basic alice:other'),
        causes: ['invalid-credentials'],
      },
      { name: 'session id missing', http: post(url, body, alice), causes: ['csrf-failed'] },
      {
        name: 'bearer instead',
        http: post(url, body, 'Authorization: Bearer example'),
        causes: ['scheme-mismatch'],
      },
      unrelated('no such page', post(`http://127.0.0.1:${port}/nothing`, body, alice)),
      {
        name: 'too many attempts',
        http: post(url, body, 'Authorization: Basic alice:other'),
        causes: ['account-locked', 'rate-limited', 'blocked-by-intermediary'],
        sentBefore: 110,
      },
    ];
  },
};
