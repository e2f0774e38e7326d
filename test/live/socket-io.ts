import { ask, bearerCases, known, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

const poll = 'EIO=4&transport=polling';

/** Opens a polling connection and joins a namespace with this data. Returns the address that brings the answer. */
async function join(at: string, auth: Readonly<Record<string, string>>, namespace = ''): Promise<string> {
  const opened = await (await fetch(`${at}/joined/?${poll}`)).text();
  const sid = opened.match(/"sid":"([^"]+)"/)?.[1] ?? '';
  const url = `${at}/joined/?${poll}&sid=${sid}`;
  await fetch(url, { method: 'POST', body: `40${namespace}${JSON.stringify(auth)}` });
  return url;
}

export const socketIo: LiveServer = {
  id: 'socket-io',
  async start(place) {
    const at = await place.node('socket-io.mjs', ['socket.io@4.8.4', 'jsonwebtoken@9.0.3']);
    const tokens = tokenSet();
    const joined =
      (auth: Readonly<Record<string, string>>, namespace = '') =>
      async () =>
        ask(await join(at, auth, namespace));
    const door = bearerCases(`${at}/door/?${poll}`, tokens, {
      checksAudience: false,
      checksIssuer: false,
      forgives: ['token without scheme'],
    });
    return [
      ...door,
      known(
        'query: nothing sent',
        ask(`${at}/engine/?${poll}`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      known(
        'query: key in a header',
        ask(`${at}/engine/?${poll}`, 'apiKey: example-key-1'),
        'api-key-missing-or-misplaced',
      ),
      known('query: unknown key', ask(`${at}/engine/?${poll}&apiKey=example-key-9`), 'invalid-credentials'),
      known('query: known key', ask(`${at}/engine/?${poll}&apiKey=example-key-1`), 'not-an-auth-failure'),
      known('join: nothing sent', joined({}), 'missing-credentials'),
      known('join: expired', joined({ token: tokens.expired }), 'token-expired'),
      known('join: other key', joined({ token: tokens.forged }), 'token-signature-invalid'),
      known('join: not a JWT', joined({ token: 'example' }), 'malformed-credentials', 'invalid-credentials'),
      known(
        'join: role lacking',
        joined({ token: tokens.good, role: 'guest' }, '/admin,'),
        'insufficient-permissions',
      ),
      known('join: good token', joined({ token: tokens.good }), 'not-an-auth-failure'),
      known('join: no such namespace', joined({ token: tokens.good }, '/nothing,'), 'not-an-auth-failure'),
      known(
        'connection unknown',
        ask(`${at}/joined/?${poll}&sid=example0123456789AAAA`),
        'session-expired',
        'not-an-auth-failure',
      ),
      unrelated('transport unknown', ask(`${at}/joined/?EIO=4&transport=pigeon`)),
      unrelated('version too old', ask(`${at}/joined/?EIO=3&transport=polling`)),
      unrelated('method', `PUT ${at}/joined/?${poll}\n`),
      unrelated('no such page', ask(`${at}/nothing`)),
    ];
  },
};
