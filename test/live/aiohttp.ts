import { ask, basicCases, bearerCases, failing, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { sessionCookie } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

const modules = {
  aiohttp: 'python3-aiohttp',
  aiohttp_session: 'python3-aiohttp-session',
  jwt: 'python3-jwt',
};
const form = 'Content-Type: application/x-www-form-urlencoded';
const json = 'Content-Type: application/json';

export const aiohttp: LiveServer = {
  id: 'aiohttp',
  async start(place) {
    const at = await place.python('aiohttp_app.py', modules);
    const tokens = tokenSet({ scopes: ['read'] });
    const good = `Authorization: Bearer ${tokens.good}`;
    const signIn = (user: string) => sessionCookie(`${at}/login`, `login=${user}&password=example-password`);
    const [alice, bob] = [await signIn('alice'), await signIn('bob')];
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens),
      failing(
        'jwt: token in the query',
        ask(`${at}/jwt?token=${tokens.good}`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing(
        'scope lacking',
        ask(`${at}/jwt/admin`, good),
        'insufficient-scope',
        'insufficient-permissions',
      ),
      failing('session: nothing sent', ask(`${at}/profile`), 'missing-credentials'),
      failing(
        'session: cookie of another server',
        ask(`${at}/profile`, 'Cookie: AIOHTTP_SESSION="{}"'),
        'session-expired',
        'missing-credentials',
      ),
      failing(
        'session: bearer instead',
        ask(`${at}/profile`, good),
        'scheme-mismatch',
        'missing-credentials',
        'invalid-credentials',
      ),
      failing('session: signed in', ask(`${at}/profile`, `Cookie: ${bob}`), 'not-an-auth-failure'),
      failing('session: role lacking', ask(`${at}/staff`, `Cookie: ${bob}`), 'insufficient-permissions'),
      failing(
        'login: wrong password',
        post(`${at}/login`, 'login=alice&password=other', form),
        'invalid-credentials',
      ),
      failing(
        'login: account switched off',
        post(`${at}/login`, 'login=carol&password=example-password', form),
        'account-disabled',
      ),
      failing('session: staff', ask(`${at}/staff`, `Cookie: ${alice}`), 'not-an-auth-failure'),
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated(
        'method not allowed',
        post(`${at}/basic`, '{}', 'Authorization: Basic alice:example-password'),
      ),
      unrelated('field of another kind', post(`${at}/jwt/orders`, '{"quantity":"many"}', good, json)),
      unrelated('page breaks', ask(`${at}/jwt/broken`, good)),
    ];
  },
};
