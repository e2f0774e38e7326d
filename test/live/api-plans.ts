import { ask, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

export const apiPlans: LiveServer = {
  id: 'api-plans',
  async start(place) {
    const at = await place.node('api-plans.mjs', ['express@5.3.0', 'express-rate-limit@8.7.5']);
    const orders = (key: string, ...headers: readonly string[]) =>
      ask(`${at}/orders`, `X-API-Key: example-key-${key}`, ...headers);
    const misplaced = (name: string, http: string) => known(name, http, 'api-key-missing-or-misplaced');
    return [
      known(
        'header: nothing sent',
        ask(`${at}/orders`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      misplaced('header: key in the query', ask(`${at}/orders?api_key=example-key-pro`)),
      misplaced('header: key as bearer', ask(`${at}/orders`, 'Authorization: Bearer example-key-pro')),
      misplaced('header: key under another name', ask(`${at}/orders`, 'Api-Key: example-key-pro')),
      known('header: unknown key', orders('nine'), 'invalid-credentials'),
      known('header: expired key', orders('old'), 'token-expired'),
      known('header: revoked key', orders('gone'), 'token-revoked'),
      known('header: account suspended', orders('off'), 'account-disabled'),
      known(
        'header: bill not paid',
        orders('unpaid'),
        'account-disabled',
        'not-an-auth-failure',
        'insufficient-permissions',
      ),
      known(
        'header: from another site',
        orders('site'),
        'insufficient-permissions',
        'blocked-by-intermediary',
        'api-key-missing-or-misplaced',
      ),
      known(
        'header: quotes around the key',
        ask(`${at}/orders`, 'X-API-Key: "example-key-pro"'),
        'malformed-credentials',
      ),
      known(
        'header: scheme before the key',
        ask(`${at}/orders`, 'X-API-Key: Bearer example-key-pro'),
        'malformed-credentials',
      ),
      known(
        'header: variable without a value',
        ask(`${at}/orders`, 'X-API-Key: {{apiKey}}'),
        'unresolved-variable',
      ),
      known('header: known key', orders('pro'), 'not-an-auth-failure'),
      known('scope lacking', post(`${at}/orders`, '{}', 'X-API-Key: example-key-pro'), 'insufficient-scope'),
      known(
        'plan too small',
        ask(`${at}/reports`, 'X-API-Key: example-key-free'),
        'insufficient-permissions',
      ),
      {
        ...known('quota used up', ask(`${at}/counted`, 'X-API-Key: example-key-small'), 'rate-limited'),
        sentBefore: 1,
      },
      known('query: nothing sent', ask(`${at}/maps`), 'api-key-missing-or-misplaced', 'missing-credentials'),
      misplaced('query: key in a header', ask(`${at}/maps`, 'X-API-Key: example-key-pro')),
      misplaced('query: key under another name', ask(`${at}/maps?apikey=example-key-pro`)),
      known('query: unknown key', ask(`${at}/maps?key=example-key-nine`), 'invalid-credentials'),
      known('query: known key', ask(`${at}/maps?key=example-key-pro`), 'not-an-auth-failure'),
      known(
        'scheme ApiKey: bearer instead',
        ask(`${at}/tokens`, 'Authorization: Bearer example-key-pro'),
        'scheme-mismatch',
        'api-key-missing-or-misplaced',
      ),
      known(
        'scheme ApiKey: no scheme',
        ask(`${at}/tokens`, 'Authorization: example-key-pro'),
        'malformed-credentials',
        'api-key-missing-or-misplaced',
      ),
      known(
        'scheme ApiKey: known key',
        ask(`${at}/tokens`, 'Authorization: ApiKey example-key-pro'),
        'not-an-auth-failure',
      ),
      unrelated('no such record', ask(`${at}/orders/99`, 'X-API-Key: example-key-pro')),
      unrelated('not a number', ask(`${at}/orders/abc`, 'X-API-Key: example-key-pro')),
      unrelated('no such page', ask(`${at}/nothing`, 'X-API-Key: example-key-pro')),
    ];
  },
};
