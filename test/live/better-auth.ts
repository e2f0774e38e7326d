import { ask, basicValue, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf, jsonField } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const betterAuth: LiveServer = {
  id: 'better-auth',
  async start(place) {
    const at = await place.node('better-auth.mjs', ['better-auth@1.7.25'], { BETTER_AUTH_TELEMETRY: '0' });
    const json = 'Content-Type: application/json';
    const api = `${at}/api/auth`;
    const send = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${at}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: at, ...headers },
        body: JSON.stringify(body),
      });
    const signIn = async (name: string) => {
      const answer = await send('/api/auth/sign-in/email', {
        email: `${name}@example.test`,
        password: 'example-password',
      });
      return { cookie: cookiesOf(answer), token: await jsonField(answer, 'token') };
    };
    const [alice, root, ended, old] = [
      await signIn('alice'),
      await signIn('root'),
      await signIn('alice'),
      await signIn('alice'),
    ];
    await send('/api/auth/sign-out', {}, { Cookie: ended.cookie });
    await send('/test/end', { token: old.token });
    const cookie = `Cookie: ${alice.cookie}`;
    const forged = `Cookie: better-auth.session_token=${alice.token}.ZXhhbXBsZS1zaWduYXR1cmUtZXhhbXBsZS1zaWduYXQ%3D`;
    const login = (name: string, password = 'example-password', ...headers: readonly string[]) =>
      post(
        `${api}/sign-in/email`,
        JSON.stringify({ email: `${name}@example.test`, password }),
        json,
        ...headers,
      );
    const reset = post(`${api}/request-password-reset`, '{"email":"alice@example.test"}', json);
    return [
      known('sign-in: wrong password', login('alice', 'other-password'), 'invalid-credentials'),
      known('sign-in: unknown user', login('nobody'), 'invalid-credentials'),
      known('sign-in: banned', login('banned'), 'account-disabled'),
      known('sign-in: address not verified', login('fresh'), 'account-disabled'),
      known(
        'sign-in: from another site',
        login('alice', 'example-password', 'Origin: https://evil.example.test', cookie),
        'csrf-failed',
        'blocked-by-intermediary',
        'cors-preflight-rejected',
      ),
      known('sign-in: right password', login('alice'), 'not-an-auth-failure'),
      known('cookie: nothing sent', ask(`${api}/list-sessions`), 'missing-credentials'),
      known('cookie: signed out', ask(`${api}/list-sessions`, `Cookie: ${ended.cookie}`), 'session-expired'),
      known('cookie: ended by time', ask(`${api}/list-sessions`, `Cookie: ${old.cookie}`), 'session-expired'),
      known('cookie: forged', ask(`${api}/list-sessions`, forged), 'session-expired', 'invalid-credentials'),
      known(
        'cookie: under another name',
        ask(`${api}/list-sessions`, cookie.replace('better-auth.', 'auth.')),
        'session-expired',
        'missing-credentials',
        'invalid-credentials',
        'malformed-credentials',
      ),
      known('cookie: signed in', ask(`${api}/list-sessions`, cookie), 'not-an-auth-failure'),
      known(
        'bearer: unknown token',
        ask(`${api}/list-sessions`, 'Authorization: Bearer example-token-9'),
        'invalid-credentials',
        'token-expired',
        'token-revoked',
        'session-expired',
      ),
      known(
        'bearer: a JWT of another issuer',
        ask(`${api}/list-sessions`, `Authorization: Bearer ${tokenSet().good}`),
        'token-type-mismatch',
        'invalid-credentials',
        'token-issuer-mismatch',
      ),
      known(
        'bearer: signed out',
        ask(`${api}/list-sessions`, `Authorization: Bearer ${ended.token}`),
        'session-expired',
        'token-revoked',
        'invalid-credentials',
        'token-expired',
      ),
      known(
        'bearer: basic instead',
        ask(`${api}/list-sessions`, `Authorization: ${basicValue('alice', 'example-password')}`),
        'scheme-mismatch',
      ),
      known(
        'bearer: signed in',
        ask(`${api}/list-sessions`, `Authorization: Bearer ${alice.token}`),
        'not-an-auth-failure',
      ),
      known('profile: nothing sent', ask(`${at}/profile`), 'missing-credentials'),
      known('profile: signed out', ask(`${at}/profile`, `Cookie: ${ended.cookie}`), 'session-expired'),
      known('profile: signed in', ask(`${at}/profile`, cookie), 'not-an-auth-failure'),
      known('admin: nothing sent', ask(`${api}/admin/list-users`), 'missing-credentials'),
      known('admin: signed in as user', ask(`${api}/admin/list-users`, cookie), 'insufficient-permissions'),
      known(
        'admin: signed in as admin',
        ask(`${api}/admin/list-users`, `Cookie: ${root.cookie}`),
        'not-an-auth-failure',
      ),
      known('sign-out: origin missing', post(`${api}/sign-out`, '{}', json, cookie), 'csrf-failed'),
      known(
        'sign-out: from another site',
        post(`${api}/sign-out`, '{}', json, cookie, 'Origin: https://evil.example.test'),
        'csrf-failed',
        'blocked-by-intermediary',
        'cors-preflight-rejected',
      ),
      { ...known('reset: too many requests', reset, 'rate-limited'), sentBefore: 1 },
      unrelated(
        'sign-in: not an address',
        post(`${api}/sign-in/email`, '{"email":"alice","password":"x"}', json),
      ),
      unrelated('method', post(`${api}/list-sessions`, '{}', json, cookie, `Origin: ${at}`)),
      unrelated('no such page', ask(`${at}/nothing`, cookie)),
    ];
  },
};
