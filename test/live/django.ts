import { ask, basicCases, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

const modules = {
  django: 'python3-django',
  rest_framework: 'python3-djangorestframework',
  rest_framework_simplejwt: 'python3-djangorestframework-simplejwt',
};

export const django: LiveServer = {
  id: 'django',
  async start(place) {
    const at = await place.python('django_app.py', modules, { DATABASE: `${place.folder}/db.sqlite3` });
    const tokens = tokenSet({ user_id: 1, token_type: 'access', jti: 'example-1' });
    const refresh = tokenSet({ user_id: 1, token_type: 'refresh', jti: 'example-2' }).good;
    const nobody = tokenSet({ user_id: 99, token_type: 'access', jti: 'example-3' }).good;
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const json = 'Content-Type: application/json';
    const login = await fetch(`${at}/session-login?user=alice`);
    const session = cookiesOf(login);
    return [
      ...basicCases(`${at}/basic/`, 'alice', 'example-password'),
      {
        name: 'basic: account switched off',
        http: ask(`${at}/basic/`, 'Authorization: Basic carol:example-password'),
        causes: ['account-disabled', 'invalid-credentials'],
      },
      ...bearerCases(`${at}/jwt/`, tokens),
      {
        name: 'jwt: refresh token',
        http: ask(`${at}/jwt/`, `Authorization: Bearer ${refresh}`),
        causes: ['token-type-mismatch'],
      },
      {
        name: 'jwt: user gone',
        http: ask(`${at}/jwt/`, `Authorization: Bearer ${nobody}`),
        causes: ['account-disabled', 'invalid-credentials'],
      },
      { name: 'token: nothing sent', http: ask(`${at}/token/`), causes: ['missing-credentials'] },
      {
        name: 'token: Bearer instead of Token',
        http: ask(`${at}/token/`, 'Authorization: Bearer 0123456789abcdef0123456789abcdef01234567'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'token: unknown',
        http: ask(`${at}/token/`, 'Authorization: Token 0123456789abcdef0123456789abcdef00000000'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'token: no key',
        http: ask(`${at}/token/`, 'Authorization: Token'),
        causes: ['malformed-credentials', 'missing-credentials'],
      },
      {
        name: 'token: space inside',
        http: ask(`${at}/token/`, 'Authorization: Token 0123456789abcdef 0123456789abcdef01234567'),
        causes: ['malformed-credentials'],
      },
      {
        name: 'token: known',
        http: ask(`${at}/token/`, 'Authorization: Token 0123456789abcdef0123456789abcdef01234567'),
        causes: ['not-an-auth-failure'],
      },
      { name: 'session: nothing sent', http: ask(`${at}/session/`), causes: ['missing-credentials'] },
      {
        name: 'session: unknown cookie',
        http: ask(`${at}/session/`, 'Cookie: sessionid=0123456789abcdefghijklmnopqrstuv'),
        causes: ['session-expired'],
      },
      {
        name: 'session: signed in',
        http: ask(`${at}/session/`, `Cookie: ${session}`),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'session: post without csrf',
        http: post(`${at}/session/`, '{}', json, `Cookie: ${session}`),
        causes: ['csrf-failed'],
      },
      { name: 'page: csrf cookie missing', http: post(`${at}/form/`, 'a=1', form), causes: ['csrf-failed'] },
      {
        name: 'page: csrf token wrong',
        http: post(
          `${at}/form/`,
          'a=1&csrfmiddlewaretoken=wrong',
          form,
          'Cookie: csrftoken=0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01',
        ),
        causes: ['csrf-failed'],
      },
      {
        name: 'page: login required',
        http: ask(`${at}/page/`),
        causes: ['sso-required', 'missing-credentials'],
      },
      {
        name: 'admin: no staff',
        http: ask(`${at}/staff/`, 'Authorization: Basic alice:example-password'),
        causes: ['insufficient-permissions'],
      },
      { name: 'throttled', http: ask(`${at}/throttled/`), causes: ['rate-limited'], sentBefore: 2 },
      {
        name: 'token endpoint: wrong password',
        http: post(`${at}/api/token/`, '{"username":"alice","password":"other"}', json),
        causes: ['invalid-credentials'],
      },
      {
        name: 'token endpoint: expired refresh token',
        http: post(
          `${at}/api/token/refresh/`,
          JSON.stringify({ refresh: tokenSet({ user_id: 1, token_type: 'refresh', jti: 'x' }).expired }),
          json,
        ),
        causes: ['token-expired'],
      },
      unrelated('token endpoint: fields missing', post(`${at}/api/token/`, '{}', json)),
      unrelated('no such page', ask(`${at}/nothing/`)),
      unrelated(
        'method not allowed',
        [`DELETE ${at}/basic/`, 'Authorization: Basic alice:example-password', ''].join('\n'),
      ),
      unrelated(
        'broken JSON',
        post(`${at}/basic/`, '{"a":', json, 'Authorization: Basic alice:example-password'),
      ),
      unrelated('host not allowed', ask(`${at}/page/`, 'Host: other.example.test')),
    ];
  },
};
