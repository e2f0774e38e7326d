import { ask, basicValue, unrelated } from '../support/live-cases.ts';
import { passwordFile } from '../support/live-files.ts';
import type { LiveServer } from '../support/live-server.ts';

export const verdaccio: LiveServer = {
  id: 'verdaccio',
  async start(place) {
    await place.write('htpasswd', passwordFile('alice', 'example-password'));
    const config = await place.write(
      'config.yaml',
      `storage: ${place.folder}/storage
auth:
  htpasswd:
    file: ${place.folder}/htpasswd
packages:
  'secret-*':
    access: bob
    publish: bob
  'private-*':
    access: $authenticated
    publish: $authenticated
  '**':
    access: $all
    publish: $authenticated
log: { type: stdout, format: json, level: error }
`,
    );
    const at = await place.node('verdaccio.mjs', ['verdaccio@6.10.4'], { VERDACCIO_CONFIG: config });
    const alice = `Authorization: ${basicValue('alice', 'example-password')}`;
    const json = 'Content-Type: application/json';
    const login = (password: string) =>
      [
        `PUT ${at}/-/user/org.couchdb.user:alice`,
        json,
        '',
        JSON.stringify({ name: 'alice', password }),
        '',
      ].join('\n');
    return [
      { name: 'whoami: nothing sent', http: ask(`${at}/-/npm/v1/user`), causes: ['missing-credentials'] },
      {
        name: 'whoami: wrong password',
        http: ask(`${at}/-/npm/v1/user`, `Authorization: ${basicValue('alice', 'other')}`),
        causes: ['invalid-credentials'],
      },
      {
        name: 'whoami: unknown token',
        http: ask(`${at}/-/npm/v1/user`, 'Authorization: Bearer npm_example0123456789'),
        causes: ['invalid-credentials', 'malformed-credentials'],
      },
      { name: 'private: nothing sent', http: ask(`${at}/private-orders`), causes: ['missing-credentials'] },
      {
        name: 'private: unknown token',
        http: ask(`${at}/private-orders`, 'Authorization: Bearer npm_example0123456789'),
        causes: ['invalid-credentials', 'malformed-credentials'],
      },
      {
        name: 'private: scheme unknown',
        http: ask(`${at}/private-orders`, 'Authorization: Token npm_example0123456789'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'another user required',
        http: ask(`${at}/secret-orders`, alice),
        causes: ['insufficient-permissions'],
      },
      { name: 'login: wrong password', http: login('other'), causes: ['invalid-credentials'] },
      { name: 'login: right password', http: login('example-password'), causes: ['not-an-auth-failure'] },
      {
        name: 'publish: nothing sent',
        http: [`PUT ${at}/orders`, json, '', '{}', ''].join('\n'),
        causes: ['missing-credentials'],
      },
      {
        name: 'private: right password, no such package',
        http: ask(`${at}/private-orders`, alice),
        causes: ['not-an-auth-failure'],
      },
      unrelated('no such package', ask(`${at}/orders`)),
      unrelated('ping', ask(`${at}/-/ping`)),
    ];
  },
};
