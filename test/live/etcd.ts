import { post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { jsonField } from '../support/live-session.ts';

export const etcd: LiveServer = {
  id: 'etcd',
  async start(place) {
    const command = program('etcd', 'etcd-server');
    const [port, peer] = await Promise.all([1, 2].map(() => place.freePort()));
    const at = `http://127.0.0.1:${port}`;
    const peers = `http://127.0.0.1:${peer}`;
    const args = [
      ...['--data-dir', `${place.folder}/data`, '--listen-client-urls', at, '--advertise-client-urls', at],
      ...['--listen-peer-urls', peers, '--initial-advertise-peer-urls', peers],
      ...['--initial-cluster', `default=${peers}`, '--log-level', 'error'],
    ];
    await place.run({ command, args, port: port ?? 0 });
    const call = (path: string, body: Readonly<Record<string, unknown>>) =>
      fetch(`${at}/v3/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(8000),
      });
    await call('auth/user/add', { name: 'root', password: 'example-password' });
    await call('auth/user/add', { name: 'bob', password: 'example-password' });
    await call('auth/role/add', { name: 'root' });
    await call('auth/user/grant', { user: 'root', role: 'root' });
    await call('auth/enable', {});
    const token = async (name: string) =>
      jsonField(await call('auth/authenticate', { name, password: 'example-password' }), 'token');
    const [root, bob] = [await token('root'), await token('bob')];
    const json = 'Content-Type: application/json';
    const read = (...headers: readonly string[]) =>
      post(`${at}/v3/kv/range`, '{"key":"Zm9v"}', json, ...headers);
    return [
      { name: 'nothing sent', http: read(), causes: ['missing-credentials'] },
      {
        name: 'unknown token',
        http: read('Authorization: exampleUnknownToken.1'),
        causes: ['invalid-credentials'],
      },
      { name: 'role lacking', http: read(`Authorization: ${bob}`), causes: ['insufficient-permissions'] },
      { name: 'good token', http: read(`Authorization: ${root}`), causes: ['not-an-auth-failure'] },
      {
        name: 'login: wrong password',
        http: post(`${at}/v3/auth/authenticate`, '{"name":"bob","password":"other"}', json),
        causes: ['invalid-credentials'],
      },
      {
        name: 'login: right password',
        http: post(`${at}/v3/auth/authenticate`, '{"name":"bob","password":"example-password"}', json),
        causes: ['not-an-auth-failure'],
      },
      unrelated('broken JSON', post(`${at}/v3/kv/range`, '{"key":', json, `Authorization: ${root}`)),
      unrelated('no such page', post(`${at}/v3/nothing`, '{}', json)),
    ];
  },
};
