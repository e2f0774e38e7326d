import { ask, bearerCases, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

const packages = ['elysia@1.4.30', '@elysiajs/node@1.4.5', '@elysiajs/bearer@1.4.4', '@elysiajs/jwt@1.4.2'];

export const elysia: LiveServer = {
  id: 'elysia',
  async start(place) {
    const at = await place.node('elysia.mjs', packages);
    const tokens = tokenSet();
    const good = `Authorization: Bearer ${tokens.good}`;
    const json = 'Content-Type: application/json';
    const signedIn = await fetch(`${at}/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"alice","password":"example-password"}',
    });
    const cookie = `Cookie: ${cookiesOf(signedIn)}`;
    const login = (body: Readonly<Record<string, string>>) =>
      post(`${at}/sign-in`, JSON.stringify(body), json);
    return [
      ...bearerCases(`${at}/jwt`, tokens, { silent: true, checksAudience: false, checksIssuer: false }),
      known('jwt: role lacking', ask(`${at}/admin`, good), 'insufficient-permissions'),
      known('bearer: nothing sent', ask(`${at}/bearer`), 'missing-credentials'),
      known(
        'bearer: unknown token',
        ask(`${at}/bearer`, 'Authorization: Bearer example-token-9'),
        'invalid-credentials',
      ),
      known(
        'bearer: basic instead',
        ask(`${at}/bearer`, 'Authorization: Basic alice:example-password'),
        'scheme-mismatch',
      ),
      known(
        'bearer: token in a header of its own',
        ask(`${at}/bearer`, 'X-Access-Token: example-token-1'),
        'api-key-missing-or-misplaced',
      ),
      known(
        'bearer: token in the query',
        ask(`${at}/bearer?access_token=example-token-1`),
        'not-an-auth-failure',
      ),
      known(
        'bearer: right token',
        ask(`${at}/bearer`, 'Authorization: Bearer example-token-1'),
        'not-an-auth-failure',
      ),
      known('key: nothing sent', ask(`${at}/keyed`), 'api-key-missing-or-misplaced', 'missing-credentials'),
      known(
        'key: as bearer',
        ask(`${at}/keyed`, 'Authorization: Bearer example-key-1'),
        'api-key-missing-or-misplaced',
      ),
      known('key: in the query', ask(`${at}/keyed?x-api-key=example-key-1`), 'api-key-missing-or-misplaced'),
      known('key: unknown', ask(`${at}/keyed`, 'X-API-Key: example-key-9'), 'invalid-credentials'),
      known('key: known', ask(`${at}/keyed`, 'X-API-Key: example-key-1'), 'not-an-auth-failure'),
      known('cookie: nothing sent', ask(`${at}/profile`), 'missing-credentials'),
      known(
        'cookie: forged',
        ask(`${at}/profile`, 'Cookie: name=alice.ZXhhbXBsZS1zaWduYXR1cmU'),
        'invalid-credentials',
        'session-expired',
        'malformed-credentials',
      ),
      known(
        'cookie: not signed',
        ask(`${at}/profile`, 'Cookie: name=alice'),
        'malformed-credentials',
        'invalid-credentials',
        'session-expired',
      ),
      known('cookie: signed in', ask(`${at}/profile`, cookie), 'not-an-auth-failure'),
      known('sign-in: wrong password', login({ name: 'alice', password: 'other' }), 'invalid-credentials'),
      unrelated('name missing', login({ password: 'example-password' })),
      unrelated('not JSON', post(`${at}/sign-in`, '{', json)),
      unrelated('error', ask(`${at}/broken`)),
      unrelated('no such page', ask(`${at}/nothing`, good)),
    ];
  },
};
