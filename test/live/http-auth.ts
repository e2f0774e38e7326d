import { ask, basicCases } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import type { LiveServer } from '../support/live-server.ts';
import { basicShorthands, digestShorthands } from '../support/live-shorthands.ts';

export const httpAuth: LiveServer = {
  id: 'http-auth',
  async start(place) {
    const at = await place.node('http-auth.mjs', ['http-auth@4.2.1']);
    const digest = `${at}/digest`;
    const alice = { user: 'alice', password: 'example-password' };
    const now =
      (change = {}, user = alice) =>
      async () =>
        ask(digest, digestLine(digest, user, await digestChallenge(digest), change));
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...basicShorthands(`${at}/basic`),
      ...digestShorthands(digest),
      ...digestShorthands(`${at}/digest-session`, 'MD5-sess'),
      { name: 'digest: nothing sent', http: ask(digest), causes: ['missing-credentials'] },
      {
        name: 'digest: basic instead',
        http: ask(digest, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'digest: wrong password',
        http: now({}, { ...alice, password: 'other' }),
        causes: ['invalid-credentials'],
      },
      {
        name: 'digest: unknown nonce',
        http: now({ nonce: '0123456789abcdef0123456789abcdef' }),
        causes: ['digest-nonce-stale'],
      },
      { name: 'digest: right password', http: now(), causes: ['not-an-auth-failure'] },
    ];
  },
};
