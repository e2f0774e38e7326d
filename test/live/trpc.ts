import { ask, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

export const trpc: LiveServer = {
  id: 'trpc',
  async start(place) {
    const at = await place.node('trpc.mjs', ['@trpc/server@11.25.2']);
    const good = 'Authorization: Bearer example-token-1';
    return [
      { name: 'nothing sent', http: ask(`${at}/me`), causes: ['missing-credentials'] },
      {
        name: 'unknown token',
        http: ask(`${at}/me`, 'Authorization: Bearer example-token-9'),
        causes: ['invalid-credentials'],
      },
      { name: 'role lacking', http: ask(`${at}/admin`, good), causes: ['insufficient-permissions'] },
      {
        name: 'two calls in one, nothing sent',
        http: ask(`${at}/me,ping?batch=1&input=%7B%7D`),
        causes: ['missing-credentials'],
      },
      { name: 'too many', http: ask(`${at}/limited`, good), causes: ['rate-limited'] },
      { name: 'known token', http: ask(`${at}/me`, good), causes: ['not-an-auth-failure'] },
      unrelated('no such procedure', ask(`${at}/nothing`, good)),
      unrelated('invalid input', ask(`${at}/order`, good)),
    ];
  },
};
