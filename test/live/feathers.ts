import { ask, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

const packages = [
  ...['@feathersjs/feathers@5.0.50', '@feathersjs/express@5.0.50', '@feathersjs/authentication@5.0.50'],
  ...['@feathersjs/authentication-local@5.0.50', 'feathers-memory@4.1.0'],
];

export const feathers: LiveServer = {
  id: 'feathers',
  async start(place) {
    const at = await place.node('feathers.mjs', packages);
    const tokens = tokenSet({ sub: '0' });
    const good = `Authorization: Bearer ${tokens.good}`;
    const json = 'Content-Type: application/json';
    const login = (body: Readonly<Record<string, unknown>>) =>
      post(`${at}/authentication`, JSON.stringify(body), json);
    return [
      ...bearerCases(`${at}/orders`, tokens, { forgives: ['token without scheme'] }),
      {
        name: 'login: wrong password',
        http: login({ strategy: 'local', email: 'alice@example.test', password: 'other' }),
        causes: ['invalid-credentials'],
      },
      {
        name: 'login: right password',
        http: login({ strategy: 'local', email: 'alice@example.test', password: 'example-password' }),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'login: unknown strategy',
        http: login({ strategy: 'magic' }),
        causes: ['scheme-mismatch', 'malformed-credentials', 'invalid-credentials', 'missing-credentials'],
      },
      { name: 'role lacking', http: ask(`${at}/admin`, good), causes: ['insufficient-permissions'] },
      unrelated('no such record', ask(`${at}/orders/99`, good)),
      unrelated('no such page', ask(`${at}/nothing`, good)),
    ];
  },
};
