import { createHmac } from 'node:crypto';
import { ask, known } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

const account = 'orders';
const accountKey = Buffer.from('example-account-key-of-the-live-evaluation').toString('base64');
const version = '2019-12-12';

function hmac(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
}

interface Signed {
  readonly name?: string;
  readonly key?: string;
  readonly at?: Date;
  readonly method?: string;
  readonly signedPath?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The header lines that sign a request without a body with the account's key. */
function sharedKeyLines(url: string, change: Signed = {}): string[] {
  const { pathname, searchParams } = new URL(url);
  const { name = account, key = accountKey, at = new Date(), method = 'GET', headers = {} } = change;
  const { signedPath = pathname } = change;
  const sent: Record<string, string> = { ...headers, 'x-ms-date': at.toUTCString(), 'x-ms-version': version };
  const lines = Object.entries(sent)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([header, value]) => `${header}:${value}\n`);
  const query = [...searchParams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `\n${key}:${value}`);
  const text = `${method}${'\n'.repeat(12)}${lines.join('')}/${name}${signedPath}${query.join('')}`;
  return [
    ...Object.entries(sent).map(([header, value]) => `${header}: ${value}`),
    `Authorization: SharedKey ${name}:${hmac(key, text)}`,
  ];
}

interface Link {
  readonly rights?: string;
  readonly minutes?: number;
  readonly startsIn?: number;
  readonly address?: string;
  readonly blob?: string;
  readonly key?: string;
}

function stamp(minutes: number): string {
  return `${new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

/** The query of a shared access signature for one blob. */
function link({
  rights = 'r',
  minutes = 60,
  startsIn = -60,
  address = '',
  blob = 'box/note.txt',
  key = accountKey,
}: Link = {}): string {
  const [start, end] = [stamp(startsIn), stamp(minutes)];
  const fields = [
    rights,
    start,
    end,
    `/blob/${account}/${blob}`,
    '',
    address,
    '',
    version,
    'b',
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  const sig = hmac(key, fields.join('\n'));
  return String(
    new URLSearchParams({
      sv: version,
      sr: 'b',
      sp: rights,
      st: start,
      se: end,
      ...(address ? { sip: address } : {}),
      sig,
    }),
  );
}

export const azurite: LiveServer = {
  id: 'azurite',
  async start(place) {
    const origin = await place.node('azurite.mjs', ['azurite@3.37.0'], {
      AZURITE_ACCOUNTS: `${account}:${accountKey}`,
    });
    const at = `${origin}/${account}`;
    const put = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
      const lines = sharedKeyLines(`${at}/${path}`, { method: 'PUT', headers });
      const sent = Object.fromEntries(
        lines.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      await fetch(`${at}/${path}`, { method: 'PUT', headers: sent });
    };
    await put('box?restype=container');
    await put('open?restype=container', { 'x-ms-blob-public-access': 'blob' });
    await put('box/note.txt', { 'x-ms-blob-type': 'AppendBlob' });
    await put('open/note.txt', { 'x-ms-blob-type': 'AppendBlob' });
    const note = `${at}/box/note.txt`;
    const signed =
      (change: Signed = {}, url = note) =>
      async () =>
        ask(url, ...sharedKeyLines(url, change));
    const linked =
      (change: Link = {}) =>
      async () =>
        ask(`${note}?${link(change)}`);
    const other = Buffer.from('another-key-than-the-account-has').toString('base64');
    return [
      known('nothing sent', ask(note, `x-ms-version: ${version}`), 'missing-credentials'),
      known('key: wrong key', signed({ key: other }), 'request-signature-mismatch', 'invalid-credentials'),
      known(
        'key: signed for another path',
        signed({ signedPath: '/orders/box/other.txt' }),
        'request-signature-mismatch',
      ),
      known(
        'key: unknown account',
        signed({ name: 'billing' }),
        'invalid-credentials',
        'request-signature-mismatch',
      ),
      known(
        'key: clock behind by an hour, which is let pass',
        signed({ at: new Date(Date.now() - 3_600_000) }),
        'not-an-auth-failure',
      ),
      known(
        'key: no signature',
        ask(
          note,
          `x-ms-date: ${new Date().toUTCString()}`,
          `x-ms-version: ${version}`,
          `Authorization: SharedKey ${account}`,
        ),
        'malformed-credentials',
        'request-signature-mismatch',
      ),
      known(
        'key: bearer over http',
        ask(note, `x-ms-version: ${version}`, 'Authorization: Bearer example-token'),
        'scheme-mismatch',
        'malformed-credentials',
        'invalid-credentials',
      ),
      known(
        'key: basic instead',
        ask(note, `x-ms-version: ${version}`, 'Authorization: Basic orders:example'),
        'scheme-mismatch',
      ),
      known('key: signed', signed(), 'not-an-auth-failure'),
      known('link: signed', linked(), 'not-an-auth-failure'),
      known('link: wrong key', linked({ key: other }), 'request-signature-mismatch', 'invalid-credentials'),
      known('link: expired', linked({ minutes: -10 }), 'token-expired'),
      known('link: not yet valid', linked({ startsIn: 30 }), 'token-not-yet-valid'),
      known(
        'link: for another blob',
        linked({ blob: 'box/other.txt' }),
        'request-signature-mismatch',
        'insufficient-permissions',
      ),
      known('link: right lacking', linked({ rights: 'w' }), 'insufficient-scope', 'insufficient-permissions'),
      known(
        'link: for another address, which is let pass',
        linked({ address: '10.20.0.7' }),
        'not-an-auth-failure',
      ),
      known(
        'link: cut off',
        async () => ask(`${note}?${link().replace(/&sig=.*/, '')}`),
        'malformed-credentials',
        'missing-credentials',
        'request-signature-mismatch',
      ),
      known(
        'unrelated: open to all',
        ask(`${at}/open/note.txt`, `x-ms-version: ${version}`),
        'not-an-auth-failure',
      ),
      known('unrelated: no such blob', signed({}, `${at}/box/none.txt`), 'not-an-auth-failure'),
      known('unrelated: no such container', signed({}, `${at}/none/none.txt`), 'not-an-auth-failure'),
    ];
  },
};
