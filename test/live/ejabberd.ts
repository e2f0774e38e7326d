import { mkdir } from 'node:fs/promises';
import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

const json = 'Content-Type: application/json';

export const ejabberd: LiveServer = {
  id: 'ejabberd',
  async start(place) {
    program('ejabberdctl', 'ejabberd');
    const port = await place.freePort();
    await mkdir(`${place.folder}/spool`);
    const file = await place.write(
      'ejabberd.yml',
      `hosts: [localhost]
loglevel: none
auth_method: [internal]
listen:
  - port: ${port}
    ip: "127.0.0.1"
    module: ejabberd_http
    request_handlers:
      /api: mod_http_api
      /admin: ejabberd_web_admin
acl:
  admin:
    user: alice@localhost
  loopback:
    ip: 127.0.0.0/8
access_rules:
  configure:
    allow: admin
api_permissions:
  "sign-up":
    from: mod_http_api
    who:
      access:
        allow:
          - acl: loopback
    what: [register]
  "admin":
    from: mod_http_api
    who:
      access:
        allow:
          - acl: admin
    what: ["*"]
modules:
  mod_admin_extra: {}
`,
    );
    const env = {
      HOME: place.folder,
      ERL_LIBS: '/usr/lib/x86_64-linux-gnu',
      ERL_INETRC: '/etc/ejabberd/inetrc',
      EJABBERD_CONFIG_PATH: file,
      EJABBERD_LOG_PATH: `${place.folder}/ejabberd.log`,
    };
    // Its script changes the user and with it the process group, so that it could not be stopped.
    const args = ['-noinput', '-mnesia', 'dir', `"${place.folder}/spool"`, '-s', 'ejabberd'];
    await place.run({ command: program('erl', 'erlang-base'), args, port, env, timeoutMs: 60_000 });
    const at = `http://127.0.0.1:${port}`;
    for (const user of ['alice', 'bob', 'carol'])
      await fetch(`${at}/api/register`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ user, host: 'localhost', password: 'example-password' }),
      });
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    const alice = basic('alice@localhost');
    await fetch(`${at}/api/ban_account`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Basic ${btoa('alice@localhost:example-password')}`,
      },
      body: '{"user":"carol","host":"localhost","reason":"unpaid"}',
    });
    const url = `${at}/api/registered_users`;
    const body = '{"host":"localhost"}';
    const no = (user: string) => Buffer.from(user).toString('base64');
    return [
      failing('api: nothing sent', post(url, body, json), 'missing-credentials', 'insufficient-permissions'),
      failing(
        'api: wrong password',
        post(url, body, json, basic('alice@localhost', 'other')),
        'invalid-credentials',
      ),
      failing('api: unknown user', post(url, body, json, basic('nobody@localhost')), 'invalid-credentials'),
      failing(
        'api: host of the user missing',
        post(url, body, json, basic('alice')),
        'invalid-credentials',
        'malformed-credentials',
      ),
      failing(
        'api: user of another host',
        post(url, body, json, basic('alice@elsewhere.example.test')),
        'invalid-credentials',
        'wrong-endpoint',
      ),
      failing(
        'api: unknown bearer token',
        post(url, body, json, 'Authorization: Bearer example-token-1'),
        'invalid-credentials',
        'scheme-mismatch',
      ),
      failing(
        'api: key in a header',
        post(url, body, json, 'X-API-Key: example-key-1'),
        'missing-credentials',
        'api-key-missing-or-misplaced',
        'insufficient-permissions',
      ),
      failing(
        'api: not base64',
        post(url, body, json, 'Authorization: Basic !!not-base64!!'),
        'malformed-credentials',
      ),
      failing(
        'api: no colon',
        post(url, body, json, `Authorization: Basic ${no('alice')}`),
        'malformed-credentials',
      ),
      failing(
        'api: no administrator',
        post(url, body, json, basic('bob@localhost')),
        'insufficient-permissions',
      ),
      // Its password was changed to shut it out.
      failing(
        'api: banned',
        post(url, body, json, basic('carol@localhost')),
        'account-disabled',
        'invalid-credentials',
      ),
      failing('api: right password', post(url, body, json, alice), 'not-an-auth-failure'),
      // The connection is closed without a word where the scheme is not Basic.
      ...basicCases(`${at}/admin/`, 'alice@localhost', 'example-password', 'page').filter(
        ({ name }) => name !== 'page: unknown user',
      ),
      unrelated('page: any user may look', ask(`${at}/admin/`, basic('bob@localhost'))),
      unrelated('no such command', post(`${at}/api/nothing`, body, json, alice)),
      unrelated('field missing', post(url, '{}', json, alice)),
      unrelated('broken JSON', post(url, '{"host":', json, alice)),
      unrelated('no such page', ask(`${at}/nothing`, alice)),
    ];
  },
};
