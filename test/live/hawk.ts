import { createHmac } from 'node:crypto';
import { ask, known, post } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

interface Signed {
  readonly id?: string;
  readonly key?: string;
  readonly lateBy?: number;
  readonly nonce?: string;
  readonly method?: string;
  readonly path?: string;
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

/** The header line that signs one request in the manner of Hawk 1. */
function hawkLine(url: string, change: Signed = {}): string {
  const { hostname, port, pathname } = new URL(url);
  const { id = 'orders', key = 'example-hawk-key', lateBy = 0, method = 'GET', path = pathname } = change;
  const { nonce = crypto.randomUUID().slice(0, 8) } = change;
  const ts = Math.floor(Date.now() / 1000) - lateBy;
  const mac = hmac(key, `hawk.1.header\n${ts}\n${nonce}\n${method}\n${path}\n${hostname}\n${port}\n\n\n`);
  return `Authorization: Hawk id="${id}", ts="${ts}", nonce="${nonce}", mac="${mac}"`;
}

/** A signature for a link, with an end. */
function bewit(url: string, lives: number): string {
  const { hostname, port, pathname } = new URL(url);
  const end = Math.floor(Date.now() / 1000) + lives;
  const mac = hmac(
    'example-hawk-key',
    `hawk.1.bewit\n${end}\n\nGET\n${pathname}\n${hostname}\n${port}\n\n\n`,
  );
  return Buffer.from(`orders\\${end}\\${mac}\\`).toString('base64url');
}

export const hawk: LiveServer = {
  id: 'hawk',
  async start(place) {
    const at = await place.node('hawk.mjs', ['express@5.3.0', '@hapi/hawk@8.0.0']);
    const url = `${at}/orders`;
    const signed =
      (change: Signed = {}, to = url) =>
      async () =>
        ask(to, hawkLine(to, change));
    return [
      known('nothing sent', ask(url), 'missing-credentials'),
      known('unknown id', signed({ id: 'billing' }), 'invalid-credentials'),
      known('wrong key', signed({ key: 'other' }), 'request-signature-mismatch', 'invalid-credentials'),
      known('signed for another path', signed({ path: '/order' }), 'request-signature-mismatch'),
      known('signed for another method', signed({ method: 'POST' }), 'request-signature-mismatch'),
      known('clock behind by an hour', signed({ lateBy: 3600 }), 'clock-skew'),
      known('clock ahead by an hour', signed({ lateBy: -3600 }), 'clock-skew'),
      {
        ...known(
          'the same nonce again',
          ask(url, hawkLine(url, { nonce: 'k3k4j5' })),
          'request-signature-mismatch',
          'token-revoked',
          'invalid-credentials',
        ),
        sentBefore: 1,
      },
      known('basic instead', ask(url, 'Authorization: Basic alice:example-password'), 'scheme-mismatch'),
      known('bearer instead', ask(url, 'Authorization: Bearer example-token'), 'scheme-mismatch'),
      known('no mac', async () => ask(url, hawkLine(url).replace(/, mac=.*/, '')), 'malformed-credentials'),
      known('no attributes', ask(url, 'Authorization: Hawk'), 'malformed-credentials'),
      known(
        'unknown attribute',
        ask(url, 'Authorization: Hawk id="orders", key="example-hawk-key"'),
        'malformed-credentials',
      ),
      known('link: signed', async () => ask(`${url}?bewit=${bewit(url, 60)}`), 'not-an-auth-failure'),
      known('link: expired', async () => ask(`${url}?bewit=${bewit(url, -60)}`), 'token-expired'),
      known(
        'link: for another path',
        async () => ask(`${url}?bewit=${bewit(`${at}/order`, 60)}`),
        'request-signature-mismatch',
      ),
      known('link: not base64', ask(`${url}?bewit=!!!`), 'malformed-credentials'),
      known(
        'link: no method but GET',
        async () => post(`${url}?bewit=${bewit(url, 60)}`, '{}'),
        'scheme-mismatch',
        'not-an-auth-failure',
        'insufficient-permissions',
      ),
      known('another user required', signed({}, `${at}/admin`), 'insufficient-permissions'),
      known('signed', signed(), 'not-an-auth-failure'),
      known('unrelated: no such record', signed({}, `${at}/orders/99`), 'not-an-auth-failure'),
      known('unrelated: no such page', signed({}, `${at}/nothing`), 'not-an-auth-failure'),
    ];
  },
};
