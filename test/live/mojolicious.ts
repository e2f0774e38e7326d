import { join } from 'node:path';
import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf, jsonField, sessionCookie } from '../support/live-session.ts';
import { projectRoot } from '../support/project-root.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';

export const mojolicious: LiveServer = {
  id: 'mojolicious',
  async start(place) {
    const command = program('perl');
    program('../share/perl5/Mojolicious.pm', 'libmojolicious-perl');
    const port = await place.freePort();
    const script = join(projectRoot, 'test', 'live', 'apps', 'mojolicious_app.pl');
    await place.run({ command, args: [script, String(port)], port });
    const at = `http://127.0.0.1:${port}`;
    const signIn = (user: string, more = '') =>
      sessionCookie(`${at}/login`, `user=${user}&pass=example-password${more}`);
    const [short, bob] = [await signIn('alice', '&short=1'), await signIn('bob')];
    const answer = await fetch(`${at}/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'user=alice&pass=example-password',
    });
    const alice = cookiesOf(answer);
    const token = await jsonField(answer, 'csrf');
    const forged = alice.replace(/--.*/, `--${'0'.repeat(64)}`);
    return [
      {
        ...failing('session: expired', ask(`${at}/api/orders`, `Cookie: ${short}`), 'session-expired'),
        waitMs: 2200,
      },
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      failing('session: nothing sent', ask(`${at}/api/orders`), 'missing-credentials'),
      failing(
        'session: signature changed',
        ask(`${at}/api/orders`, `Cookie: ${forged}`),
        'session-expired',
        'invalid-credentials',
      ),
      failing(
        'session: bearer instead',
        ask(`${at}/api/orders`, 'Authorization: Bearer example-token-1'),
        'scheme-mismatch',
        'missing-credentials',
        'invalid-credentials',
      ),
      failing('session: signed in', ask(`${at}/api/orders`, `Cookie: ${alice}`), 'not-an-auth-failure'),
      failing('session: role lacking', ask(`${at}/api/admin`, `Cookie: ${bob}`), 'insufficient-permissions'),
      failing('page: nothing sent', ask(`${at}/page`), 'sso-required', 'missing-credentials'),
      failing('page: expired', ask(`${at}/page`, `Cookie: ${short}`), 'session-expired'),
      failing('page: signed in', ask(`${at}/page`, `Cookie: ${alice}`), 'not-an-auth-failure'),
      failing(
        'csrf: nothing sent',
        post(`${at}/api/orders`, 'quantity=1', form, `Cookie: ${alice}`),
        'csrf-failed',
      ),
      failing(
        'csrf: wrong token',
        post(`${at}/api/orders`, 'quantity=1&csrf_token=0123', form, `Cookie: ${alice}`),
        'csrf-failed',
      ),
      failing(
        'csrf: token of another session',
        post(`${at}/api/orders`, `quantity=1&csrf_token=${token}`, form, `Cookie: ${bob}`),
        'csrf-failed',
      ),
      failing(
        'csrf: right token',
        post(`${at}/api/orders`, 'quantity=1', form, `X-CSRF-Token: ${token}`, `Cookie: ${alice}`),
        'not-an-auth-failure',
      ),
      failing(
        'login: wrong password',
        post(`${at}/login`, 'user=alice&pass=other', form),
        'invalid-credentials',
      ),
      failing(
        'login: account switched off',
        post(`${at}/login`, 'user=carol&pass=example-password', form),
        'account-disabled',
      ),
      failing('key: nothing sent', ask(`${at}/keyed`), 'missing-credentials', 'api-key-missing-or-misplaced'),
      failing(
        'key: unknown',
        ask(`${at}/keyed`, 'X-API-Key: example-key-9'),
        'invalid-credentials',
        'insufficient-permissions',
      ),
      failing('key: known', ask(`${at}/keyed`, 'X-API-Key: example-key-1'), 'not-an-auth-failure'),
      unrelated('no such page', ask(`${at}/nothing`, `Cookie: ${alice}`)),
      unrelated(
        'field missing',
        post(`${at}/api/orders`, '', form, `X-CSRF-Token: ${token}`, `Cookie: ${alice}`),
      ),
      unrelated('page breaks', ask(`${at}/api/broken`, `Cookie: ${alice}`)),
    ];
  },
};
