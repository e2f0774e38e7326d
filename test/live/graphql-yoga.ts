import { post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const graphqlYoga: LiveServer = {
  id: 'graphql-yoga',
  async start(place) {
    const at = await place.node('graphql-yoga.mjs', [
      'graphql@16.15.0',
      'graphql-yoga@5.24.1',
      'jose@6.2.18',
    ]);
    const tokens = tokenSet();
    const url = `${at}/graphql`;
    const ask = (query: string, ...headers: readonly string[]) =>
      post(url, JSON.stringify({ query }), 'Content-Type: application/json', ...headers);
    const bearer = (token: string) => `Authorization: Bearer ${token}`;
    return [
      { name: 'nothing sent', http: ask('{ me }'), causes: ['missing-credentials'] },
      { name: 'expired', http: ask('{ me }', bearer(tokens.expired)), causes: ['token-expired'] },
      { name: 'other key', http: ask('{ me }', bearer(tokens.forged)), causes: ['token-signature-invalid'] },
      { name: 'not yet valid', http: ask('{ me }', bearer(tokens.early)), causes: ['token-not-yet-valid'] },
      { name: 'truncated', http: ask('{ me }', bearer(tokens.truncated)), causes: ['malformed-credentials'] },
      {
        name: 'alg none',
        http: ask('{ me }', bearer(tokens.unsigned)),
        causes: ['token-algorithm-rejected', 'token-signature-invalid'],
      },
      {
        name: 'other audience',
        http: ask('{ me }', bearer(tokens.otherAudience)),
        causes: ['token-audience-mismatch'],
      },
      {
        name: 'other issuer',
        http: ask('{ me }', bearer(tokens.otherIssuer)),
        causes: ['token-issuer-mismatch'],
      },
      {
        name: 'role lacking',
        http: ask('{ admin }', bearer(tokens.good)),
        causes: ['insufficient-permissions'],
      },
      { name: 'good token', http: ask('{ me }', bearer(tokens.good)), causes: ['not-an-auth-failure'] },
      unrelated('unknown field', ask('{ nothing }', bearer(tokens.good))),
      unrelated('syntax error', ask('{ me', bearer(tokens.good))),
      unrelated('resolver fails', ask('{ broken }', bearer(tokens.good))),
      unrelated('query missing', post(url, '{}', 'Content-Type: application/json')),
    ];
  },
};
