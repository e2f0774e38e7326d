import { join } from 'node:path';
import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf, jsonField } from '../support/live-session.ts';
import { projectRoot } from '../support/project-root.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';

export const php: LiveServer = {
  id: 'php',
  async start(place) {
    const command = program('php', 'php-cli');
    const port = await place.freePort();
    const script = join(projectRoot, 'test', 'live', 'apps', 'php_app.php');
    const settings = ['-d', `session.save_path=${place.folder}`, '-d', 'display_errors=0'];
    await place.run({ command, args: [...settings, '-S', `127.0.0.1:${port}`, script], port });
    const at = `http://127.0.0.1:${port}`;
    const signIn = async (user: string) => {
      const answer = await fetch(`${at}/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `user=${user}&password=example-password`,
      });
      const cookie = cookiesOf(answer).split('; ').at(-1) ?? '';
      return { cookie: `Cookie: ${cookie}`, token: await jsonField(answer, 'csrf_token') };
    };
    const [alice, bob, gone] = [await signIn('alice'), await signIn('bob'), await signIn('bob')];
    await fetch(`${at}/logout`, { headers: { Cookie: gone.cookie.slice('Cookie: '.length) } });
    const login = (body: string) => post(`${at}/login`, body, form);
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      failing('session: nothing sent', ask(`${at}/orders`), 'missing-credentials'),
      failing(
        'session: unknown',
        ask(`${at}/orders`, 'Cookie: PHPSESSID=0123456789abcdefghijklmnop'),
        'session-expired',
      ),
      failing('session: signed out', ask(`${at}/orders`, gone.cookie), 'session-expired'),
      failing('session: signed in', ask(`${at}/orders`, alice.cookie), 'not-an-auth-failure'),
      failing('session: role lacking', ask(`${at}/admin`, bob.cookie), 'insufficient-permissions'),
      failing('page: nothing sent', ask(`${at}/page.php`), 'sso-required', 'missing-credentials'),
      failing('page: signed out', ask(`${at}/page.php`, gone.cookie), 'session-expired'),
      failing('csrf: nothing sent', post(`${at}/orders`, 'quantity=1', form, alice.cookie), 'csrf-failed'),
      failing(
        'csrf: token of another session',
        post(`${at}/orders`, `quantity=1&csrf_token=${bob.token}`, form, alice.cookie),
        'csrf-failed',
      ),
      failing(
        'csrf: right token',
        post(`${at}/orders`, `quantity=1&csrf_token=${alice.token}`, form, alice.cookie),
        'not-an-auth-failure',
      ),
      failing(
        'csrf: signed out',
        post(`${at}/orders`, `quantity=1&csrf_token=${gone.token}`, form, gone.cookie),
        'session-expired',
      ),
      failing('login: wrong password', login('user=alice&password=other'), 'invalid-credentials'),
      failing('login: not activated', login('user=carol&password=example-password'), 'account-disabled'),
      failing('login: locked', login('user=dave&password=example-password'), 'account-locked'),
      failing('key: nothing sent', ask(`${at}/keyed`), 'api-key-missing-or-misplaced', 'missing-credentials'),
      failing(
        'key: in a header',
        ask(`${at}/keyed`, 'X-API-Key: example-key-1'),
        'api-key-missing-or-misplaced',
      ),
      failing(
        'key: under another name',
        ask(`${at}/keyed?key=example-key-1`),
        'api-key-missing-or-misplaced',
      ),
      failing('key: unknown', ask(`${at}/keyed?api_key=example-key-9`), 'invalid-credentials'),
      failing('key: known', ask(`${at}/keyed?api_key=example-key-1`), 'not-an-auth-failure'),
      failing(
        'refused with 200',
        ask(`${at}/errors`, 'Authorization: Bearer example-token-9'),
        'invalid-credentials',
      ),
      unrelated('no such page', ask(`${at}/nothing`, alice.cookie)),
      unrelated(
        'field of another kind',
        post(`${at}/orders`, `quantity=many&csrf_token=${alice.token}`, form, alice.cookie),
      ),
      unrelated('page breaks', ask(`${at}/broken`, alice.cookie)),
    ];
  },
};
