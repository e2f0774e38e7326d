import { ask, basicCases, basicValue, known } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import type { LiveServer } from '../support/live-server.ts';

export const webdav: LiveServer = {
  id: 'webdav',
  async start(place) {
    const port = await place.freePort();
    const at = await place.node('webdav.mjs', ['webdav-server@2.6.3'], { DIGEST_PORT: String(port) });
    const digest = `http://127.0.0.1:${port}/alice/note.txt`;
    const user = { user: 'alice', password: 'example-password' };
    const answer =
      (change: Readonly<Record<string, string>> = {}, as = user, url = digest) =>
      async () =>
        ask(url, digestLine(url, as, await digestChallenge(url), change));
    const alice = `Authorization: ${basicValue('alice', 'example-password')}`;
    const bob = { user: 'bob', password: 'example-password-2' };
    return [
      ...basicCases(`${at}/alice/note.txt`, 'alice', 'example-password'),
      known(
        'basic: folder of another user',
        ask(`${at}/bob/note.txt`, alice),
        'insufficient-permissions',
        'invalid-credentials',
      ),
      known(
        'basic: listing without a password',
        [`PROPFIND ${at}/alice/`, 'Depth: 1', ''].join('\n'),
        'missing-credentials',
      ),
      known(
        'basic: writing for another user',
        [`PUT ${at}/bob/new.txt`, alice, '', 'hello', ''].join('\n'),
        'insufficient-permissions',
        'invalid-credentials',
      ),
      known(
        'basic: listing',
        [`PROPFIND ${at}/alice/`, 'Depth: 1', alice, ''].join('\n'),
        'not-an-auth-failure',
      ),
      known('unrelated: no such file', ask(`${at}/alice/none.txt`, alice), 'not-an-auth-failure'),
      known(
        'unrelated: name is taken',
        [`MKCOL ${at}/alice/note.txt`, alice, ''].join('\n'),
        'not-an-auth-failure',
      ),
      known('digest: nothing sent', ask(digest), 'missing-credentials'),
      known('digest: basic instead', ask(digest, alice), 'scheme-mismatch'),
      known('digest: wrong password', answer({}, { ...user, password: 'other' }), 'invalid-credentials'),
      known('digest: unknown user', answer({}, { ...user, user: 'nobody' }), 'invalid-credentials'),
      known(
        'digest: without a response',
        ask(digest, 'Authorization: Digest username="alice", realm="Files"'),
        'malformed-credentials',
      ),
      known(
        'digest: folder of another user',
        answer({}, bob),
        'insufficient-permissions',
        'invalid-credentials',
      ),
      known('digest: right password', answer(), 'not-an-auth-failure'),
    ];
  },
};
