import { ask, basicValue, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';

export const oauth2Server: LiveServer = {
  id: 'oauth2-server',
  async start(place) {
    const at = await place.node('oauth2-server.mjs', ['@node-oauth/oauth2-server@5.3.0', 'express@5.3.0']);
    const good = 'Authorization: Bearer example-token-1';
    const client = `Authorization: ${basicValue('orders', 'example-client-secret')}`;
    const token = (body: string, ...headers: readonly string[]) =>
      post(`${at}/token`, body, form, ...headers);
    const grant = 'grant_type=client_credentials';
    const refresh = 'grant_type=refresh_token&refresh_token';
    return [
      known('orders: nothing sent', ask(`${at}/orders`), 'missing-credentials'),
      known(
        'orders: unknown token',
        ask(`${at}/orders`, 'Authorization: Bearer example-token-9'),
        'invalid-credentials',
      ),
      known(
        'orders: expired token',
        ask(`${at}/orders`, 'Authorization: Bearer example-token-old'),
        'token-expired',
      ),
      known('orders: basic instead', ask(`${at}/orders`, client), 'scheme-mismatch'),
      known(
        'orders: token without scheme',
        ask(`${at}/orders`, 'Authorization: example-token-1'),
        'malformed-credentials',
      ),
      known(
        'orders: Bearer Bearer',
        ask(`${at}/orders`, 'Authorization: Bearer Bearer example-token-1'),
        'malformed-credentials',
      ),
      known(
        'orders: scheme Token',
        ask(`${at}/orders`, 'Authorization: Token example-token-1'),
        'scheme-mismatch',
        'malformed-credentials',
      ),
      known(
        'orders: token in the query',
        ask(`${at}/orders?access_token=example-token-1`),
        'api-key-missing-or-misplaced',
        'malformed-credentials',
      ),
      known(
        'orders: token twice',
        ask(`${at}/orders?access_token=example-token-1`, good),
        'malformed-credentials',
        'api-key-missing-or-misplaced',
      ),
      known(
        'orders: token in a header of its own',
        ask(`${at}/orders`, 'X-Access-Token: example-token-1'),
        'api-key-missing-or-misplaced',
      ),
      known(
        'orders: scope lacking',
        post(`${at}/orders`, '{}', 'Content-Type: application/json', good),
        'insufficient-scope',
      ),
      known('orders: good token', ask(`${at}/orders`, good), 'not-an-auth-failure'),
      known('token: nothing sent', token(grant), 'missing-credentials'),
      known(
        'token: wrong secret',
        token(grant, `Authorization: ${basicValue('orders', 'other')}`),
        'invalid-credentials',
      ),
      known(
        'token: wrong secret in the body',
        token(`${grant}&client_id=orders&client_secret=other`),
        'invalid-credentials',
      ),
      known('token: bearer instead', token(grant, good), 'scheme-mismatch', 'missing-credentials'),
      known(
        'token: client may not use this grant',
        token(grant, `Authorization: ${basicValue('reports', 'example-client-secret')}`),
        'insufficient-permissions',
      ),
      known('token: scope not allowed', token(`${grant}&scope=orders:write`, client), 'insufficient-scope'),
      known(
        'token: wrong password',
        token('grant_type=password&username=alice&password=other', client),
        'invalid-credentials',
      ),
      known(
        'token: unknown refresh token',
        token(`${refresh}=example-refresh-9`, client),
        'invalid-credentials',
        'token-revoked',
        'token-expired',
      ),
      known('token: expired refresh token', token(`${refresh}=example-refresh-old`, client), 'token-expired'),
      known(
        'token: refresh token of another client',
        token(`${refresh}=example-refresh-reports`, client),
        'invalid-credentials',
        'token-binding-mismatch',
      ),
      known('token: right', token(grant, client), 'not-an-auth-failure'),
      unrelated('token: JSON', post(`${at}/token`, '{}', 'Content-Type: application/json', client)),
      unrelated('token: unknown grant', token('grant_type=magic', client)),
      unrelated('no such record', ask(`${at}/orders/99`, good)),
      unrelated('error', ask(`${at}/broken`, good)),
    ];
  },
};
