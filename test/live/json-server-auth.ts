import { ask, bearerCases, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { jsonField } from '../support/live-session.ts';
import { jwt, tokenSet } from '../support/live-tokens.ts';

/** The key that json-server-auth has in its code. */
const key = 'json-server-auth-123456';
const json = 'Content-Type: application/json';

export const jsonServerAuth: LiveServer = {
  id: 'json-server-auth',
  async start(place) {
    const at = await place.node('json-server-auth.mjs', ['json-server@0.17.4', 'json-server-auth@2.1.0']);
    const alice = { email: 'alice@example.test', password: 'example-password' };
    const registered = await fetch(`${at}/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(alice),
    });
    const token = await jsonField(registered, 'accessToken');
    const now = Math.floor(Date.now() / 1000);
    const claims = { email: alice.email, sub: '1', iat: now - 60 };
    const tokens = {
      ...tokenSet(claims),
      good: token,
      truncated: token.slice(0, token.lastIndexOf('.')),
      expired: jwt({ ...claims, iat: now - 7200, exp: now - 3600 }, { key }),
      early: jwt({ ...claims, nbf: now + 1800, exp: now + 3600 }, { key }),
    };
    const good = `Authorization: Bearer ${token}`;
    const login = (change: Readonly<Record<string, string>>) =>
      post(`${at}/login`, JSON.stringify({ ...alice, ...change }), json);
    return [
      ...bearerCases(`${at}/orders`, tokens, { checksAudience: false, checksIssuer: false }),
      known(
        'scheme in lower case',
        ask(`${at}/orders`, `Authorization: bearer ${token}`),
        'malformed-credentials',
        'scheme-mismatch',
      ),
      known('scheme Token', ask(`${at}/orders`, `Authorization: Token ${token}`), 'scheme-mismatch'),
      known('note of another user', ask(`${at}/notes/2`, good), 'insufficient-permissions'),
      known(
        'note for another user',
        post(`${at}/notes`, '{"userId":9}', json, good),
        'insufficient-permissions',
      ),
      known(
        'account of another user',
        [`PUT ${at}/users/9`, json, good, '', JSON.stringify(alice), ''].join('\n'),
        'insufficient-permissions',
      ),
      known(
        'read only',
        post(`${at}/prices`, '{}', json, good),
        'insufficient-permissions',
        'not-an-auth-failure',
      ),
      known('login: wrong password', login({ password: 'other-password' }), 'invalid-credentials'),
      known('login: unknown user', login({ email: 'nobody@example.test' }), 'invalid-credentials'),
      known('login: right password', login({}), 'not-an-auth-failure'),
      known(
        'login: no password',
        post(`${at}/login`, '{"email":"alice@example.test"}', json),
        'missing-credentials',
        'malformed-credentials',
        'not-an-auth-failure',
      ),
      unrelated('register: name taken', post(`${at}/register`, JSON.stringify(alice), json)),
      unrelated(
        'register: password too short',
        post(`${at}/register`, '{"email":"eve@example.test","password":"abc"}', json),
      ),
      unrelated('no such record', ask(`${at}/orders/99`, good)),
      unrelated('no such page', ask(`${at}/nothing`, good)),
    ];
  },
};
