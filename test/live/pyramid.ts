import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf, jsonField, sessionCookie } from '../support/live-session.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';
const json = 'Content-Type: application/json';

export const pyramid: LiveServer = {
  id: 'pyramid',
  async start(place) {
    const at = await place.python('pyramid_app.py', { pyramid: 'python3-pyramid' });
    const signIn = (user: string) => sessionCookie(`${at}/login`, `login=${user}&password=example-password`);
    const [alice, bob] = [await signIn('alice'), await signIn('bob')];
    const issued = await fetch(`${at}/token`);
    const session = cookiesOf(issued);
    const token = await jsonField(issued, 'token');
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    const forged = alice.replace(/auth_tkt=./g, 'auth_tkt=0');
    return [
      ...basicCases(`${at}/orders`, 'alice', 'example-password'),
      failing('permission lacking', ask(`${at}/admin`, basic('bob')), 'insufficient-permissions'),
      failing('permission lacking, ticket', ask(`${at}/admin`, `Cookie: ${bob}`), 'insufficient-permissions'),
      failing('ticket: signed in', ask(`${at}/orders`, `Cookie: ${alice}`), 'not-an-auth-failure'),
      failing(
        'ticket: changed',
        ask(`${at}/orders`, `Cookie: ${forged}`),
        'session-expired',
        'invalid-credentials',
      ),
      failing(
        'ticket: made up',
        ask(`${at}/orders`, 'Cookie: auth_tkt=0123456789abcdef'),
        'session-expired',
        'invalid-credentials',
        'malformed-credentials',
      ),
      failing('page: nothing sent', ask(`${at}/page`), 'sso-required', 'missing-credentials'),
      failing('page: ticket changed', ask(`${at}/page`, `Cookie: ${forged}`), 'session-expired'),
      // The sign-in page comes whatever is sent: it does not say that the password was read.
      failing(
        'page: wrong password',
        ask(`${at}/page`, basic('alice', 'other')),
        'invalid-credentials',
        'scheme-mismatch',
        'sso-required',
      ),
      failing(
        'login: wrong password',
        post(`${at}/login`, 'login=alice&password=other', form),
        'invalid-credentials',
      ),
      failing('csrf: nothing sent', post(`${at}/checked`, 'a=1', form, basic('alice')), 'csrf-failed'),
      failing(
        'csrf: session alone',
        post(`${at}/checked`, 'a=1', form, basic('alice'), `Cookie: ${session}`),
        'csrf-failed',
      ),
      failing(
        'csrf: token of another session',
        post(`${at}/checked`, `csrf_token=${token}`, form, basic('alice')),
        'csrf-failed',
      ),
      failing(
        'csrf: right token',
        post(`${at}/checked`, '', form, basic('alice'), `Cookie: ${session}`, `X-CSRF-Token: ${token}`),
        'not-an-auth-failure',
      ),
      unrelated('no such page', ask(`${at}/nothing`, basic('alice'))),
      unrelated('method not allowed', [`DELETE ${at}/orders`, basic('alice'), ''].join('\n')),
      unrelated('field missing', post(`${at}/new`, '{}', json, basic('alice'))),
      unrelated('page breaks', ask(`${at}/broken`, basic('alice'))),
    ];
  },
};
