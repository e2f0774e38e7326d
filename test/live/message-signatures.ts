import { createHmac } from 'node:crypto';
import { ask, known } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

interface Signing {
  readonly id?: string;
  readonly key?: string;
  readonly alg?: string;
  /** Seconds ago. */
  readonly age?: number;
  /** Seconds until the end of the signature. */
  readonly lives?: number;
  readonly fields?: readonly string[];
  /** What is signed instead of what is sent. */
  readonly path?: string;
  readonly method?: string;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

/** The header lines that sign a GET request in the manner of RFC 9421. */
function signatureLines(url: string, change: Signing = {}): string[] {
  const { host, pathname } = new URL(url);
  const { id = 'orders', key = 'example-signing-key', alg = 'hmac-sha256', age = 0, lives } = change;
  const { fields = ['@method', '@authority', '@path'], path = pathname, method = 'GET' } = change;
  const values: Readonly<Record<string, string>> = { '@method': method, '@authority': host, '@path': path };
  const end = lives === undefined ? '' : `;expires=${seconds() + lives}`;
  const names = fields.map(field => `"${field}"`).join(' ');
  const params = `(${names});created=${seconds() - age}${end};keyid="${id}";alg="${alg}"`;
  const base = [...fields.map(field => `"${field}": ${values[field]}`), `"@signature-params": ${params}`];
  return [`Signature-Input: sig=${params}`, `Signature: sig=:${hmac(key, base.join('\n'))}:`];
}

/** The header lines that sign a GET request in the manner of the drafts before RFC 9421. */
function olderLines(url: string, { id = 'orders', key = 'example-signing-key' }: Signing = {}): string[] {
  const date = new Date().toUTCString();
  const signature = hmac(key, `(request-target): get ${new URL(url).pathname}\ndate: ${date}`);
  return [
    `Date: ${date}`,
    `Signature: keyId="${id}",algorithm="hmac-sha256",headers="(request-target) date",signature="${signature}"`,
  ];
}

/** Signed on the way. */
function shorthand(key = 'example-signing-key'): string[] {
  const input = 'Signature-Input: sig=("@method" "@authority" "@path");keyid="orders";alg="hmac-sha256"';
  return [input, `Signature: sign ${Buffer.from(key).toString('base64')}`];
}

export const messageSignatures: LiveServer = {
  id: 'message-signatures',
  async start(place) {
    const at = await place.node('message-signatures.mjs', ['express@5.3.0', 'http-message-signatures@1.0.6']);
    const url = `${at}/orders`;
    const older = `${at}/older`;
    const signed =
      (change: Signing = {}, to = url) =>
      async () =>
        ask(to, ...signatureLines(to, change));
    return [
      known('nothing sent', ask(url), 'missing-credentials'),
      known(
        'bearer instead',
        ask(url, 'Authorization: Bearer example-token'),
        'scheme-mismatch',
        'missing-credentials',
      ),
      known(
        'input without a signature',
        async () => ask(url, ...signatureLines(url).slice(0, 1)),
        'malformed-credentials',
      ),
      known(
        'signature without input',
        async () => ask(url, ...signatureLines(url).slice(1)),
        'malformed-credentials',
      ),
      known(
        'not a structured field',
        ask(url, 'Signature-Input: sig=("@method"', 'Signature: sig=example'),
        'malformed-credentials',
      ),
      known('unknown key id', signed({ id: 'billing' }), 'invalid-credentials', 'token-key-unknown'),
      known('wrong key', signed({ key: 'other' }), 'request-signature-mismatch'),
      known('signed for another path', signed({ path: '/order' }), 'request-signature-mismatch'),
      known('signed for another method', signed({ method: 'POST' }), 'request-signature-mismatch'),
      known(
        'other algorithm',
        signed({ alg: 'ed25519' }),
        'token-algorithm-rejected',
        'request-signature-mismatch',
      ),
      known(
        'path not signed',
        signed({ fields: ['@method'] }),
        'request-signature-mismatch',
        'malformed-credentials',
      ),
      known('clock behind by an hour', signed({ age: 3600 }), 'clock-skew', 'token-expired'),
      known('clock ahead by an hour', signed({ age: -3600 }), 'clock-skew'),
      known('end reached', signed({ age: 200, lives: -100 }), 'token-expired'),
      known('another key required', signed({}, `${at}/admin`), 'insufficient-permissions'),
      known('signed', signed(), 'not-an-auth-failure'),
      known('shorthand: signed', ask(url, ...shorthand()), 'not-an-auth-failure'),
      known('shorthand: wrong key', ask(url, ...shorthand('other')), 'request-signature-mismatch'),
      known('older form: signed', async () => ask(older, ...olderLines(older)), 'not-an-auth-failure'),
      known('older form: nothing sent', ask(older), 'missing-credentials'),
      known(
        'older form: wrong key',
        async () => ask(older, ...olderLines(older, { key: 'other' })),
        'request-signature-mismatch',
      ),
      known('unrelated: no such record', signed({}, `${at}/orders/99`), 'not-an-auth-failure'),
      known('unrelated: no such page', ask(`${at}/nothing`), 'not-an-auth-failure'),
    ];
  },
};
