import { mkdir } from 'node:fs/promises';
import { ask, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { sessionCookie } from '../support/live-session.ts';

const form = 'Content-Type: application/x-www-form-urlencoded';
const right = 'username=admin&password=adminadmin';

export const qbittorrent: LiveServer = {
  id: 'qbittorrent',
  async start(place) {
    const command = program('qbittorrent-nox');
    const [port, peers] = [await place.freePort(), await place.freePort()];
    await mkdir(`${place.folder}/qBittorrent/config`, { recursive: true });
    await place.write(
      'qBittorrent/config/qBittorrent.conf',
      `[LegalNotice]
Accepted=true
[BitTorrent]
Session\\Port=${peers}
Session\\Interface=lo
Session\\DHTEnabled=false
Session\\LSDEnabled=false
[Preferences]
WebUI\\Address=127.0.0.1
WebUI\\LocalHostAuth=true
WebUI\\MaxAuthenticationFailCount=5
WebUI\\BanDuration=600
WebUI\\SessionTimeout=1
WebUI\\ServerDomains=files.example.com
`,
    );
    const args = [`--profile=${place.folder}`, `--webui-port=${port}`];
    await place.run({ command, args, port, timeoutMs: 30_000 });
    const at = `http://127.0.0.1:${port}`;
    const info = `${at}/api/v2/torrents/info`;
    const short = await sessionCookie(`${at}/api/v2/auth/login`, right);
    const signIn = () => sessionCookie(`${at}/api/v2/auth/login`, right);
    const signedOut = await signIn();
    await fetch(`${at}/api/v2/auth/logout`, { method: 'POST', headers: { Cookie: signedOut } });
    const withSession = async (url: string, ...headers: string[]) =>
      ask(url, ...headers, `Cookie: ${await signIn()}`);
    return [
      {
        ...failing('session: expired', ask(info, `Cookie: ${short}`), 'session-expired'),
        waitMs: 2200,
      },
      failing('session: nothing sent', ask(info), 'missing-credentials'),
      failing(
        'session: unknown',
        ask(info, 'Cookie: SID=abcdefghijklmnopqrstuvwxyz012345'),
        'session-expired',
      ),
      failing('session: signed out', ask(info, `Cookie: ${signedOut}`), 'session-expired'),
      failing('session: signed in', () => withSession(info), 'not-an-auth-failure'),
      failing('basic instead', ask(info, 'Authorization: Basic admin:adminadmin'), 'scheme-mismatch'),
      failing(
        'login: wrong password',
        post(`${at}/api/v2/auth/login`, 'username=admin&password=other', form),
        'invalid-credentials',
      ),
      failing('login: right password', post(`${at}/api/v2/auth/login`, right, form), 'not-an-auth-failure'),
      failing(
        'login: foreign origin',
        post(`${at}/api/v2/auth/login`, right, form, 'Origin: https://elsewhere.example.test'),
        'csrf-failed',
      ),
      failing(
        'foreign referrer',
        () => withSession(info, 'Referer: https://elsewhere.example.test/'),
        'csrf-failed',
      ),
      failing(
        'foreign host name',
        () => withSession(info, 'Host: files.example.test'),
        'blocked-by-intermediary',
        'wrong-endpoint',
        'server-misconfigured',
      ),
      unrelated('no such page', () => withSession(`${at}/api/v2/nothing/at-all`)),
      unrelated('no such torrent', () => withSession(`${at}/api/v2/torrents/properties?hash=0`)),
      unrelated('field missing', () => withSession(`${at}/api/v2/torrents/properties`)),
      unrelated('version', () => withSession(`${at}/api/v2/app/version`)),
      {
        ...failing(
          'login: too many attempts',
          post(`${at}/api/v2/auth/login`, 'username=admin&password=other', form),
          'account-locked',
          'rate-limited',
          'blocked-by-intermediary',
        ),
        sentBefore: 6,
      },
    ];
  },
};
