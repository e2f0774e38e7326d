import { ask, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const apollo: LiveServer = {
  id: 'apollo',
  async start(place) {
    const at = await place.node('apollo.mjs', [
      '@apollo/server@5.5.1',
      'graphql@16.15.0',
      'jsonwebtoken@9.0.3',
    ]);
    const tokens = tokenSet();
    const json = 'Content-Type: application/json';
    const call = (query: string, ...headers: readonly string[]) =>
      post(`${at}/`, JSON.stringify({ query }), json, ...headers);
    const bearer = (token: string) => `Authorization: Bearer ${token}`;
    return [
      { name: 'nothing sent', http: call('{ me }'), causes: ['missing-credentials'] },
      { name: 'expired', http: call('{ me }', bearer(tokens.expired)), causes: ['token-expired'] },
      {
        name: 'other key',
        http: call('{ me }', bearer(tokens.forged)),
        causes: ['token-signature-invalid', 'invalid-credentials'],
      },
      {
        name: 'role lacking',
        http: call('{ admin }', bearer(tokens.good)),
        causes: ['insufficient-permissions'],
      },
      { name: 'good token', http: call('{ me }', bearer(tokens.good)), causes: ['not-an-auth-failure'] },
      { name: 'context refuses', http: call('{ me }', 'X-Strict: 1'), causes: ['missing-credentials'] },
      {
        name: 'csrf prevention',
        http: ask(`${at}/?query=%7Bme%7D`, bearer(tokens.good)),
        causes: ['csrf-failed'],
      },
      unrelated('unknown field', call('{ nothing }', bearer(tokens.good))),
      unrelated('resolver fails', call('{ broken }', bearer(tokens.good))),
    ];
  },
};
