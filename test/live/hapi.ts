import { ask, basicCases, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

const packages = ['@hapi/hapi@21.4.10', '@hapi/basic@7.0.2', '@hapi/cookie@12.0.1', 'hapi-auth-jwt2@11.0.0'];

export const hapi: LiveServer = {
  id: 'hapi',
  async start(place) {
    const at = await place.node('hapi.mjs', packages);
    const tokens = tokenSet({ scope: ['read'] });
    const good = `Authorization: Bearer ${tokens.good}`;
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens, {
        silent: true,
        forgives: ['Bearer Bearer', 'token without scheme'],
      }),
      { name: 'scope lacking', http: ask(`${at}/admin`, good), causes: ['insufficient-scope'] },
      { name: 'session: nothing sent', http: ask(`${at}/session`), causes: ['missing-credentials'] },
      {
        name: 'session: unknown cookie',
        http: ask(`${at}/session`, 'Cookie: sid=Fe26.2**0123456789abcdef'),
        causes: ['session-expired', 'malformed-credentials'],
      },
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated('broken JSON', post(`${at}/orders`, '{"quantity":', good, 'Content-Type: application/json')),
      unrelated('invalid query', ask(`${at}/orders?limit=many`, good)),
    ];
  },
};
