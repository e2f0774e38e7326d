import { ask, basicCases, failing, unrelated } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const motion: LiveServer = {
  id: 'motion',
  async start(place) {
    const command = program('motion');
    const [port, other] = [await place.freePort(), await place.freePort()];
    const start = async (web: number, method: number) => {
      const file = await place.write(
        `motion-${web}.conf`,
        `daemon off
target_dir ${place.folder}
camera_name orders
webcontrol_port ${web}
webcontrol_localhost on
webcontrol_auth_method ${method}
webcontrol_authentication alice:example-password
webcontrol_lock_attempts 6
webcontrol_lock_minutes 10
webcontrol_lock_max_ips 25
stream_port 0
`,
      );
      await place.run({ command, args: ['-n', '-c', file], port: web });
    };
    await start(port, 1);
    await start(other, 2);
    const at = `http://127.0.0.1:${port}`;
    const digest = `http://127.0.0.1:${other}/0/detection/status`;
    const alice = { user: 'alice', password: 'example-password' };
    const basic = 'Authorization: Basic alice:example-password';
    const fresh = async (user = alice, change = {}) =>
      ask(digest, digestLine(digest, user, await digestChallenge(digest), change));
    const cases = basicCases(`${at}/0/detection/status`, 'alice', 'example-password');
    return [
      ...cases,
      failing('digest: nothing sent', ask(digest), 'missing-credentials'),
      failing('digest: right password', () => fresh(), 'not-an-auth-failure'),
      failing('digest: basic instead', ask(digest, basic), 'scheme-mismatch'),
      failing('digest: wrong password', () => fresh({ ...alice, password: 'other' }), 'invalid-credentials'),
      failing(
        'digest: nonce of another server',
        () => fresh(alice, { nonce: '0123456789abcdef0123456789abcdef00000000' }),
        'digest-nonce-stale',
        'invalid-credentials',
      ),
      failing(
        'digest: incomplete',
        ask(digest, 'Authorization: Digest username="alice"'),
        'malformed-credentials',
      ),
      unrelated('no such camera', ask(`${at}/9/detection/status`, basic)),
      unrelated('no such page', ask(`${at}/0/nothing/at/all`, basic)),
      unrelated('page', ask(`${at}/`, basic)),
      {
        // Motion answers 200 and calls the request a bad one; the lock is known to its memory alone.
        ...failing(
          'too many attempts',
          ask(`${at}/0/detection/status`, 'Authorization: Basic alice:other'),
          'account-locked',
          'rate-limited',
          'blocked-by-intermediary',
          'not-an-auth-failure',
        ),
        sentBefore: 8,
      },
    ];
  },
};
