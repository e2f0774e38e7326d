import { ask, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';

const json = 'Content-Type: application/json';

function call(method: string, ...params: readonly unknown[]): string {
  return JSON.stringify({ method, params, id: 1 });
}

export const deluge: LiveServer = {
  id: 'deluge',
  async start(place) {
    const command = program('deluge-web');
    const port = await place.freePort();
    const args = ['-d', '-c', place.folder, '-i', '127.0.0.1', '-p', String(port), '-L', 'error'];
    await place.run({ command, args, port, env: { HOME: place.folder }, timeoutMs: 30_000 });
    const at = `http://127.0.0.1:${port}`;
    const url = `${at}/json`;
    const signIn = async () => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        // What it comes with.
        body: call('auth.login', 'deluge'),
      });
      return `Cookie: ${cookiesOf(answer)}`;
    };
    const [session, gone] = [await signIn(), await signIn()];
    await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: gone.slice('Cookie: '.length) },
      body: call('auth.delete_session'),
    });
    const hosts = call('web.get_hosts');
    return [
      failing('nothing sent', post(url, hosts, json), 'missing-credentials'),
      failing(
        'session unknown',
        post(url, hosts, json, 'Cookie: _session_id=0123456789abcdef01234567890'),
        'session-expired',
      ),
      failing('session ended', post(url, hosts, json, gone), 'session-expired'),
      failing(
        'basic instead',
        post(url, hosts, json, 'Authorization: Basic admin:deluge'),
        'scheme-mismatch',
        'missing-credentials',
      ),
      failing(
        'bearer instead',
        post(url, hosts, json, 'Authorization: Bearer example-token-1'),
        'scheme-mismatch',
        'missing-credentials',
        'invalid-credentials',
      ),
      failing('signed in', post(url, hosts, json, session), 'not-an-auth-failure'),
      failing('login: wrong password', post(url, call('auth.login', 'other'), json), 'invalid-credentials'),
      failing('login: right password', post(url, call('auth.login', 'deluge'), json), 'not-an-auth-failure'),
      failing(
        'core: nothing sent',
        post(url, call('core.get_torrents_status', {}, []), json),
        'missing-credentials',
        'not-an-auth-failure',
      ),
      unrelated('no such method', post(url, call('web.nothing'), json, session)),
      unrelated('no such page', ask(`${at}/nothing`, session)),
      unrelated('body of another kind', post(url, hosts, 'Content-Type: text/plain', session)),
      unrelated('method not allowed', ask(url, session)),
      unrelated('page', ask(`${at}/`)),
    ];
  },
};
