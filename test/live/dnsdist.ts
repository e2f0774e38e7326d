import { ask, basicCases, failing, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const dnsdist: LiveServer = {
  id: 'dnsdist',
  async start(place) {
    const command = program('dnsdist');
    const [port, closed, dns, otherDns] = await Promise.all([1, 2, 3, 4].map(() => place.freePort()));
    const start = async (web: number, names: number, allowed: string) => {
      const file = await place.write(
        `dnsdist-${web}.conf`,
        `setLocal("127.0.0.1:${names}")
newServer({address="127.0.0.1:9", healthCheckMode="up"})
webserver("127.0.0.1:${web}")
setWebserverConfig({password="example-password", apiKey="example-key-1", acl="${allowed}"})
setSecurityPollSuffix("")
`,
      );
      await place.run({ command, args: ['--supervised', '--disable-syslog', '-C', file], port: web });
    };
    await start(port ?? 0, dns ?? 0, '127.0.0.1');
    await start(closed ?? 0, otherDns ?? 0, '192.0.2.7');
    const at = `http://127.0.0.1:${port}`;
    const api = `${at}/api/v1/servers/localhost`;
    const page = 'Authorization: Basic admin:example-password';
    const key = 'X-API-Key: example-key-1';
    return [
      failing('api: nothing sent', ask(api), 'api-key-missing-or-misplaced', 'missing-credentials'),
      failing('api: unknown key', ask(api, 'X-API-Key: example-key-9'), 'invalid-credentials'),
      failing(
        'api: key as a bearer token',
        ask(api, 'Authorization: Bearer example-key-1'),
        'scheme-mismatch',
        'api-key-missing-or-misplaced',
      ),
      failing(
        'api: key in the address',
        ask(`${api}?api_key=example-key-1`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      // The challenge asks for a password even where only the key opens.
      failing(
        'api: password of the page',
        ask(`${api}/config`, page),
        'api-key-missing-or-misplaced',
        'scheme-mismatch',
        'invalid-credentials',
      ),
      failing('api: known key', ask(api, key), 'not-an-auth-failure'),
      failing(
        'page: key instead of the password',
        ask(`${at}/`, key),
        'scheme-mismatch',
        'missing-credentials',
      ),
      // The page takes any user name.
      ...basicCases(`${at}/`, 'admin', 'example-password', 'page').filter(
        ({ name }) => name !== 'page: unknown user',
      ),
      // The connection is closed without a word.
      failing(
        'address not allowed',
        ask(`http://127.0.0.1:${closed}/api/v1/servers/localhost`, key),
        'blocked-by-intermediary',
        'not-an-auth-failure',
      ),
      unrelated('no such page', ask(`${at}/nothing`, page)),
      unrelated('method not allowed', [`POST ${api}`, key, '', '{}', ''].join('\n')),
      unrelated('statistics', ask(`${at}/jsonstat?command=stats`, page)),
    ];
  },
};
