import { mkdir } from 'node:fs/promises';
import { runChild } from '../support/child.ts';
import { ask, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

const json = 'Content-Type: application/json';

function signInBody(name: string, password: string, scope: object = {}, method = 'password'): string {
  const user = { name, domain: { id: 'default' }, password };
  return JSON.stringify({ auth: { identity: { methods: [method], [method]: { user } }, ...scope } });
}

export const keystone: LiveServer = {
  id: 'keystone',
  async start(place) {
    const manage = program('keystone-manage', 'keystone');
    const port = await place.freePort();
    for (const folder of ['fernet', 'credentials']) await mkdir(`${place.folder}/${folder}`);
    const file = await place.write(
      'keystone.conf',
      `[DEFAULT]
log_file = ${place.folder}/keystone.log
[database]
connection = sqlite:///${place.folder}/keystone.sqlite
[fernet_tokens]
key_repository = ${place.folder}/fernet
[credential]
key_repository = ${place.folder}/credentials
[security_compliance]
lockout_failure_attempts = 3
lockout_duration = 600
`,
    );
    for (const [name = '', ...more] of [
      ['db_sync'],
      ['fernet_setup', '--keystone-user', 'root', '--keystone-group', 'root'],
      ['bootstrap', '--bootstrap-username', 'alice', '--bootstrap-password', 'example-password'],
    ]) {
      const status = await runChild(manage, ['--config-file', file, name, ...more], { cwd: place.folder });
      if (status !== 0) throw new Error(`keystone-manage ${name} ended with ${status}`);
    }
    const command = program('keystone-wsgi-public', 'keystone');
    const args = ['-b', '127.0.0.1', '-p', String(port), '--', '--config-file', file];
    await place.run({ command, args, port, timeoutMs: 30_000 });
    const at = `http://127.0.0.1:${port}/v3`;
    const headers = { 'Content-Type': 'application/json' };
    const tokenOf = async (name: string, scope?: object) => {
      const body = signInBody(name, 'example-password', scope);
      const answer = await fetch(`${at}/auth/tokens`, { method: 'POST', headers, body });
      return answer.headers.get('x-subject-token') ?? '';
    };
    const adminScope = { scope: { project: { name: 'admin', domain: { id: 'default' } } } };
    const alice = await tokenOf('alice', adminScope);
    const make = (user: object) =>
      fetch(`${at}/users`, {
        method: 'POST',
        headers: { ...headers, 'X-Auth-Token': alice },
        body: JSON.stringify({ user: { domain_id: 'default', password: 'example-password', ...user } }),
      });
    await make({ name: 'bob' });
    await make({ name: 'carol', enabled: false });
    await make({ name: 'dave' });
    const bob = await tokenOf('bob');
    const withdrawn = await tokenOf('bob');
    await fetch(`${at}/auth/tokens`, {
      method: 'DELETE',
      headers: { 'X-Auth-Token': alice, 'X-Subject-Token': withdrawn },
    });
    const users = `${at}/users`;
    const admin = `X-Auth-Token: ${alice}`;
    const signIn = (body: string) => post(`${at}/auth/tokens`, body, json);
    return [
      failing('token: nothing sent', ask(users), 'missing-credentials'),
      failing(
        'token: unknown',
        ask(users, 'X-Auth-Token: example-token-9'),
        'invalid-credentials',
        'malformed-credentials',
      ),
      failing(
        'token: cut off',
        ask(users, `X-Auth-Token: ${alice.slice(0, -20)}`),
        'malformed-credentials',
        'invalid-credentials',
      ),
      failing(
        'token: withdrawn',
        ask(users, `X-Auth-Token: ${withdrawn}`),
        'token-revoked',
        'invalid-credentials',
      ),
      failing(
        'token: as a bearer token',
        ask(users, `Authorization: Bearer ${alice}`),
        'scheme-mismatch',
        'api-key-missing-or-misplaced',
      ),
      failing(
        'token: basic instead',
        ask(users, 'Authorization: Basic alice:example-password'),
        'scheme-mismatch',
      ),
      failing(
        'token: in the query',
        ask(`${users}?token=${alice}`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing('token: quoted, and forgiven', ask(users, `X-Auth-Token: "${alice}"`), 'not-an-auth-failure'),
      failing('token: known', ask(users, admin), 'not-an-auth-failure'),
      failing('role lacking', ask(users, `X-Auth-Token: ${bob}`), 'insufficient-permissions'),
      failing(
        'role lacking, post',
        post(users, '{"user":{"name":"erin"}}', json, `X-Auth-Token: ${bob}`),
        'insufficient-permissions',
      ),
      failing('sign-in: wrong password', signIn(signInBody('alice', 'other')), 'invalid-credentials'),
      failing(
        'sign-in: unknown user',
        signIn(signInBody('nobody', 'example-password')),
        'invalid-credentials',
      ),
      // Keystone hides why.
      failing(
        'sign-in: switched off',
        signIn(signInBody('carol', 'example-password')),
        'account-disabled',
        'invalid-credentials',
      ),
      {
        ...failing(
          'sign-in: locked',
          signIn(signInBody('dave', 'other')),
          'account-locked',
          'invalid-credentials',
        ),
        sentBefore: 4,
      },
      failing(
        'sign-in: project of others',
        signIn(signInBody('bob', 'example-password', adminScope)),
        'insufficient-permissions',
        'invalid-credentials',
      ),
      failing(
        'sign-in: method unknown',
        signIn(signInBody('alice', 'example-password', {}, 'fingerprint')),
        'scheme-mismatch',
        'malformed-credentials',
        'invalid-credentials',
      ),
      failing(
        'sign-in: right password',
        signIn(signInBody('alice', 'example-password')),
        'not-an-auth-failure',
      ),
      unrelated('sign-in: body of another kind', signIn('{"auth":[]}')),
      unrelated('no such user', ask(`${users}/nothing`, admin)),
      unrelated('no such page', ask(`${at}/nothing`, admin)),
      unrelated('method not allowed', [`PUT ${users}`, admin, json, '', '{}', ''].join('\n')),
      unrelated('field missing', post(users, '{"user":{}}', json, admin)),
      unrelated('version', ask(at)),
    ];
  },
};
