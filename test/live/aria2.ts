import { basicCases, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const aria2: LiveServer = {
  id: 'aria2',
  async start(place) {
    const command = program('aria2c', 'aria2');
    const [port, basic] = await Promise.all([1, 2].map(() => place.freePort()));
    const args = [
      '--enable-rpc',
      '--rpc-listen-all=false',
      '--enable-dht=false',
      '--quiet',
      `--dir=${place.folder}`,
    ];
    await place.run({
      command,
      args: [...args, `--rpc-listen-port=${port}`, '--rpc-secret=example-token-1'],
      port: port ?? 0,
    });
    await place.run({
      command,
      args: [...args, `--rpc-listen-port=${basic}`, '--rpc-user=alice', '--rpc-passwd=example-password'],
      port: basic ?? 0,
    });
    const url = `http://127.0.0.1:${port}/jsonrpc`;
    const call = (...params: readonly string[]) =>
      post(
        url,
        JSON.stringify({ jsonrpc: '2.0', id: 'q', method: 'aria2.getVersion', params }),
        'Content-Type: application/json',
      );
    return [
      { name: 'no token', http: call(), causes: ['missing-credentials', 'invalid-credentials'] },
      { name: 'unknown token', http: call('token:example-token-9'), causes: ['invalid-credentials'] },
      { name: 'good token', http: call('token:example-token-1'), causes: ['not-an-auth-failure'] },
      ...basicCases(
        `http://127.0.0.1:${basic}/jsonrpc?method=aria2.getVersion&id=q`,
        'alice',
        'example-password',
      ),
      unrelated(
        'no such method',
        post(
          url,
          '{"jsonrpc":"2.0","id":"q","method":"aria2.nothing","params":["token:example-token-1"]}',
          'Content-Type: application/json',
        ),
      ),
      unrelated('no such page', post(`http://127.0.0.1:${port}/nothing`, '{}')),
    ];
  },
};
