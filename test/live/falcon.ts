import { ask, failing, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

export const falcon: LiveServer = {
  id: 'falcon',
  async start(place) {
    const at = await place.python('falcon_app.py', { falcon: 'python3-falcon' });
    const orders = `${at}/orders`;
    const alice = ['Authorization: Token example-token-1', 'Account-ID: 7'] as const;
    const bob = ['Authorization: Token example-token-2', 'Account-ID: 7'] as const;
    const json = 'Content-Type: application/json';
    return [
      failing('token: nothing sent', ask(orders), 'missing-credentials'),
      failing(
        'token: unknown',
        ask(orders, 'Authorization: Token example-token-9', 'Account-ID: 7'),
        'invalid-credentials',
      ),
      failing(
        'token: of another account',
        ask(orders, 'Authorization: Token example-token-1', 'Account-ID: 8'),
        'invalid-credentials',
        'wrong-endpoint',
      ),
      failing(
        'token: basic instead',
        ask(orders, 'Authorization: Basic alice:example-password', 'Account-ID: 7'),
        'scheme-mismatch',
      ),
      failing(
        'token: bearer instead',
        ask(orders, 'Authorization: Bearer example-token-1', 'Account-ID: 7'),
        'scheme-mismatch',
      ),
      failing(
        'token: quoted',
        ask(orders, 'Authorization: Token "example-token-1"', 'Account-ID: 7'),
        'malformed-credentials',
      ),
      failing(
        'token: written twice',
        ask(orders, 'Authorization: Token Token example-token-1', 'Account-ID: 7'),
        'malformed-credentials',
      ),
      failing(
        'token: in a header of its own',
        ask(orders, 'X-Auth-Token: example-token-1', 'Account-ID: 7'),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing(
        'token: in the query',
        ask(`${orders}?token=example-token-1`, 'Account-ID: 7'),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      failing('token: known', ask(orders, ...alice), 'not-an-auth-failure'),
      failing('not the owner', [`DELETE ${orders}`, ...bob, ''].join('\n'), 'insufficient-permissions'),
      failing('closed to all', ask(`${at}/owner`, ...alice), 'insufficient-permissions'),
      failing('key: nothing sent', ask(`${at}/keyed`), 'api-key-missing-or-misplaced', 'missing-credentials'),
      failing('key: in the query', ask(`${at}/keyed?api_key=example-key-1`), 'api-key-missing-or-misplaced'),
      failing('key: unknown', ask(`${at}/keyed`, 'X-API-Key: example-key-9'), 'invalid-credentials'),
      failing('key: known', ask(`${at}/keyed`, 'X-API-Key: example-key-1'), 'not-an-auth-failure'),
      failing('throttled', ask(`${at}/throttled`), 'rate-limited'),
      unrelated('no such page', ask(`${at}/nothing`, ...alice)),
      unrelated('method not allowed', [`PATCH ${orders}`, ...alice, json, '', '{}', ''].join('\n')),
      unrelated('field missing', post(orders, '{}', ...alice, json)),
      unrelated('broken JSON', post(orders, '{"quantity":', ...alice, json)),
      unrelated('page breaks', ask(`${at}/broken`)),
    ];
  },
};
