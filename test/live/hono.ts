import { ask, basicCases, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const hono: LiveServer = {
  id: 'hono',
  async start(place) {
    const at = await place.node('hono.mjs', ['hono@4.13.19', '@hono/node-server@2.1.9']);
    const tokens = tokenSet();
    const form = 'Content-Type: application/x-www-form-urlencoded';
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens, { silent: true }),
      { name: 'bearer: nothing sent', http: ask(`${at}/bearer`), causes: ['missing-credentials'] },
      {
        name: 'bearer: unknown key',
        http: ask(`${at}/bearer`, 'Authorization: Bearer example-key-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'bearer: basic instead',
        http: ask(`${at}/bearer`, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'bearer: known key',
        http: ask(`${at}/bearer`, 'Authorization: Bearer example-key-1'),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'csrf: foreign origin',
        http: post(`${at}/form`, 'a=1', form, 'Origin: https://evil.example.test'),
        causes: ['csrf-failed'],
      },
      { name: 'address denied', http: ask(`${at}/by-address`), causes: ['blocked-by-intermediary'] },
      unrelated('no such page', ask(`${at}/nothing`)),
      unrelated('handler throws', ask(`${at}/broken`)),
    ];
  },
};
