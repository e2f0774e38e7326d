import { ask, basicValue, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { jsonField } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';

export const oidcProvider: LiveServer = {
  id: 'oidc-provider',
  async start(place) {
    const at = await place.node('oidc-provider.mjs', ['oidc-provider@9.13.3']);
    const client = `Authorization: ${basicValue('orders', 'example-client-secret')}`;
    const issue = async (scope = '') => {
      const response = await fetch(`${at}/token`, {
        method: 'POST',
        headers: {
          Authorization: basicValue('orders', 'example-client-secret'),
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: `grant_type=client_credentials${scope}`,
      });
      return jsonField(response, 'access_token');
    };
    const token = await issue();
    const revoked = await issue();
    await fetch(`${at}/token/revocation`, {
      method: 'POST',
      headers: {
        Authorization: basicValue('orders', 'example-client-secret'),
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: `token=${revoked}`,
    });
    const grant = 'grant_type=client_credentials';
    return [
      {
        name: 'token: client right',
        http: post(`${at}/token`, grant, form, client),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'token: nothing sent',
        http: post(`${at}/token`, grant, form),
        causes: ['missing-credentials'],
      },
      {
        name: 'token: wrong secret',
        http: post(`${at}/token`, grant, form, `Authorization: ${basicValue('orders', 'other')}`),
        causes: ['invalid-credentials'],
      },
      {
        name: 'token: unknown client',
        http: post(`${at}/token`, grant, form, `Authorization: ${basicValue('billing', 'other')}`),
        causes: ['invalid-credentials'],
      },
      {
        name: 'token: secret in the body instead',
        http: post(`${at}/token`, `${grant}&client_id=orders&client_secret=example-client-secret`, form),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'token: not base64',
        http: post(`${at}/token`, grant, form, 'Authorization: Basic !!not-base64!!'),
        causes: ['malformed-credentials'],
      },
      {
        name: 'token: bearer instead',
        http: post(`${at}/token`, grant, form, 'Authorization: Bearer abc'),
        causes: ['scheme-mismatch', 'malformed-credentials'],
      },
      {
        name: 'token: unknown code',
        http: post(
          `${at}/token`,
          'grant_type=authorization_code&code=example-unknown-code&redirect_uri=http://127.0.0.1/cb',
          form,
          client,
        ),
        causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      },
      {
        name: 'token: unknown refresh token',
        http: post(
          `${at}/token`,
          'grant_type=refresh_token&refresh_token=example-unknown-token',
          form,
          client,
        ),
        causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      },
      {
        name: 'token: grant not allowed',
        http: post(`${at}/token`, 'grant_type=implicit', form, client),
        causes: ['not-an-auth-failure', 'insufficient-permissions'],
      },
      {
        name: 'token: scope not allowed',
        http: post(`${at}/token`, `${grant}&scope=admin`, form, client),
        causes: ['insufficient-scope', 'not-an-auth-failure'],
      },
      unrelated('token: grant missing', post(`${at}/token`, 'a=b', form, client)),
      { name: 'userinfo: nothing sent', http: ask(`${at}/me`), causes: ['missing-credentials'] },
      {
        name: 'userinfo: unknown token',
        http: ask(`${at}/me`, 'Authorization: Bearer example-unknown-token-0123456789'),
        causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      },
      {
        name: 'userinfo: token of another issuer',
        http: ask(`${at}/me`, `Authorization: Bearer ${tokenSet().good}`),
        causes: ['token-issuer-mismatch', 'invalid-credentials'],
      },
      {
        name: 'userinfo: revoked token',
        http: ask(`${at}/me`, `Authorization: Bearer ${revoked}`),
        causes: ['token-revoked', 'invalid-credentials', 'token-expired'],
      },
      {
        name: 'userinfo: token without openid',
        http: ask(`${at}/me`, `Authorization: Bearer ${token}`),
        causes: ['insufficient-scope', 'token-type-mismatch', 'invalid-credentials'],
      },
      { name: 'userinfo: basic instead', http: ask(`${at}/me`, client), causes: ['scheme-mismatch'] },
      {
        name: 'userinfo: Bearer Bearer',
        http: ask(`${at}/me`, `Authorization: Bearer Bearer ${token}`),
        causes: ['malformed-credentials'],
      },
      {
        name: 'userinfo: two tokens',
        http: ask(`${at}/me?access_token=${token}`, `Authorization: Bearer ${token}`),
        causes: ['malformed-credentials'],
      },
      {
        name: 'introspection: nothing sent',
        http: post(`${at}/token/introspection`, `token=${token}`, form),
        causes: ['missing-credentials'],
      },
      {
        name: 'introspection: active',
        http: post(`${at}/token/introspection`, `token=${token}`, form, client),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'token expired',
        http: ask(`${at}/me`, `Authorization: Bearer ${await issue('&scope=short')}`),
        causes: ['token-expired', 'invalid-credentials', 'token-revoked'],
        waitMs: 2200,
      },
      unrelated('authorization: unknown client', ask(`${at}/auth?client_id=nobody&response_type=code`)),
      unrelated('discovery', ask(`${at}/.well-known/openid-configuration`)),
      unrelated('no such page', ask(`${at}/nothing`)),
    ];
  },
};
