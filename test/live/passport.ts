import { ask, basicCases, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { sessionCookie } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

const packages = [
  ...['express@5.3.0', 'express-session@1.19.0', 'passport@0.7.0', 'passport-http@0.3.0'],
  ...[
    'passport-http-bearer@1.0.1',
    'passport-jwt@4.0.1',
    'passport-local@1.0.0',
    '@node-saml/passport-saml@5.1.1',
  ],
];

export const passport: LiveServer = {
  id: 'passport',
  async start(place) {
    const at = await place.node('passport.mjs', packages);
    const tokens = tokenSet();
    const opaque = 'Authorization: Bearer example-opaque-token-1';
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const session = await sessionCookie(`${at}/login`, 'username=alice&password=example-password');
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens, { silent: true }),
      { name: 'bearer: nothing sent', http: ask(`${at}/bearer`), causes: ['missing-credentials'] },
      {
        name: 'bearer: unknown token',
        http: ask(`${at}/bearer`, 'Authorization: Bearer example-opaque-token-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'bearer: basic instead',
        http: ask(`${at}/bearer`, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'bearer: scope lacking',
        http: ask(`${at}/bearer/admin`, opaque),
        causes: ['insufficient-scope'],
      },
      { name: 'bearer: known token', http: ask(`${at}/bearer`, opaque), causes: ['not-an-auth-failure'] },
      {
        name: 'login: wrong password',
        http: post(`${at}/login`, 'username=alice&password=other', form),
        causes: ['invalid-credentials'],
      },
      {
        name: 'login: fields missing',
        http: post(`${at}/login`, 'user=alice', form),
        causes: ['missing-credentials', 'malformed-credentials', 'not-an-auth-failure'],
      },
      {
        name: 'session: nothing sent',
        http: ask(`${at}/profile`),
        causes: ['missing-credentials', 'sso-required'],
      },
      {
        name: 'session: unknown cookie',
        http: ask(`${at}/profile`, 'Cookie: connect.sid=s%3A0123456789abcdef.unsigned'),
        causes: ['session-expired', 'sso-required'],
      },
      {
        name: 'session: signed in',
        http: ask(`${at}/profile`, `Cookie: ${session}`),
        causes: ['not-an-auth-failure'],
      },
      { name: 'SAML: nothing sent', http: ask(`${at}/saml`), causes: ['sso-required'] },
      {
        name: 'SAML: assertion without a signature',
        http: post(
          `${at}/saml/callback`,
          `SAMLResponse=${encodeURIComponent(Buffer.from('<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"/>').toString('base64'))}`,
          form,
        ),
        causes: ['sso-required', 'invalid-credentials'],
      },
      unrelated('no such page', ask(`${at}/nothing`, opaque)),
    ];
  },
};
