import { ask, basicCases, bearerCases, failing, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const echo: LiveServer = {
  id: 'echo',
  async start(place) {
    const at = await place.go('echo_app.go', {
      'github.com/labstack/echo': 'golang-github-labstack-echo-dev',
      'github.com/dgrijalva/jwt-go': 'golang-github-dgrijalva-jwt-go-dev',
    });
    const tokens = tokenSet();
    const good = `Authorization: Bearer ${tokens.good}`;
    const json = 'Content-Type: application/json';
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const cookie = cookiesOf(await fetch(`${at}/form`));
    const token = cookie.slice(cookie.indexOf('=') + 1);
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens, { silent: true, checksAudience: false, checksIssuer: false }),
      failing('jwt: role lacking', ask(`${at}/jwt/admin`, good), 'insufficient-permissions'),
      failing(
        'jwt: token in the query',
        ask(`${at}/jwt?access_token=${tokens.good}`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing('cookie: nothing sent', ask(`${at}/cookie`), 'missing-credentials'),
      failing(
        'cookie: token in the header',
        ask(`${at}/cookie`, good),
        'api-key-missing-or-misplaced',
        'missing-credentials',
        'scheme-mismatch',
      ),
      failing('cookie: expired', ask(`${at}/cookie`, `Cookie: token=${tokens.expired}`), 'token-expired'),
      failing(
        'cookie: good token',
        ask(`${at}/cookie`, `Cookie: token=${tokens.good}`),
        'not-an-auth-failure',
      ),
      failing('key: nothing sent', ask(`${at}/keyed`), 'missing-credentials', 'api-key-missing-or-misplaced'),
      failing(
        'key: unknown',
        ask(`${at}/keyed`, 'Authorization: Bearer example-key-9'),
        'invalid-credentials',
      ),
      failing(
        'key: basic instead',
        ask(`${at}/keyed`, 'Authorization: Basic alice:example-password'),
        'scheme-mismatch',
      ),
      failing(
        'key: in a header of its own',
        ask(`${at}/keyed`, 'X-API-Key: example-key-1'),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing('key: known', ask(`${at}/keyed`, 'Authorization: Bearer example-key-1'), 'not-an-auth-failure'),
      failing(
        'header: nothing sent',
        ask(`${at}/header`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing(
        'header: key as a bearer token',
        ask(`${at}/header`, 'Authorization: Bearer example-key-1'),
        'api-key-missing-or-misplaced',
        'scheme-mismatch',
      ),
      failing('header: unknown', ask(`${at}/header`, 'X-API-Key: example-key-9'), 'invalid-credentials'),
      failing(
        'query: nothing sent',
        ask(`${at}/query`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing(
        'query: key in the header',
        ask(`${at}/query`, 'X-API-Key: example-key-1'),
        'api-key-missing-or-misplaced',
      ),
      failing('query: unknown', ask(`${at}/query?api_key=example-key-9`), 'invalid-credentials'),
      failing('csrf: nothing sent', post(`${at}/form`, 'a=1', form), 'csrf-failed'),
      failing('csrf: cookie alone', post(`${at}/form`, 'a=1', form, `Cookie: ${cookie}`), 'csrf-failed'),
      failing(
        'csrf: wrong token',
        post(
          `${at}/form`,
          'a=1',
          form,
          `Cookie: ${cookie}`,
          'X-CSRF-Token: 0123456789abcdef0123456789abcdef',
        ),
        'csrf-failed',
      ),
      failing(
        'csrf: right token',
        post(`${at}/form`, 'a=1', form, `Cookie: ${cookie}`, `X-CSRF-Token: ${token}`),
        'not-an-auth-failure',
      ),
      { ...failing('rate limit', ask(`${at}/limited`), 'rate-limited'), sentBefore: 3 },
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated(
        'method not allowed',
        post(`${at}/basic`, '{}', 'Authorization: Basic alice:example-password'),
      ),
      unrelated('field of another kind', post(`${at}/jwt/orders`, '{"quantity":"many"}', good, json)),
      unrelated('page breaks', ask(`${at}/jwt/broken`, good)),
      unrelated('body too large', post(`${at}/small`, '{"a":12345}', json)),
    ];
  },
};
