import { ask, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf, jsonField, sessionCookie } from '../support/live-session.ts';

const packages = [
  ...['express@5.3.0', 'express-session@1.19.0', 'csrf-csrf@4.0.3'],
  ...['cookie-parser@1.4.7', 'express-rate-limit@8.7.5'],
];
const form = 'Content-Type: application/x-www-form-urlencoded';
const right = 'username=alice&password=example-password';

export const expressSession: LiveServer = {
  id: 'express-session',
  async start(place) {
    const at = await place.node('express-session.mjs', packages);
    const signedIn = await sessionCookie(`${at}/login`, right);
    const short = await sessionCookie(`${at}/short/login`, right);
    const signedOut = await sessionCookie(`${at}/login`, right);
    await fetch(`${at}/logout`, { method: 'POST', headers: { Cookie: signedOut } });
    const issued = await fetch(`${at}/csrf-token`, { headers: { Cookie: signedIn } });
    const token = await jsonField(issued, 'token');
    const both = `Cookie: ${signedIn}; ${cookiesOf(issued)}`;
    return [
      {
        name: 'session: expired',
        http: ask(`${at}/profile`, `Cookie: ${short}`),
        causes: ['session-expired'],
        waitMs: 1200,
      },
      { name: 'session: nothing sent', http: ask(`${at}/profile`), causes: ['missing-credentials'] },
      {
        name: 'session: signed out',
        http: ask(`${at}/profile`, `Cookie: ${signedOut}`),
        causes: ['session-expired'],
      },
      {
        name: 'session: forged cookie',
        http: ask(`${at}/profile`, 'Cookie: connect.sid=s%3Aabc.def'),
        causes: ['session-expired', 'invalid-credentials'],
      },
      {
        name: 'session: signed in',
        http: ask(`${at}/profile`, `Cookie: ${signedIn}`),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'session: stale, redirect',
        http: ask(`${at}/page`, `Cookie: ${signedOut}`, 'Accept: application/json'),
        causes: ['session-expired', 'sso-required'],
      },
      {
        name: 'role lacking',
        http: ask(`${at}/admin`, `Cookie: ${signedIn}`),
        causes: ['insufficient-permissions'],
      },
      {
        name: 'csrf: nothing sent',
        http: post(`${at}/orders`, '{}', 'Content-Type: application/json', `Cookie: ${signedIn}`),
        causes: ['csrf-failed'],
      },
      {
        name: 'csrf: cookie alone',
        http: post(`${at}/orders`, '{}', 'Content-Type: application/json', both),
        causes: ['csrf-failed'],
      },
      {
        name: 'csrf: wrong token',
        http: post(`${at}/orders`, '{}', 'Content-Type: application/json', both, 'x-csrf-token: 0123abc'),
        causes: ['csrf-failed'],
      },
      {
        name: 'csrf: right token',
        http: post(`${at}/orders`, '{}', 'Content-Type: application/json', both, `x-csrf-token: ${token}`),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'login: wrong password',
        http: post(`${at}/login`, 'username=alice&password=other', form),
        causes: ['invalid-credentials'],
      },
      {
        name: 'login: locked',
        http: post(`${at}/login`, 'username=locked&password=other', form),
        causes: ['account-locked'],
      },
      {
        name: 'login: disabled',
        http: post(`${at}/login`, 'username=disabled&password=other', form),
        causes: ['account-disabled'],
      },
      {
        name: 'login: rate limit',
        http: post(`${at}/limited/login`, 'username=alice&password=other', form),
        causes: ['rate-limited'],
        sentBefore: 2,
      },
      {
        name: 'key: nothing sent',
        http: ask(`${at}/keyed`),
        causes: ['api-key-missing-or-misplaced', 'missing-credentials'],
      },
      {
        name: 'key: in Authorization',
        http: ask(`${at}/keyed`, 'Authorization: Bearer example-key-1'),
        causes: ['api-key-missing-or-misplaced', 'scheme-mismatch'],
      },
      {
        name: 'key: in the query',
        http: ask(`${at}/keyed?api_key=example-key-1`),
        causes: ['api-key-missing-or-misplaced'],
      },
      {
        name: 'key: unknown',
        http: ask(`${at}/keyed`, 'X-API-Key: example-key-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'key: known',
        http: ask(`${at}/keyed`, 'X-API-Key: example-key-1'),
        causes: ['not-an-auth-failure'],
      },
      unrelated('no such page', ask(`${at}/nothing`, `Cookie: ${signedIn}`)),
      unrelated('no such record', ask(`${at}/profile/99`, `Cookie: ${signedIn}`)),
    ];
  },
};
