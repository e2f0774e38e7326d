import { ask, basicCases, basicValue, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';

const packages = ['express@5.3.0', 'express-pouchdb@4.2.0', 'pouchdb@9.0.0', 'pouchdb-adapter-memory@9.0.0'];

export const pouchdb: LiveServer = {
  id: 'pouchdb',
  async start(place) {
    const at = await place.node('pouchdb.mjs', packages, { LOG_FILE: `${place.folder}/couch.txt` });
    const root = basicValue('root', 'example-password');
    const send = (method: string, path: string, body: unknown, authorization = root) =>
      fetch(`${at}${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(authorization ? { Authorization: authorization } : {}),
        },
        body: JSON.stringify(body),
      });
    await send('PUT', '/_config/admins/root', 'example-password', '');
    const user = { name: 'alice', password: 'example-password', roles: [], type: 'user' };
    await send('PUT', '/_users/org.couchdb.user:alice', user);
    for (const [database, names] of Object.entries({ orders: ['alice'], reports: ['boss'] })) {
      await send('PUT', `/${database}`, {});
      await send('PUT', `/${database}/_security`, {
        admins: { names: [], roles: [] },
        members: { names, roles: [] },
      });
    }
    const session = await send('POST', '/_session', { name: 'alice', password: 'example-password' }, '');
    const cookie = `Cookie: ${cookiesOf(session)}`;
    const alice = `Authorization: ${basicValue('alice', 'example-password')}`;
    const json = 'Content-Type: application/json';
    const login = (name: string, password: string) =>
      post(`${at}/_session`, JSON.stringify({ name, password }), json);
    return [
      ...basicCases(`${at}/orders`, 'alice', 'example-password'),
      known('database of another user', ask(`${at}/reports`, alice), 'insufficient-permissions'),
      known(
        'database of another user, with a cookie',
        ask(`${at}/reports`, cookie),
        'insufficient-permissions',
      ),
      known('settings: nothing sent', ask(`${at}/_config`), 'missing-credentials'),
      known('settings: signed in as user', ask(`${at}/_config`, alice), 'insufficient-permissions'),
      known(
        'settings: signed in as administrator',
        ask(`${at}/_config`, `Authorization: ${root}`),
        'not-an-auth-failure',
      ),
      known('cookie: signed in', ask(`${at}/orders`, cookie), 'not-an-auth-failure'),
      known(
        'cookie: forged',
        ask(`${at}/orders`, 'Cookie: AuthSession=YWxpY2U6NUY2MzE5QzA6ZXhhbXBsZQ'),
        'session-expired',
        'invalid-credentials',
      ),
      known('sign-in: wrong password', login('alice', 'other'), 'invalid-credentials'),
      known('sign-in: unknown user', login('nobody', 'example-password'), 'invalid-credentials'),
      known('sign-in: right password', login('alice', 'example-password'), 'not-an-auth-failure'),
      unrelated('no such document', ask(`${at}/orders/none`, alice)),
      unrelated('conflict', [`PUT ${at}/orders`, `Authorization: ${root}`, ''].join('\n')),
      unrelated('welcome', ask(`${at}/`)),
    ];
  },
};
