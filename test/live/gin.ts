import { ask, basicCases, bearerCases, failing, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const gin: LiveServer = {
  id: 'gin',
  async start(place) {
    const at = await place.go('gin_app.go', {
      'github.com/gin-gonic/gin': 'golang-github-gin-gonic-gin-dev',
      'github.com/golang-jwt/jwt': 'golang-github-golang-jwt-jwt-dev',
    });
    const tokens = tokenSet({ role: 'clerk' });
    const good = `Authorization: Bearer ${tokens.good}`;
    const json = 'Content-Type: application/json';
    const form = 'Content-Type: application/x-www-form-urlencoded';
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      failing('realm: nothing sent', ask(`${at}/realm`), 'missing-credentials'),
      ...bearerCases(`${at}/jwt`, tokens),
      failing(
        'jwt: lower-case scheme',
        ask(`${at}/jwt`, `Authorization: bearer ${tokens.good}`),
        'malformed-credentials',
        'server-misconfigured',
      ),
      failing(
        'jwt: misspelt header',
        ask(`${at}/jwt`, `Authorisation: Bearer ${tokens.good}`),
        'malformed-credentials',
      ),
      failing(
        'jwt: quoted',
        ask(`${at}/jwt`, `Authorization: Bearer "${tokens.good}"`),
        'malformed-credentials',
      ),
      failing(
        'jwt: variable not resolved',
        ask(`${at}/jwt`, 'Authorization: Bearer {{token}}'),
        'unresolved-variable',
      ),
      failing(
        'jwt: in a cookie',
        ask(`${at}/jwt`, `Cookie: token=${tokens.good}`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing('role lacking', ask(`${at}/admin`, good), 'insufficient-permissions'),
      failing(
        'login: wrong password',
        post(`${at}/login`, 'username=alice&password=other', form),
        'invalid-credentials',
      ),
      failing(
        'login: account switched off',
        post(`${at}/login`, 'username=carol&password=example-password', form),
        'account-disabled',
      ),
      failing(
        'login: right password',
        post(`${at}/login`, 'username=alice&password=example-password', form),
        'not-an-auth-failure',
      ),
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated('method not allowed', post(`${at}/jwt`, '{}', good, json)),
      unrelated('field missing', post(`${at}/orders`, '{}', good, json)),
      unrelated('page breaks', ask(`${at}/broken`, good)),
    ];
  },
};
