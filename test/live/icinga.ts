import { mkdir, readFile } from 'node:fs/promises';
import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { certificatePath } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const icinga: LiveServer = {
  id: 'icinga',
  async start(place) {
    const command = program('../lib/x86_64-linux-gnu/icinga2/sbin/icinga2', 'icinga2-bin');
    const port = await place.freePort();
    const certificates = `${place.folder}/data/certs`;
    for (const folder of [
      certificates,
      `${place.folder}/run`,
      `${place.folder}/log/crash`,
      `${place.folder}/spool`,
      `${place.folder}/cache`,
    ])
      await mkdir(folder, { recursive: true });
    for (const [from, to] of [
      ['good', 'localhost.crt'],
      ['good-test-key', 'localhost.key'],
      ['ca', 'ca.crt'],
    ] as const)
      await place.write(`data/certs/${to}`, await readFile(certificatePath(from), 'utf8'));
    const file = await place.write(
      'icinga2.conf',
      `object Endpoint "localhost" { }
object Zone "localhost" { endpoints = [ "localhost" ] }
object ApiListener "api" {
  bind_host = "127.0.0.1"
  bind_port = ${port}
  access_control_allow_origin = [ "https://shop.example.test" ]
}
object ApiUser "alice" {
  password = "example-password"
  permissions = [ "*" ]
}
object ApiUser "bob" {
  password = "example-password"
  permissions = [ "status/query", { permission = "objects/query/Host", filter = {{ false }} } ]
}
object CheckCommand "nothing" { command = [ "/bin/true" ] }
object Host "orders" { check_command = "nothing" }
`,
    );
    const constants = {
      NodeName: 'localhost',
      ZoneName: 'localhost',
      DataDir: `${place.folder}/data`,
      InitRunDir: `${place.folder}/run`,
      LogDir: `${place.folder}/log`,
      SpoolDir: `${place.folder}/spool`,
      CacheDir: `${place.folder}/cache`,
      RunAsUser: 'root',
      RunAsGroup: 'root',
    };
    const args = ['daemon', '-c', file, '-x', 'warning'];
    for (const [name, value] of Object.entries(constants)) args.push('-D', `${name}=${value}`);
    await place.run({ command, args, port, timeoutMs: 30_000 });
    const at = `https://localhost:${port}`;
    const hosts = `${at}/v1/objects/hosts`;
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    const json = 'Accept: application/json';
    return [
      ...basicCases(`${at}/v1/status`, 'alice', 'example-password'),
      failing('json: nothing sent', ask(hosts, json), 'missing-credentials'),
      failing('json: wrong password', ask(hosts, json, basic('alice', 'other')), 'invalid-credentials'),
      failing(
        'json: bearer instead',
        ask(hosts, json, 'Authorization: Bearer example-token-1'),
        'scheme-mismatch',
      ),
      failing(
        'json: key in a header',
        ask(hosts, json, 'X-API-Key: example-key-1'),
        'missing-credentials',
        'scheme-mismatch',
        'api-key-missing-or-misplaced',
      ),
      failing(
        'permission lacking, in full',
        ask(`${at}/v1/objects/services?verbose=1`, json, basic('bob')),
        'insufficient-permissions',
      ),
      // Without verbose=1 it is hidden behind what an empty list is answered with.
      failing(
        'permission lacking',
        ask(`${at}/v1/objects/services`, json, basic('bob')),
        'insufficient-permissions',
        'not-an-auth-failure',
      ),
      failing(
        'permission lacking, action',
        post(`${at}/v1/actions/reschedule-check?type=Host&filter=true`, '{}', json, basic('bob')),
        'insufficient-permissions',
        'not-an-auth-failure',
      ),
      failing(
        'permission lacking, templates',
        ask(`${at}/v1/templates/hosts?verbose=1`, json, basic('bob')),
        'insufficient-permissions',
      ),
      failing(
        'permission lacking, console',
        post(`${at}/v1/console/execute-script?command=1`, '{}', json, basic('bob')),
        'insufficient-permissions',
        'not-an-auth-failure',
      ),
      failing(
        'filter of the user hides all',
        ask(`${hosts}/orders`, json, basic('bob')),
        'insufficient-permissions',
        'not-an-auth-failure',
      ),
      failing(
        'Accept missing in a post',
        post(`${at}/v1/actions/reschedule-check`, '{"type":"Host"}', basic('alice')),
        'not-an-auth-failure',
        'csrf-failed',
      ),
      failing(
        'http to the https port',
        ask(`http://127.0.0.1:${port}/v1/status`, basic('alice')),
        'wrong-endpoint',
        'not-an-auth-failure',
      ),
      unrelated('console', post(`${at}/v1/console/execute-script?command=1`, '{}', json, basic('alice'))),
      unrelated('no such host', ask(`${hosts}/nothing`, json, basic('alice'))),
      unrelated('no such page', ask(`${at}/v1/nothing`, json, basic('alice'))),
      unrelated('broken JSON', post(`${at}/v1/actions/reschedule-check`, '{"type":', json, basic('alice'))),
      unrelated('hosts', ask(hosts, json, basic('alice'))),
    ];
  },
};
