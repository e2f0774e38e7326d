import { ask, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const expressJwt: LiveServer = {
  id: 'express-jwt',
  async start(place) {
    const at = await place.node('express-jwt.mjs', [
      'express@5.3.0',
      'express-jwt@8.5.1',
      'jsonwebtoken@9.0.3',
    ]);
    const tokens = tokenSet();
    const good = `Authorization: Bearer ${tokens.good}`;
    return [
      ...bearerCases(`${at}/orders`, tokens),
      ...bearerCases(`${at}/json/orders`, tokens).map(one => ({ ...one, name: `as JSON, ${one.name}` })),
      ...bearerCases(`${at}/plain/orders`, tokens).map(one => ({ ...one, name: `by hand, ${one.name}` })),
      ...bearerCases(`${at}/silent/orders`, tokens, { silent: true }).map(one => ({
        ...one,
        name: `by hand, one text, ${one.name}`,
      })),
      { name: 'role lacking', http: ask(`${at}/orders/admin`, good), causes: ['insufficient-permissions'] },
      unrelated('no such page', ask(`${at}/orders/nothing`, good)),
      unrelated(
        'invalid body',
        post(`${at}/orders`, '{"quantity":-1}', good, 'Content-Type: application/json'),
      ),
      unrelated('broken JSON', post(`${at}/orders`, '{"quantity":', good, 'Content-Type: application/json')),
    ];
  },
};
