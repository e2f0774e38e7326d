import { ask, basicCases, bearerCases, post, unrelated } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

const modules = { flask: 'python3-flask', flask_httpauth: 'python3-flask-httpauth', jwt: 'python3-jwt' };

export const flask: LiveServer = {
  id: 'flask',
  async start(place) {
    const at = await place.python('flask_app.py', modules);
    const tokens = tokenSet();
    const digest = `${at}/digest`;
    const alice = { user: 'alice', password: 'example-password' };
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens, { forgives: ['token without scheme'] }),
      ...bearerCases(`${at}/abort`, tokens, { silent: true, forgives: ['token without scheme'] }).map(
        one => ({
          ...one,
          name: `abort(401), ${one.name}`,
        }),
      ),
      {
        name: 'token: unknown',
        http: ask(`${at}/token`, 'Authorization: Bearer example-token-9'),
        causes: ['invalid-credentials'],
      },
      { name: 'token: nothing sent', http: ask(`${at}/token`), causes: ['missing-credentials'] },
      {
        name: 'token: known',
        http: ask(`${at}/token`, 'Authorization: Bearer example-token-1'),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'role lacking',
        http: ask(`${at}/admin`, 'Authorization: Basic alice:example-password'),
        causes: ['insufficient-permissions'],
      },
      { name: 'digest: nothing sent', http: ask(digest), causes: ['missing-credentials'] },
      {
        name: 'digest: nonce unknown',
        http: async () => ask(digest, digestLine(digest, alice, await digestChallenge(digest))),
        causes: ['digest-nonce-stale', 'session-expired', 'invalid-credentials'],
      },
      unrelated('no such page', ask(`${at}/nothing`)),
      unrelated('method not allowed', post(`${at}/basic`, '{}')),
      unrelated('handler throws', ask(`${at}/broken`)),
      unrelated('missing field', post(`${at}/orders`, '{}', 'Content-Type: application/json')),
    ];
  },
};
