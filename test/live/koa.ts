import { ask, basicCases, bearerCases, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const koa: LiveServer = {
  id: 'koa',
  async start(place) {
    const at = await place.node('koa.mjs', ['koa@3.3.0', 'koa-jwt@4.0.4', 'koa-basic-auth@4.0.0']);
    const tokens = tokenSet();
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens, { silent: true }),
      ...bearerCases(`${at}/debug`, tokens).map(one => ({ ...one, name: `debug, ${one.name}` })),
      unrelated('no such page', ask(`${at}/nothing`)),
      unrelated('handler throws', ask(`${at}/broken`, `Authorization: Bearer ${tokens.good}`)),
    ];
  },
};
