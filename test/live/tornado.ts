import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { sessionCookie } from '../support/live-session.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';

export const tornado: LiveServer = {
  id: 'tornado',
  async start(place) {
    const at = await place.python('tornado_app.py', { tornado: 'python3-tornado' });
    const session = await sessionCookie(`${at}/login`, 'name=alice&password=example-password');
    const token = /_xsrf=([^;]+)/.exec(session)?.[1] ?? '';
    const cookie = `Cookie: ${session}`;
    const forged = 'Cookie: user="2|1:0|10:1700000000|4:user|8:YWxpY2U=|0123456789abcdef0123456789abcdef"';
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      failing('page: nothing sent', ask(`${at}/page`), 'sso-required', 'missing-credentials'),
      failing('page: cookie not signed by this server', ask(`${at}/page`, forged), 'session-expired'),
      failing('page: post, nothing sent', post(`${at}/page`, 'a=1', form), 'csrf-failed'),
      failing('page: signed in', ask(`${at}/page`, cookie), 'not-an-auth-failure'),
      failing('api: nothing sent', ask(`${at}/api`), 'missing-credentials'),
      failing(
        'api: cookie not signed by this server',
        ask(`${at}/api`, forged),
        'session-expired',
        'invalid-credentials',
      ),
      failing(
        'api: bearer instead',
        ask(`${at}/api`, 'Authorization: Bearer example-token-1'),
        'scheme-mismatch',
        'invalid-credentials',
        'missing-credentials',
      ),
      failing('api: role lacking', ask(`${at}/admin`, cookie), 'insufficient-permissions'),
      failing('xsrf: token missing', post(`${at}/api`, 'quantity=1', form, cookie), 'csrf-failed'),
      failing(
        'xsrf: token not of the cookie',
        post(
          `${at}/api`,
          'quantity=1&_xsrf=2|01234567|0123456789abcdef0123456789abcdef|1700000000',
          form,
          cookie,
        ),
        'csrf-failed',
      ),
      failing(
        'xsrf: cookie missing',
        post(
          `${at}/api`,
          'quantity=1',
          form,
          `Cookie: ${session.replace(/_xsrf=[^;]+(; )?/, '')}`,
          `X-Xsrftoken: ${token}`,
        ),
        'csrf-failed',
      ),
      failing(
        'xsrf: right token',
        post(`${at}/api`, 'quantity=1', form, cookie, `X-Xsrftoken: ${token}`),
        'not-an-auth-failure',
      ),
      failing(
        'login: wrong password',
        post(`${at}/login`, 'name=alice&password=other', form),
        'invalid-credentials',
      ),
      failing(
        'key: missing',
        ask(`${at}/keyed`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
        'not-an-auth-failure',
      ),
      failing(
        'key: in a header',
        ask(`${at}/keyed`, 'X-API-Key: example-key-1'),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing('key: unknown', ask(`${at}/keyed?key=example-key-9`), 'invalid-credentials'),
      unrelated('no such page', ask(`${at}/nothing`, cookie)),
      unrelated('method not allowed', [`DELETE ${at}/api`, cookie, `X-Xsrftoken: ${token}`, ''].join('\n')),
      unrelated('field missing', post(`${at}/api`, '', form, cookie, `X-Xsrftoken: ${token}`)),
      unrelated('page breaks', ask(`${at}/broken`, cookie)),
    ];
  },
};
